/** The quotation corpus (data/README.md says where it comes from), read into words and phrases as the library reads an article. */

import type { Article } from '../../../src/document.ts'
import { grammar as syntax } from '../../../src/grammar/index.ts'
import { parseArticle } from '../../../src/index.ts'
import { english } from '../../../src/language/en/index.ts'
import { named } from '../../../src/pipeline.ts'
import { type Grammar, readGrammar } from '../../../src/quotations/cues.ts'
import { findPhrases } from '../../../src/quotations/phrases.ts'
import { type PlacedRun, type QuotationWords, readWords } from '../../../src/quotations/words.ts'
import { advance } from '../../../src/stage.ts'
import type { SampleArticle } from '../../fit/model.ts'

export interface GoldPlace {
  readonly start: number
  readonly end: number
}
export interface GoldQuotation extends GoldPlace {
  readonly kind: 'direct' | 'partial' | 'indirect'
  readonly speaker: (GoldPlace & { form: string; core?: GoldPlace }) | null
  readonly cue: GoldPlace | null
  readonly quoted?: readonly GoldPlace[]
  readonly insideQuote?: boolean
  readonly attribution?: string
}
export interface GoldText {
  readonly id: string
  readonly text: string
  readonly quotations: readonly GoldQuotation[]
  readonly runs: readonly (GoldPlace & { gold: boolean | string; flag?: string })[]
}
/** What the stage of quotations reads of a text before it asks a model. */
export interface Text {
  readonly words: QuotationWords
  readonly grammar: Grammar
}
export interface Read extends Text {
  readonly gold: GoldText
}

const CONTEXT = { options: {}, language: english }

function textOf(article: Article): Text {
  const words = readWords(advance(named(article, CONTEXT), syntax, CONTEXT), undefined)
  return { words, grammar: readGrammar(words, findPhrases(words)) }
}

export const readSampleText = (article: SampleArticle): Text => textOf(parseArticle(article))

export function readGold(gold: GoldText): Read {
  const article = parseArticle({ text: gold.text, format: 'text' })
  // The gold takes every block for the article.
  const blocks = article.blocks.map((block) =>
    block.role === 'boilerplate' ? { ...block, role: 'body' as const, boilerplate: null } : block,
  )
  return { gold, ...textOf({ ...article, blocks }) }
}

export const placeOfRun = ({ first, last, block }: PlacedRun, run: number) => ({ first, last, block, run })

/** The quotation each run belongs to; null for a negative, undefined for what is neutral or not in the gold. */
export function goldOfRuns({ gold, words }: Read): (GoldQuotation | null | undefined)[] {
  const spans: (GoldPlace & { q: GoldQuotation })[] = []
  for (const q of gold.quotations) {
    if (q.kind === 'direct') spans.push({ start: q.start, end: q.end, q })
    else if (q.kind === 'partial')
      for (const r of q.quoted ?? []) spans.push({ start: r.start, end: r.end, q })
  }
  const near = (a: GoldPlace, b: GoldPlace): boolean => {
    const both = Math.min(a.end, b.end) - Math.max(a.start, b.start)
    return both > 0.8 * Math.max(a.end - a.start, b.end - b.start) - 3
  }
  return words.runs.map((run) => {
    const hit = spans.find((s) => near(s, run))
    if (hit) return hit.q
    return gold.runs.some((r) => r.gold === false && near(r, run)) ? null : undefined
  })
}

/** The characters of words [first, last). */
export const placeOf = ({ start, end }: QuotationWords, first: number, last: number): GoldPlace => ({
  start: start[first] ?? 0,
  end: end[last - 1] ?? 0,
})

/** The phrase that best covers a gold mention; -1 for none. Who and which stand for the phrase before them. */
export function phraseOf({ words, grammar }: Read, speaker: GoldQuotation['speaker']): number {
  if (!speaker) return -1
  const place =
    speaker.form === 'relative' ? { start: speaker.start - 4, end: speaker.start } : (speaker.core ?? speaker)
  let best = -1
  let most = 0
  grammar.phrases.forEach((phrase, i) => {
    const { start, end } = placeOf(words, phrase.first, phrase.last)
    const both = Math.min(end, place.end) - Math.max(start, place.start)
    if (both <= 0) return
    // The first phrase of "a spokesman for the board" is its head.
    const share =
      both / (Math.max(end, place.end) - Math.min(start, place.start)) + (start <= place.start + 4 ? 1 : 0)
    if (share > most) {
      most = share
      best = i
    }
  })
  return best
}

/** The candidates that touch a gold speaker, other than the right one: as good an answer. */
export function alsoRight(
  { words, grammar }: Read,
  speaker: GoldQuotation['speaker'],
  candidates: readonly number[],
  right: number,
): number[] {
  const core = speaker?.core ?? speaker
  return candidates.flatMap((candidate, i) => {
    const phrase = grammar.phrases[candidate]
    if (!core || !phrase || i === right) return []
    const { start, end } = placeOf(words, phrase.first, phrase.last)
    return start < core.end && core.start < end ? [i] : []
  })
}
