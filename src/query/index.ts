/**
 * Questions to an analysis, fresh or read back from JSON: pure functions that change nothing.
 * @module broadsheet/query
 */
export { type Aggregate, type AggregatedCountry, type AggregatedName, aggregate } from './aggregate.ts'
export { type Cooccurrence, type CooccurrenceOptions, cooccurrences } from './cooccurrences.ts'
export { type CsvOptions, toCsv } from './csv.ts'
export { type HighlightOptions, highlight } from './highlight.ts'
export type { Wanted } from './lookup.ts'
export { type MainOptions, mainOrganizations, mainPeople, mainPlaces } from './main-entities.ts'
export { toCodePoints, toUtf8Offsets } from './offsets.ts'
export { parseAnalysis } from './parse.ts'
export type {
  BlockRow,
  Cell,
  EntityRow,
  ParagraphRow,
  QuotationRow,
  RowKind,
  RowsByKind,
  ValueRow,
} from './row-types.ts'
export { columns, rows } from './rows.ts'
export { type MentioningSentence, sentencesMentioning } from './sentences.ts'
export { type SpeakerShare, speakers } from './speakers.ts'
export { type DatedSentence, timeline } from './timeline.ts'
export { type ToneAt, type ToneToward, toneToward } from './tone.ts'
