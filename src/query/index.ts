/**
 * Questions to an analysis, fresh or read back from JSON: pure functions that change nothing.
 * @module broadsheet/query
 */
export { type CsvOptions, toCsv } from './csv.ts'
export { toCodePoints, toUtf8Offsets } from './offsets.ts'
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
