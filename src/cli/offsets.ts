import type { Article, ArticleAnalysis } from '../index.ts'
import { bytesOf, oneOf, placesOf, toCodePoints, toUtf8Offsets } from '../query/offsets.ts'
import type { RowKind } from '../query/row-types.ts'
import type { OffsetUnit } from './arguments.ts'

/** The text that was analysed, where it is at hand. */
const textOf = (source: unknown) => {
  const { text } = (source ?? {}) as { text?: unknown }
  return typeof text === 'string' ? text : undefined
}

/** The analysis with its places counted in a unit. */
export function inUnits(analysis: ArticleAnalysis, unit: OffsetUnit, source: unknown): ArticleAnalysis {
  if (unit === 'utf16') return analysis
  return (unit === 'utf8' ? toUtf8Offsets : toCodePoints)(analysis, textOf(source))
}

type RowPlaces = Readonly<Record<string, number | undefined>>

/** The places of the rows of a kind. */
const PLACES: { readonly [Kind in RowKind]: (analysis: ArticleAnalysis) => RowPlaces[] } = {
  entities: ({ entities }) =>
    entities.map(({ mentions: [first] }) => ({ start: first?.start, end: first?.end })),
  quotations: ({ quotations }) => quotations.map(({ start, end }) => ({ start, end })),
  paragraphs: ({ sentiment }) => sentiment.paragraphs.map(({ start, end }) => ({ start, end })),
  blocks: ({ blocks }) =>
    blocks.map(({ start, end, source }) => ({
      start,
      end,
      sourceStart: source.start,
      sourceEnd: source.end,
    })),
  values: ({ values }) => values.map(({ start, end }) => ({ start, end })),
}

/** Rows of an analysis with their places in another unit; what has no place has none there. */
export function rowsInUnits(
  list: readonly object[],
  kind: RowKind,
  analysis: ArticleAnalysis,
  unit: OffsetUnit,
  source: unknown,
): object[] {
  if (unit === 'utf16') return [...list]
  const places = PLACES[kind](inUnits(analysis, unit, source))
  return list.map((row, i) => {
    const moved = Object.entries(places[i] ?? {}).filter(([, place]) => place !== undefined)
    return { ...row, ...Object.fromEntries(moved) }
  })
}

/** The tokens with their places counted in a unit. */
export function tokensInUnits({ text, tokens }: Article, unit: OffsetUnit): Article['tokens'] {
  if (unit === 'utf16') return tokens
  const places = placesOf(text, unit === 'utf8' ? bytesOf : oneOf)
  return tokens.map((token) => ({ ...token, start: places[token.start]!, end: places[token.end]! }))
}
