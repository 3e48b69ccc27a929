import { lazy } from '../language/lists/lists.ts'
import weights from './generated/tags.ts'
import { encodeSparseRows, type SparseRow, SparseRows } from './kit/sparse-rows.ts'

/** So many different features there may be. */
export const TAG_FEATURES = 2 ** 20

interface TagHeader {
  readonly rows: number
  readonly count: number
}

/** A line of JSON, then the rows. */
export function decodeTags(text: string): SparseRows {
  const cut = text.indexOf('\n')
  const { rows, count } = JSON.parse(text.slice(0, cut)) as TagHeader
  return new SparseRows(text, cut + 1, TAG_FEATURES, rows, count)
}

export function encodeTags(rows: readonly SparseRow[]): string {
  const count = rows.reduce((sum, { weights }) => sum + weights.length, 0)
  return `${JSON.stringify({ rows: rows.length, count } satisfies TagHeader)}\n${encodeSparseRows(rows)}`
}

/** Which tag a word has; data/models/tags/card.md says how it was trained. */
export const tagModel = lazy(() => decodeTags(weights))
