/** How far a noun phrase goes with what hangs on it: “a spokesman for the board”, “the Minister of Works and Housing”. */
import type { Grammar } from './cues.ts'
import { numberOfType } from './joins.ts'
import { ownedBy } from './parsed-sources.ts'
import type { Phrase } from './phrases.ts'
import type { QuotationWords } from './words.ts'

const QUANTITIES = new Set(['one', 'some', 'many', 'most', 'several', 'half', 'few', 'both'])
/** “One of them”, “two of his aides”: so many of others. */
export const isQuantity = ({ lower, pos }: QuotationWords, at: number): boolean =>
  pos[at] === 'NUM' || QUANTITIES.has(lower[at] ?? '')

const ORGANIZATION = numberOfType('organization')

const ATTACHED = new Set(['of', 'for', 'from', 'in', 'at', 'with', 'to'])
/** “A person familiar with the talks”: what tells why somebody without a name may speak, with the word behind it. */
const INFORMED: ReadonlyMap<string, string> = new Map([
  ['familiar', 'with'],
  ['close', 'to'],
  ['briefed', 'on'],
  ['aware', 'of'],
])
/** How many phrases may hang on another: "the head of the board of the port of Harrow". */
const MOST_ATTACHED = 4

/** Where a noun phrase of words [first, end) ends with what hangs on it: "a spokesman for the board", "the head of Harrow's board". */
export function reachOf(words: QuotationWords, grammar: Grammar, first: number, end: number): number {
  const { lower, pos, run, sentence } = words
  let last = end
  const informed = INFORMED.get(lower[end] ?? '')
  if (informed !== undefined && lower[end + 1] === informed && sentence[end + 1] === sentence[first]) {
    const next = grammar.phrases[grammar.phraseAt[end + 2] ?? -1]
    if (next && !next.owner && run[end + 2] === -1) last = next.last
  }
  for (let k = 0, others = 0; k < MOST_ATTACHED; k++) {
    const tie = lower[last] ?? ''
    if (last + 1 >= words.count || sentence[last] !== sentence[first] || run[last] !== -1) break
    if (!ATTACHED.has(tie) || (tie === 'to' && pos[last] !== 'ADP')) break
    if (tie !== 'of' && ++others > 2) break
    // “60 percent of licensed bakers”.
    const described = pos[last + 1] === 'VERB' && (grammar.phraseAt[last + 2] ?? -1) >= 0 ? 1 : 0
    const index = grammar.phraseAt[last + 1 + described] ?? -1
    const next = grammar.phrases[index]
    const isPart = k === 0 && tie === 'of' && isQuantity(words, last - 1)
    // “One of the seven”.
    if (isPart && !next && pos[last + 1] === 'DET' && pos[last + 2] === 'NUM') return last + 3
    if (!next || run[last + 1] !== -1) break
    if (!isPart && next.form === 'pronoun' && !next.owner) break
    const whole = next.owner ? grammar.phrases[ownedBy(words, grammar, index)] : next
    if (!whole) break
    last = withTwin(words, grammar, next, whole.last)
  }
  return last > end ? wholeName(words, last) : last
}

const MOST_JOINED = 12

/** “The Department for Culture | , Media and Sport”: to the end of the name that would be cut. */
function wholeName({ joins }: QuotationWords, last: number): number {
  let to = last
  while (joins[to] === 1 && to - last < MOST_JOINED) to++
  return to
}

/** “The kings of Norland | and Sudland”, “the Minister of Works | and Housing”: what hangs there too. */
function withTwin(words: QuotationWords, grammar: Grammar, { form, head }: Phrase, last: number): number {
  const { lower, type, pos } = words
  const twin = lower[last] === 'and' ? grammar.phrases[grammar.phraseAt[last + 1] ?? -1] : undefined
  if (!twin || twin.owner) return last
  const isAlike = type[head]! > 0 && type[head] === type[twin.head] && form === 'name' && twin.form === 'name'
  if (isAlike && pos[twin.last] !== 'ADP' && pos[twin.last] !== 'PUNCT') return twin.last
  return isOffice(words, head) &&
    isOffice(words, twin.first) &&
    isOffice(words, twin.head) &&
    endsTitle(words, twin.last)
    ? twin.last
    : last
}

/** In capitals, and nobody's name and no place's: what an office is for. */
const isOffice = ({ capital, type }: QuotationWords, at: number): boolean =>
  capital[at] === 1 && (type[at] === 0 || type[at] === ORGANIZATION)

/** A name stands behind, between commas, or the verb does. */
const endsTitle = ({ lower, pos }: QuotationWords, at: number): boolean =>
  lower[at] === ',' || pos[at] === 'VERB' || pos[at] === 'AUX'
