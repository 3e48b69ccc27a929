/** The cues of quotations/polnear.train.jsonl: which stretch each reports without quotation marks, if any, and whose it is. */
import { featuresOf } from '../../../src/models/kit/linear.ts'
import type { Cue } from '../../../src/quotations/cues.ts'
import { cueFeatures, spanFeatures } from '../../../src/quotations/report-features.ts'
import { type ReportSpan, spansOf } from '../../../src/quotations/report-spans.ts'
import { sentenceOf } from '../../../src/quotations/sentence-bounds.ts'
import { sourceFeatures, sourcesOf } from '../../../src/quotations/source-features.ts'
import type { Example, Rows } from '../../fit/model.ts'
import {
  alsoRight,
  type GoldPlace,
  goldOfRuns,
  phraseOf,
  placeOf,
  type Read,
  readSampleText,
  type Text,
} from '../speakers/gold.ts'

/** A stretch that shares less of its words with the gold is no answer. */
const LEAST = 0.25
/** How fast a stretch is worth less than the best one as its share falls. */
const SHARPNESS = 6

export interface Examples {
  /** The first alternative is "reports nothing", the others the stretches. */
  readonly stretches: Example[]
  /** The last alternative is nobody. */
  readonly sources: Example[]
}

function share(a: GoldPlace, b: GoldPlace): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

/** The stretches that a cue may report, and what each looks like. */
function stretchesOf({ words, grammar }: Text, cue: Cue, taken: Uint8Array) {
  const sentence = sentenceOf(words, cue.word)
  const spans = spansOf(words, grammar, cue, sentence, taken)
  const features = spans.map((span) =>
    featuresOf((sink) => {
      cueFeatures(sink, words, grammar, cue)
      spanFeatures(sink, words, grammar, cue, span, sentence[1] - cue.last)
    }),
  )
  return { spans, features }
}

/** Who may have said a stretch, and what each looks like; nobody comes last. */
function speakersOf({ words, grammar }: Text, cue: Cue, span: ReportSpan) {
  const sources = sourcesOf(words, grammar, cue)
  const features = [...sources, -1].map((index) =>
    featuresOf((sink) => sourceFeatures(sink, words, grammar, cue, span, index)),
  )
  return { sources, features }
}

export function addExamples(out: Examples, read: Read, fold: number): void {
  const { gold, words, grammar } = read
  const ofRuns = goldOfRuns(read)
  const taken = Uint8Array.from({ length: words.count }, (_, i) => {
    const run = words.run[i] ?? -1
    return run >= 0 && ofRuns[run] !== null ? 1 : 0
  })
  const withCue = gold.quotations.filter((q) => q.cue)
  for (const cue of grammar.cues) {
    const own = placeOf(words, cue.word, cue.last)
    const of = withCue.filter((q) => q.cue && q.cue.start < own.end && own.start < q.cue.end)
    // The cue of quoted words is never asked what it reports besides.
    if (of.some((q) => q.kind !== 'indirect')) continue
    const report = of.find((q) => !q.insideQuote)
    const { spans, features } = stretchesOf(read, cue, taken)
    if (spans.length === 0) continue
    const shares = spans.map(({ first, last }) => (report ? share(placeOf(words, first, last), report) : 0))
    const most = Math.max(...shares)
    if (report && most < LEAST) continue
    const worth = shares.map((one) => (report ? (one / most) ** SHARPNESS : 0))
    const total = worth.reduce((a, b) => a + b, 0)
    const right = report ? shares.indexOf(most) + 1 : 0
    const chances = report ? [0, ...worth.map((one) => one / total)] : [1, ...worth]
    out.stretches.push({ alternatives: [new Uint32Array(), ...features], right, chances, fold })
    const best = spans[right - 1]
    if (report && best) addSource(out, read, cue, best, report.speaker, fold)
  }
}

function addSource(
  out: Examples,
  read: Read,
  cue: Cue,
  span: ReportSpan,
  speaker: Read['gold']['quotations'][number]['speaker'],
  fold: number,
): void {
  const { sources, features } = speakersOf(read, cue, span)
  const right = speaker ? sources.indexOf(phraseOf(read, speaker)) : sources.length
  if (right < 0) return
  out.sources.push({ alternatives: features, right, also: alsoRight(read, speaker, sources, right), fold })
}

export const rows: Rows = {
  read: (article, put) => {
    const text = readSampleText(article)
    const taken = Uint8Array.from({ length: text.words.count }, (_, i) =>
      (text.words.run[i] ?? -1) >= 0 ? 1 : 0,
    )
    for (const cue of text.grammar.cues) {
      const { spans, features } = stretchesOf(text, cue, taken)
      for (const list of features) list.forEach(put)
      for (const span of spans.slice(0, 1))
        for (const list of speakersOf(text, cue, span).features) list.forEach(put)
    }
  },
}
