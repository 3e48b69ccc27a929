/** Links of a text's words as columns of silver: gaps between words, their lengths, heads (words further on; 0 the root, UNSAID none), relations. */
import { RELATIONS } from '../../../src/schema/syntax.ts'
import type { WordTable } from '../../../src/words/table.ts'
import type { Columns } from '../../fit/silver.ts'
import { type GoldText, UNKNOWN } from './rows.ts'

export interface Link {
  /** The index of the head; -1 for the root, UNKNOWN where there is no answer. */
  readonly head: number
  readonly relation: number
}

const UNSAID = 1000

export function linkColumns({ start, end }: WordTable, links: readonly Link[]): Columns {
  const gaps: number[] = []
  const lengths: number[] = []
  links.forEach((_, i) => {
    gaps.push((start[i] as number) - (i > 0 ? (end[i - 1] as number) : 0))
    lengths.push((end[i] as number) - (start[i] as number))
  })
  const steps = links.map(({ head }, i) => (head === UNKNOWN ? UNSAID : head < 0 ? 0 : head - i))
  return [gaps, lengths, steps, links.map(({ relation }) => relation)]
}

/** The text as a treebank's, without tags. */
export function textOfColumns(text: string, columns: Columns): GoldText {
  const [gaps = [], lengths = [], steps = [], relations = []] = columns
  let at = 0
  const tokens = gaps.map((gap, i): [number, number] => {
    const start = at + gap
    at = start + (lengths[i] as number)
    return [start, at]
  })
  return {
    id: '',
    genre: 'news',
    text,
    tokens,
    upos: [],
    head: steps.map((step, i) => (step === UNSAID ? UNKNOWN : step === 0 ? -1 : i + step)),
    deprel: relations.map((relation) => RELATIONS[relation] as string),
  }
}
