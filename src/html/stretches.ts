import type { ArticleAnalysis } from '../schema/analysis.ts'
import { ENTITY_TYPES, type Entity } from '../schema/entities.ts'
import type { Place } from '../schema/span.ts'
import type { OfLayer, ViewPlan } from './options.ts'
import { reading } from './words.ts'

/** A stretch of the text that is marked: a quotation, a mention of an entity, or what has a note. Only quotations hold others. */
export interface MarkedStretch {
  readonly start: number
  readonly end: number
  /** The index of the quotation. */
  readonly quotation?: number
  readonly entity?: Entity
  /** Whether it is no name, but a pronoun or a description. */
  readonly said?: boolean
  /** Whether the Tab key stops at it: once a paragraph and entity. */
  readonly stop?: boolean
  readonly note?: readonly [head: string, line: string]
}

const MARKS = /["'\p{Pi}\p{Pf}„‚「」『』]/u

/** The stretches of each block by start, the longer first; those of quotations with their marks. */
export function stretchesOf(
  { text, blocks, quotations, entities, values, quotedTerms }: ArticleAnalysis,
  types: ViewPlan['types'],
  of: OfLayer,
): MarkedStretch[][] {
  const found: MarkedStretch[][] = blocks.map(() => [])
  const add = ({ start, end, block }: Place & { block: number }, more: Partial<MarkedStretch>) =>
    found[block]?.push({ start, end, ...more })
  of('quotations', quotations).forEach((span, quotation) => {
    const { start, end, kind } = span
    const isMark = (at: number) => /^(?:direct|partial)$/.test(kind) && MARKS.test(text.charAt(at))
    add(span, { quotation, start: isMark(start - 1) ? start - 1 : start, end: isMark(end) ? end + 1 : end })
  })
  for (const entity of of('names', entities)) {
    const { type, mentions } = entity
    let before = -1
    for (const mention of types.has(type) || !ENTITY_TYPES.includes(type) ? mentions : []) {
      const { form, block } = mention
      add(mention, { entity, said: form !== 'name' && form !== 'short', stop: block !== before })
      before = block
    }
  }
  for (const value of of('values', values)) {
    const head = reading(value)
    if (head) add(value, { note: [head, value.kind] })
  }
  for (const term of of('terms', quotedTerms))
    add(term, { note: [term.text, `${term.kind}, nobody’s words`] })
  for (const list of found) list.sort((a, b) => a.start - b.start || b.end - a.end)
  return found
}

/** Words, or a stretch with the pieces that lie in it. */
export type MarkedPiece = string | readonly [MarkedStretch, readonly MarkedPiece[]]

/** text[start, end) in pieces; a stretch that crosses another, or the edge of the place, is passed over. */
export function piecesOf(
  text: string,
  { start, end }: Place,
  list: readonly MarkedStretch[],
  from = 0,
  isQuoted = false,
): MarkedPiece[] {
  const pieces: MarkedPiece[] = []
  let at = start
  for (let i = from; i < list.length && list[i]!.start < end; i++) {
    const stretch = list[i]!
    const isQuotation = stretch.quotation !== undefined
    if (stretch.start < at || stretch.end > end || stretch.end <= stretch.start || (isQuoted && isQuotation))
      continue
    pieces.push(text.slice(at, stretch.start), [
      stretch,
      isQuotation ? piecesOf(text, stretch, list, i + 1, true) : [text.slice(stretch.start, stretch.end)],
    ])
    at = stretch.end
  }
  return [...pieces, text.slice(at, end)]
}
