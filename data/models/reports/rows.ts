/**
 * `npm run train:quotations -- --corpora DIR`, third step: reports without quotation marks, from polnear.train.jsonl, to
 * data/models/reports.model: one table for which cue reports which stretch, if any, and whose it is.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cueFeatures, spanFeatures } from '../../src/quotations/report-features.ts'
import { sentenceOf, spansOf } from '../../src/quotations/report-spans.ts'
import { sourceFeatures, sourcesOf } from '../../src/quotations/source-features.ts'
import { type Choice, calibrate, encode, featuresOf, scores, type Trained, train } from './linear-trainer.ts'
import { type GoldPlace, goldOfRuns, phraseOf, type Read, readCorpus } from './quotation-corpus.ts'

const root = join(import.meta.dirname, '..', '..')
/** Every fifth text is held out for the sigmoids. */
const FOLDS = 5
/** A stretch that shares less of its words with the gold is no answer. */
const LEAST = 0.25
/** How fast a stretch is worth less than the best one as its share falls. */
const SHARPNESS = 6

interface Choices {
  /** The first alternative is "reports nothing", the others the stretches. */
  readonly stretches: Choice[]
  readonly sources: Choice[]
}

function share(a: GoldPlace, b: GoldPlace): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

function addChoices(out: Choices, read: Read): void {
  const { gold, words, grammar } = read
  const ofRuns = goldOfRuns(read)
  const taken = Uint8Array.from({ length: words.count }, (_, i) => {
    const run = words.run[i] ?? -1
    return run >= 0 && ofRuns[run] !== null ? 1 : 0
  })
  const place = (first: number, last: number): GoldPlace => ({
    start: words.start[first] ?? 0,
    end: words.end[last - 1] ?? 0,
  })
  const withCue = gold.quotations.filter((q) => q.cue)
  for (const cue of grammar.cues) {
    const own = place(cue.word, cue.last)
    const of = withCue.filter((q) => q.cue && q.cue.start < own.end && own.start < q.cue.end)
    // The cue of quoted words is never asked what it reports besides.
    if (of.some((q) => q.kind !== 'indirect')) continue
    const report = of.find((q) => !q.insideQuote)
    const sentence = sentenceOf(words, cue.word)
    const spans = spansOf(words, grammar, cue, sentence, taken)
    if (spans.length === 0) continue
    const shares = spans.map(({ first, last }) => (report ? share(place(first, last), report) : 0))
    const most = Math.max(...shares)
    if (report && most < LEAST) continue
    const shared = featuresOf((sink) => cueFeatures(sink, words, grammar, cue))
    const alternatives = spans.map((span) =>
      Uint32Array.from([
        ...shared,
        ...featuresOf((sink) => spanFeatures(sink, words, grammar, cue, span, sentence[1] - cue.last)),
      ]),
    )
    const worth = shares.map((one) => (report ? (one / most) ** SHARPNESS : 0))
    const total = worth.reduce((a, b) => a + b, 0)
    const right = report ? shares.indexOf(most) + 1 : 0
    const chances = report ? [0, ...worth.map((one) => one / total)] : [1, ...worth]
    out.stretches.push({ alternatives: [new Uint32Array(), ...alternatives], right, chances })
    const best = spans[right - 1]
    if (!report || !best) continue
    const sources = sourcesOf(words, grammar, cue)
    const wanted = phraseOf(read, report.speaker)
    const source = report.speaker ? sources.indexOf(wanted) : sources.length
    if (source < 0) continue
    const core = report.speaker?.core ?? report.speaker
    const also = sources.flatMap((index, i) => {
      const phrase = grammar.phrases[index]
      if (!phrase || !core || i === source) return []
      const at = place(phrase.first, phrase.last)
      return at.start < core.end && core.start < at.end ? [i] : []
    })
    out.sources.push({
      alternatives: [...sources, -1].map((index) =>
        featuresOf((sink) => sourceFeatures(sink, words, grammar, cue, best, index)),
      ),
      right: source,
      also,
    })
  }
}

function choicesOf(texts: readonly Read[]): Choices {
  const out: Choices = { stretches: [], sources: [] }
  for (const read of texts) addChoices(out, read)
  return out
}

/** The logit that anything is reported: the stretches' scores against "nothing", which scores 0. */
function logit(model: Trained, choice: Choice): number {
  const all = scores(model, choice).slice(1)
  const top = Math.max(...all)
  return top + Math.log(all.reduce((sum, one) => sum + Math.exp(one - top), 0))
}

function bestOf(all: readonly number[]): { best: number; margin: number } {
  const best = all.indexOf(Math.max(...all))
  const second = Math.max(...all.filter((_, i) => i !== best))
  return { best, margin: Number.isFinite(second) ? (all[best] ?? 0) - second : 0 }
}

function sourceAnswers(model: Trained, choices: readonly Choice[]): (readonly [number, boolean])[] {
  return choices.map((choice) => {
    const { best, margin } = bestOf(scores(model, choice))
    return [margin, best === choice.right || (choice.also ?? []).includes(best)] as const
  })
}

const mean = (list: readonly boolean[]): string =>
  (list.filter(Boolean).length / Math.max(1, list.length)).toFixed(3)

function describe(name: string, model: Trained, { stretches, sources }: Choices): void {
  const reported = stretches.filter((choice) => choice.right > 0)
  console.log(
    `${name}: ${stretches.length} cues, ${reported.length} of them report; right:`,
    `cue ${mean(stretches.map((choice) => logit(model, choice) > 0 === choice.right > 0))},`,
    `stretch ${mean(reported.map((choice) => bestOf(scores(model, choice).slice(1)).best === choice.right - 1))},`,
    `source ${mean(sourceAnswers(model, sources).map(([, right]) => right))}`,
  )
}

const folder = process.argv[2] ?? process.env['BROADSHEET_CORPORA'] ?? ''
const texts = readCorpus(folder, 'polnear.train.jsonl')
const options = { bits: 17, epochs: 8, step: 0.02, decay: 0.006 }
const rest = choicesOf(texts.filter((_, i) => i % FOLDS !== 0))
const held = choicesOf(texts.filter((_, i) => i % FOLDS === 0))
const joined = (...of: Choices[]): Choice[] =>
  of.flatMap(({ stretches, sources }) => [...stretches, ...sources])
const part = train(joined(rest), options)
const sigmoid = calibrate(held.stretches.map((choice) => [logit(part, choice), choice.right > 0] as const))
const ofSources = calibrate(sourceAnswers(part, held.sources))
describe('held out', part, held)
const model = train(joined(rest, held), options)
writeFileSync(join(root, 'data/models/reports.model'), encode(model, sigmoid, 0.8, ofSources))
describe('dev', model, choicesOf(readCorpus(folder, 'polnear.dev.jsonl')))
