/** One question about one page: its candidates, and which of them are right. */
import type { PutNumber } from '../../../src/models/kit/trees.ts'

export interface Task {
  /** The values of each candidate. */
  readonly rows: readonly (readonly number[])[]
  readonly right: readonly boolean[]
  /** Which count as right, where more do than are learned. */
  readonly as?: readonly boolean[]
  /** No answer is right, too. */
  readonly none: boolean
  /** Not to be learned from. */
  readonly skip?: boolean
  /** What the candidates are. */
  readonly names?: readonly string[]
  /** Where several may be right together: each set of names that is. */
  readonly sets?: readonly (readonly string[])[]
}

export function rowOf(write: (put: PutNumber) => void): number[] {
  const row: number[] = []
  write((value) => void row.push(Number(value)))
  return row
}
