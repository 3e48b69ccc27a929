import { lazyMap } from '../lists/lists.ts'
import list from './generated/abbreviations.ts'

export type AbbreviationKind = 'title' | 'suffix' | 'month' | 'number' | 'place' | 'latin' | 'unit'

const abbreviations = lazyMap(list)

/** The kind of an abbreviation, given without its full stop; undefined if it is none. */
export function abbreviationKind(word: string): AbbreviationKind | undefined {
  return abbreviations().get(word) as AbbreviationKind | undefined
}
