/** What the tagger asks of a word wherever it stands; found once for each distinct word of an article. */

import { isRoleNoun } from '../../language/en/roles.ts'
import { clusterOf, widerCluster } from '../../language/en/word-clusters.ts'
import { wordNumber } from '../../models/kit/linear.ts'
import {
  COMMON,
  COMPANY_SUFFIX,
  EVENT_HEAD,
  type Listed,
  NOTHING,
  ORGANIZATION_HEAD,
  PLACE_HEAD,
  PLACE_OPENER,
  SURNAME,
  TITLE_OPENER,
} from '../listed.ts'

export interface TaggerWord {
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
  /** Where the tagger keeps what the word alone adds to each label, by its seat, and in which of its books. */
  book: object | null
  votesAt: number
  /** The seats of which it is known, as bits. */
  voted: number
  /** What the network keeps of it, as the network types it (net.ts). */
  net: unknown
}

export const LISTS = 11

/** "KOREA" is looked up as "Korea". */
function listsOf(word: Listed): number {
  const { text, lower } = word
  const titled = text.length > 3 && text === text.toUpperCase() ? word.titled : word
  const { gender } = titled
  let bits = gender === 'f' ? 1 : gender === 'm' ? 2 : gender ? 4 : 0
  if (titled.is(SURNAME)) bits |= 8
  if (titled.is(TITLE_OPENER)) bits |= 16
  if (word.is(COMMON)) bits |= 32
  if (titled.is(ORGANIZATION_HEAD)) bits |= 64
  if (titled.is(COMPANY_SUFFIX)) bits |= 128
  if (titled.is(PLACE_HEAD | PLACE_OPENER)) bits |= 256
  if (titled.is(EVENT_HEAD)) bits |= 512
  if (isRoleNoun(lower)) bits |= 1024
  return bits
}

function readFacts(listed: Listed): TaggerWord {
  const { text: word, lower } = listed
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
    lower: listed.spelling.number,
    shape: wordNumber(shape),
    outline: wordNumber(outline),
    prefixes,
    suffixes,
    cluster,
    wider: widerCluster(cluster),
    lists: word === '' ? 0 : listsOf(listed),
    word,
    small: lower,
    book: null,
    votesAt: 0,
    voted: 0,
    net: null,
  }
}

export const factsOf = (word: Listed): TaggerWord => {
  word.facts ??= readFacts(word)
  return word.facts as TaggerWord
}

/** Of what stands beyond a sentence. */
export const NO_FACTS = /* @__PURE__ */ readFacts(NOTHING)
