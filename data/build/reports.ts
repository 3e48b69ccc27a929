/**
 * `npm run train:quotations -- --corpora DIR`, third step: reports without quotation marks, from polnear.train.jsonl, to
 * data/models/reports.model: one table for which cue reports, which stretch, and whose it is.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cueFeatures, spanFeatures } from '../../src/quotations/report-features.ts'
import { spansOf } from '../../src/quotations/report-spans.ts'
import { sourceFeatures, sourcesOf } from '../../src/quotations/source-features.ts'
import { type Choice, calibrate, encode, scores, train } from './linear-trainer.ts'
import { goldOfRuns, phraseOf, type Read, readCorpus } from './quotation-corpus.ts'

const root = join(import.meta.dirname, '..', '..')

interface Choices {
  readonly cues: Choice[]
  readonly spans: Choice[]
  readonly sources: Choice[]
  reached: number
  all: number
  covered: number
}

function reportChoices(texts: readonly Read[]): Choices {
  const out: Choices = { cues: [], spans: [], sources: [], reached: 0, all: 0, covered: 0 }
  for (const read of texts) {
    const { gold, words, grammar } = read
    const ofRuns = goldOfRuns(read)
    const taken = (i: number): boolean => {
      const run = words.run[i] ?? -1
      return run >= 0 && ofRuns[run] !== null
    }
    const reports = gold.quotations.filter((q) => q.kind === 'indirect' && q.cue && !q.insideQuote)
    out.all += reports.length
    const hit = new Set<unknown>()
    // A cue of quoted words is left out of the training: its clause is the quotation's.
    const others = gold.quotations.filter((q) => q.kind !== 'indirect' && q.cue)
    for (const cue of grammar.cues) {
      const start = words.start[cue.word] ?? 0
      const end = words.end[cue.last - 1] ?? 0
      const report = reports.find((q) => q.cue && q.cue.start < end && start < q.cue.end)
      const features = Uint32Array.from(cueFeatures(words, grammar, cue))
      out.cues.push({
        alternatives: [features, new Uint32Array()],
        right: report ? 0 : 1,
        weight: report || !others.length ? 1 : 1,
      })
      if (!report) continue
      hit.add(report)
      const spans = spansOf(words, grammar, cue, taken)
      let right = -1
      let most = 0.4
      spans.forEach((span, i) => {
        const a = words.start[span.first] ?? 0
        const b = words.end[span.last - 1] ?? 0
        const both = Math.min(b, report.end) - Math.max(a, report.start)
        const share = both / (Math.max(b, report.end) - Math.min(a, report.start))
        if (share > most) {
          most = share
          right = i
        }
      })
      const best = spans[right]
      if (!best) continue
      out.covered++
      out.spans.push({
        alternatives: spans.map((s) => Uint32Array.from(spanFeatures(words, grammar, cue, s))),
        right,
      })
      const sources = sourcesOf(words, grammar, cue)
      const wanted = phraseOf(read, report.speaker)
      const source = report.speaker ? sources.indexOf(wanted) : sources.length
      if (source < 0) continue
      const also: number[] = []
      const core = report.speaker?.core ?? report.speaker
      if (core)
        sources.forEach((p, i) => {
          const phrase = grammar.phrases[p]
          if (
            phrase &&
            (words.start[phrase.first] ?? 0) < core.end &&
            core.start < (words.end[phrase.last - 1] ?? 0)
          )
            also.push(i)
        })
      const alternatives = [...sources, -1].map((p) =>
        Uint32Array.from(sourceFeatures(words, grammar, cue, best, p)),
      )
      out.sources.push({ alternatives, right: source, also: also.filter((i) => i !== source) })
    }
    out.reached += hit.size
  }
  return out
}

function accuracy(model: ReturnType<typeof train>, choices: readonly Choice[]): number {
  let right = 0
  for (const choice of choices) {
    const all = scores(model, choice)
    const best = all.indexOf(Math.max(...all))
    if (best === choice.right || choice.also?.includes(best)) right++
  }
  return right / choices.length
}

const folder = process.argv[2] ?? process.env['BROADSHEET_CORPORA'] ?? ''
const made = reportChoices(readCorpus(folder, 'polnear.train.jsonl'))
const dev = reportChoices(readCorpus(folder, 'polnear.dev.jsonl'))
const options = { bits: 17, epochs: 10, step: 0.03, decay: 0.004 }
const joined = (of: Choices): Choice[] => [...of.cues, ...of.spans, ...of.sources]
const held = made.cues.filter((_, i) => Math.floor(i / 100) % 5 === 0)
const part = train(
  made.cues.filter((_, i) => Math.floor(i / 100) % 5 !== 0),
  options,
)
const sigmoid = calibrate(held.map((choice) => [scores(part, choice)[0] ?? 0, choice.right === 0] as const))
const model = train(joined(made), options)
writeFileSync(join(root, 'data/models/reports.model'), encode(model, sigmoid, 0.8))
for (const [name, of] of [
  ['train', made],
  ['dev', dev],
] as const) {
  console.log(
    `${name}: ${of.all} reports, cue known ${(of.reached / of.all).toFixed(3)}, ${of.cues.length} cues, ${of.covered} stretches;`,
    `right: cue ${accuracy(model, of.cues).toFixed(3)}, stretch ${accuracy(model, of.spans).toFixed(3)}, source ${accuracy(model, of.sources).toFixed(3)}`,
  )
}
