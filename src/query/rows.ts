import { nearest } from '../acceptance.ts'
import { BroadsheetError } from '../errors.ts'
import type { ArticleAnalysis } from '../schema/analysis.ts'
import type { Block } from '../schema/blocks.ts'
import { describe } from '../schema/describe.ts'
import type { Entity } from '../schema/entities.ts'
import type { Quotation } from '../schema/quotations.ts'
import type { Score, Sentiment } from '../schema/sentiment.ts'
import type { Value } from '../schema/values.ts'
import { checkAnalysis } from './check.ts'
import type { RowKind, RowsByKind } from './row-types.ts'

/** How each cell of a row is read, in the order of the columns. */
type Table<Item, Row> = { readonly [Column in keyof Row]: (item: Item, index: number) => Row[Column] }

/** What only some values have; null for the others. */
function own<Key extends keyof RowsByKind['values']>(
  value: Value,
  key: Key,
): RowsByKind['values'][Key] | null {
  return (value as Partial<RowsByKind['values']>)[key] ?? null
}

function entityTable(
  article: string | null,
  targets: Sentiment['targets'],
): Table<Entity, RowsByKind['entities']> {
  const tones = new Map<string, Score>(targets.map((target) => [target.entityId, target]))
  return {
    article: () => article,
    id: ({ id }) => id,
    type: ({ type }) => type,
    name: ({ name }) => name,
    title: ({ title }) => title,
    country: ({ country }) => country?.alpha2 ?? null,
    mentions: ({ mentions }) => mentions.length,
    salience: ({ salience }) => salience,
    confidence: ({ confidence }) => confidence,
    tone: ({ id }) => tones.get(id)?.label ?? null,
    toneScore: ({ id }) => tones.get(id)?.score ?? null,
    start: ({ mentions }) => mentions[0]?.start ?? null,
    end: ({ mentions }) => mentions[0]?.end ?? null,
  }
}

function quotationTable(
  article: string | null,
  tones: Sentiment['quotations'],
): Table<Quotation, RowsByKind['quotations']> {
  return {
    article: () => article,
    index: (_, index) => index,
    kind: ({ kind }) => kind,
    text: ({ text }) => text,
    speaker: ({ speaker }) => speaker?.name ?? null,
    speakerId: ({ speaker }) => speaker?.entityId ?? null,
    speakers: ({ speakers }) => speakers.map(({ name }) => name).join('; ') || null,
    via: ({ via }) => via?.name ?? null,
    cue: ({ cue }) => cue?.text ?? null,
    negated: ({ negated }) => negated,
    continues: ({ continues }) => continues,
    tone: (_, index) => tones[index]?.label ?? null,
    toneScore: (_, index) => tones[index]?.score ?? null,
    confidence: ({ confidence }) => confidence,
    block: ({ block }) => block,
    start: ({ start }) => start,
    end: ({ end }) => end,
  }
}

function paragraphTable(
  article: string | null,
  text: string,
): Table<Sentiment['paragraphs'][number], RowsByKind['paragraphs']> {
  return {
    article: () => article,
    block: ({ block }) => block,
    text: ({ start, end }) => text.slice(start, end),
    tone: ({ label }) => label,
    toneScore: ({ score }) => score,
    confidence: ({ confidence }) => confidence,
    writerTone: ({ writer }) => writer?.label ?? null,
    writerToneScore: ({ writer }) => writer?.score ?? null,
    start: ({ start }) => start,
    end: ({ end }) => end,
  }
}

const blockTable = (article: string | null): Table<Block, RowsByKind['blocks']> => ({
  article: () => article,
  index: ({ index }) => index,
  kind: ({ kind }) => kind,
  role: ({ role }) => role,
  category: ({ boilerplate }) => boilerplate?.category ?? null,
  confidence: ({ boilerplate }) => boilerplate?.confidence ?? null,
  text: ({ text }) => text,
  start: ({ start }) => start,
  end: ({ end }) => end,
  sourceStart: ({ source }) => source.start,
  sourceEnd: ({ source }) => source.end,
})

