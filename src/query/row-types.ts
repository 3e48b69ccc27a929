/**
 * The flat records that `rows` gives. Columns are stable: a minor version may add some at the end, none is renamed or moved. Places are
 * UTF-16 offsets into the analysis' text, end exclusive; absence is null; `article` is the analysis' `id`, so that rows of many
 * articles can stand in one table.
 */
import type { Block, BlockKind, BlockRole, BoilerplateCategory } from '../schema/blocks.ts'
import type { EntityType } from '../schema/entities.ts'
import type { QuotationKind } from '../schema/quotations.ts'
import type { SentimentLabel } from '../schema/sentiment.ts'
import type { Precision, Value } from '../schema/values.ts'

/** What a cell of a row holds: a plain value, null where there is none. */
export type Cell = string | number | boolean | null

/** One entity. */
export interface EntityRow {
  readonly article: string | null
  readonly id: string
  readonly type: EntityType
  readonly name: string
  readonly title: string | null
  /** ISO 3166-1 alpha-2 code of its country. */
  readonly country: string | null
  /** How many mentions it has, pronouns and descriptions included. */
  readonly mentions: number
  /** From 0 to 1. */
  readonly salience: number
  /** From 0 to 1: the share of such entities that are right. */
  readonly confidence: number
  /** The tone toward it; null where none was read. */
  readonly tone: SentimentLabel | null
  /** From -1 to 1. */
  readonly toneScore: number | null
  /** The place of its first mention. */
  readonly start: number | null
  readonly end: number | null
}

/** One quotation. */
export interface QuotationRow {
  readonly article: string | null
  /** Its index among the quotations. */
  readonly index: number
  readonly kind: QuotationKind
  readonly text: string
  readonly speaker: string | null
  readonly speakerId: string | null
  /** All who speak together, by name, parted by "; ". */
  readonly speakers: string | null
  /** Who passes the words on. */
  readonly via: string | null
  /** The words that report: "said". */
  readonly cue: string | null
  readonly negated: boolean
  readonly continues: boolean
  readonly tone: SentimentLabel | null
  /** From -1 to 1. */
  readonly toneScore: number | null
  /** From 0 to 1: the share of such rows that are right. */
  readonly confidence: number
  readonly block: number
  readonly start: number
  readonly end: number
}

/** One paragraph of the body, with its tone. */
export interface ParagraphRow {
  readonly article: string | null
  readonly block: number
  readonly text: string
  readonly tone: SentimentLabel
  /** From -1 to 1. */
  readonly toneScore: number
  /** From 0 to 1: the share of such labels that are right. */
  readonly confidence: number
  /** The tone of the writer's own words; null where none are left. */
  readonly writerTone: SentimentLabel | null
  readonly writerToneScore: number | null
  readonly start: number
  readonly end: number
}

/** One block of the page. */
export interface BlockRow {
  readonly article: string | null
  readonly index: number
  readonly kind: BlockKind
  readonly role: BlockRole
  /** The kind of boilerplate. */
  readonly category: BoilerplateCategory | null
  /** That it is boilerplate of this kind, from 0 to 1; null for the article itself. */
  readonly confidence: number | null
  readonly text: string
  readonly start: number
  readonly end: number
  /** The block as written in the input. */
  readonly sourceStart: Block['source']['start']
  readonly sourceEnd: Block['source']['end']
}

/** One date, amount or address. */
export interface ValueRow {
  readonly article: string | null
  readonly kind: Value['kind']
  readonly text: string
  /** Of a date: ISO 8601. */
  readonly iso: string | null
  readonly isoEnd: string | null
  readonly precision: Precision | null
  /** Of money, a percentage (in hundredths) or a quantity. */
  readonly amount: number | null
  readonly amountTo: number | null
  /** ISO 4217. */
  readonly currency: string | null
  readonly approximate: boolean | null
  /** Of a quantity: code of UCUM, or the plural of what is counted. */
  readonly unit: string | null
  /** Of a telephone: its figures, as RFC 3966 writes them. */
  readonly number: string | null
  readonly block: number
  readonly start: number
  readonly end: number
}

/** The rows of each kind. */
export interface RowsByKind {
  readonly entities: EntityRow
  readonly quotations: QuotationRow
  readonly paragraphs: ParagraphRow
  readonly blocks: BlockRow
  readonly values: ValueRow
}
export type RowKind = keyof RowsByKind
