/** What the tagger asks of a word wherever it stands; found once for each distinct word of an article. */

import {
  isCommonWord,
  isCompanySuffix,
  isEventHead,
  isOrganizationHead,
  isPlaceHead,
  isPlaceOpener,
} from '../../language/en/name-words.ts'
import { firstNameGender, isSurname, opensTitle } from '../../language/en/people.ts'
import { isRoleNoun } from '../../language/en/roles.ts'
import { clusterOf, widerCluster } from '../../language/en/word-clusters.ts'
import { wordNumber } from '../../models/kit/linear.ts'
import { toTitleCase } from '../case.ts'

export interface WordFacts {
  readonly text: number
  readonly lower: number
  /** "Xxxx", digits as 9, runs of over three cut. */
  readonly shape: number
  /** "Xx", runs as one. */
  readonly outline: number
  readonly prefixes: readonly number[]
  readonly suffixes: readonly number[]
  readonly cluster: number
  readonly wider: number
  /** One bit a list that holds it. */
  readonly lists: number
  readonly word: string
  /** In lower case. */
  readonly small: string
  /** What the word alone adds to each label, by its seat; `model` says whose weights these are. */
  model: object | null
  votes: Int32Array | null
  /** The seats of which it is known, as bits. */
  voted: number
}

export const LISTS = 11

function listsOf(word: string, lower: string): number {
  const title = word.length > 3 && word === word.toUpperCase() ? toTitleCase(word) : word
  const gender = firstNameGender(title)
  let bits = gender === 'f' ? 1 : gender === 'm' ? 2 : gender ? 4 : 0
  if (isSurname(title)) bits |= 8
  if (opensTitle(title)) bits |= 16
  if (isCommonWord(lower)) bits |= 32
  if (isOrganizationHead(title)) bits |= 64
  if (isCompanySuffix(title)) bits |= 128
  if (isPlaceHead(title) || isPlaceOpener(title)) bits |= 256
  if (isEventHead(title)) bits |= 512
  if (isRoleNoun(lower)) bits |= 1024
  return bits
}

export function factsOf(word: string): WordFacts {
  const lower = word.toLowerCase()
  let shape = ''
  let outline = ''
  let run = 0
  for (let i = 0; i < word.length && i < 16; i++) {
    const char = word.charAt(i)
    const code = word.charCodeAt(i)
    const kind =
      code >= 48 && code <= 57
        ? '9'
        : char !== char.toLowerCase()
          ? 'X'
          : char !== char.toUpperCase()
            ? 'x'
            : char
    run = outline.endsWith(kind) ? run + 1 : 1
    if (run === 1) outline += kind
    if (run <= 3) shape += kind
  }
  const prefixes: number[] = []
  const suffixes: number[] = []
  for (let n = 1; n <= 5 && n < lower.length; n++) {
    prefixes.push(wordNumber(lower.slice(0, n)))
    suffixes.push(wordNumber(lower.slice(-n)))
  }
  // No word stands beyond a sentence; nothing is looked up for it, since it is made on import.
  const cluster = word === '' ? 0 : clusterOf(lower)
  return {
    text: wordNumber(word),
    lower: wordNumber(lower),
    shape: wordNumber(shape),
    outline: wordNumber(outline),
    prefixes,
    suffixes,
    cluster,
    wider: widerCluster(cluster),
    lists: word === '' ? 0 : listsOf(word, lower),
    word,
    small: lower,
    model: null,
    votes: null,
    voted: 0,
  }
}