const valueTable = (article: string | null): Table<Value, RowsByKind['values']> => ({
  article: () => article,
  kind: ({ kind }) => kind,
  text: ({ text }) => text,
  iso: (value) => own(value, 'iso'),
  isoEnd: (value) => own(value, 'isoEnd'),
  precision: (value) => own(value, 'precision'),
  amount: (value) => own(value, 'amount'),
  amountTo: (value) => own(value, 'amountTo'),
  currency: (value) => own(value, 'currency'),
  approximate: (value) => own(value, 'approximate'),
  unit: (value) => own(value, 'unit'),
  block: ({ block }) => block,
  start: ({ start }) => start,
  end: ({ end }) => end,
})

/** Of each kind the items of an analysis and how they are read. */
const KINDS: { readonly [Kind in RowKind]: (analysis: ArticleAnalysis) => readonly [unknown[], object] } = {
  entities: ({ id, entities, sentiment }) => [entities, entityTable(id, sentiment.targets)],
  quotations: ({ id, quotations, sentiment }) => [quotations, quotationTable(id, sentiment.quotations)],
  paragraphs: ({ id, text, sentiment }) => [sentiment.paragraphs, paragraphTable(id, text)],
  blocks: ({ id, blocks }) => [blocks, blockTable(id)],
  values: ({ id, values }) => [values, valueTable(id)],
}
const NOTHING = {
  id: null,
  text: '',
  sentiment: { targets: [], quotations: [], paragraphs: [] },
} as unknown as ArticleAnalysis

function checkKind(asked: string, what: unknown): void {
  if (typeof what === 'string' && Object.hasOwn(KINDS, what)) return
  const meant = typeof what === 'string' ? nearest(what, Object.keys(KINDS)) : null
  const problem = `${asked}() was asked for rows of ${describe(what)}${meant ? `; did you mean ${describe(meant)}?` : '.'}`
  throw new BroadsheetError('bad-options', problem, 'what', {
    advice: `There are rows of ${Object.keys(KINDS).join(', ')}.`,
  })
}

/**
 * One kind of finding as flat records of plain values, for tables, data frames and databases.
 *
 * @param analysis what `analyze` returned, or that read back from JSON
 * @returns one record for each, in the order of the analysis; the columns of a kind are those of its type, always all there
 * @throws BroadsheetError `bad-input`; `bad-options` for another kind
 * @example
 * import { analyze } from 'broadsheet'
 * import { rows } from 'broadsheet/query'
 * const [row] = rows(analyze('“It is safe,” Ana Ruiz said.'), 'quotations')
 * row.speaker + ': ' + row.text //=> 'Ana Ruiz: It is safe,'
 */
export function rows<Kind extends RowKind>(analysis: ArticleAnalysis, what: Kind): RowsByKind[Kind][] {
  checkKind('rows', what)
  const [items, table] = KINDS[what](checkAnalysis(analysis, 'rows'))
  const cells = Object.entries(table as Table<unknown, Record<string, unknown>>)
  return items.map((item, index) =>
    Object.fromEntries(cells.map(([column, read]) => [column, read(item, index)])),
  ) as unknown as RowsByKind[Kind][]
}

/**
 * The columns of the rows of a kind, in order: for a table's head where there are no rows.
 *
 * @throws BroadsheetError `bad-options` for another kind
 * @example
 * import { columns } from 'broadsheet/query'
 * columns('paragraphs').slice(0, 4) //=> ['article', 'block', 'text', 'tone']
 */
export function columns<Kind extends RowKind>(what: Kind): (keyof RowsByKind[Kind] & string)[] {
  checkKind('columns', what)
  return Object.keys(KINDS[what](NOTHING)[1]) as (keyof RowsByKind[Kind] & string)[]
}
