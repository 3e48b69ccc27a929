/** The quotation corpus (data/README.md says where it comes from), read into words and phrases. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArticle } from '../../src/index.ts'
import { type Grammar, readGrammar } from '../../src/quotations/cues.ts'
import { findPhrases } from '../../src/quotations/phrases.ts'
import { readWords, type Words } from '../../src/quotations/words.ts'
import { readTable } from '../../src/words/table.ts'

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
export interface Read {
  readonly gold: GoldText
  readonly words: Words
  readonly grammar: Grammar
}

export function readCorpus(folder: string, file: string): Read[] {
  return readFileSync(join(folder, 'quotations', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const gold = JSON.parse(line) as GoldText
      const article = parseArticle({ text: gold.text, format: 'text' })
      // The gold takes every block for the article.
      const blocks = article.blocks.map((block) =>
        block.role === 'boilerplate' ? { ...block, role: 'body' as const, boilerplate: null } : block,
      )
      const words = readWords(
        { ...article, blocks, words: readTable(article), values: [], entities: [], countries: [] },
        undefined,
      )
      return { gold, words, grammar: readGrammar(words, findPhrases(words)) }
    })
}

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

/** The phrase that best covers a gold mention; -1 for none. Who and which stand for the phrase before them. */
export function phraseOf({ words, grammar }: Read, speaker: GoldQuotation['speaker']): number {
  if (!speaker) return -1
  const place =
    speaker.form === 'relative' ? { start: speaker.start - 4, end: speaker.start } : (speaker.core ?? speaker)
  let best = -1
  let most = 0
  grammar.phrases.forEach((phrase, i) => {
    const start = words.start[phrase.first] ?? 0
    const end = words.end[phrase.last - 1] ?? 0
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
