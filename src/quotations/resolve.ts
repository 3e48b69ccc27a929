/** From the words that name a speaker to the entity they mean. */

import { titleGender } from '../language/en/people.ts'
import type { Entity } from '../schema/entities.ts'
import { withStraight } from '../text/apostrophes.ts'
import { firstWordFrom } from './columns.ts'
import type { Grammar } from './cues.ts'
import { afterClock } from './datelines.ts'
import { type Linked, type Links, mentionIn } from './links.ts'
import type { Phrase } from './phrases.ts'
import { isQuantity, reachOf } from './reach.ts'
import { wholePhrase } from './whole-phrases.ts'
import type { QuotationWords } from './words.ts'

/** The speaker as the result gives it, without its confidence. */
export interface Resolved {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly entityId: string | null
  /** How often a pronoun or description that stands for the speaker means whom it is taken to mean; left out for names and plain phrases. */
  readonly tied?: number
}

/** A mention this sure is hardly ever somebody else; less sure ones, guesses and phrases taken up are right so often, read on training text. */
const SURELY_TIED = 0.62
export const LIKELY = 0.8
/** Whom a pronoun means is not told: the words stand, but the speaker has no name. */
export const UNTOLD = 0.65

/** “You may say “thank you””: hardly ever has the reader said it. */
const SUPPOSED = 0.3

/** “Most of | the guards”: how many of them speak, and not all. */
function countOf(words: QuotationWords, { phrases, phraseAt }: Grammar, index: number): number {
  const phrase = phrases[index]
  if (!phrase || phrase.form === 'name' || words.lower[phrase.first - 1] !== 'of') return index
  const before = phraseAt[phrase.first - 2] ?? -1
  const count = phrases[before]
  const isCount =
    count && isQuantity(words, count.head) && words.sentence[count.head] === words.sentence[phrase.first]
  return isCount && words.run[count.head] === -1 ? before : index
}

export function resolve(
  words: QuotationWords,
  grammar: Grammar,
  links: Links,
  given: number,
): Resolved | null {
  const index = countOf(words, grammar, given)
  const phrase = grammar.phrases[index]
  if (!phrase) return null
  const { first: opening, last, head } = wholePhrase(words, grammar, index)
  const first = afterClock(words, opening)
  const start = words.start[first]!
  const end = words.end[last - 1] ?? 0
  const found = mentionIn(links, start, end, words.start[head] ?? start)
  const linked = found && phrase.form === 'pronoun' && isMute(words, head, found.entity) ? null : found
  // “The Harrow Democrat”: one of them.
  const isOneOf = linked?.entity.type === 'group' && phrase.form === 'name' && !isPlural(words, head)
  // “Yoon Seo-yeon”: a small letter opens the last syllable of the name.
  const isName = phrase.form !== 'noun-phrase' || (linked !== null && isPersonsName(linked, end))
  if (linked && isName && !isOneOf) {
    const isTied = linked.mention.form === 'pronoun' && linked.mention.confidence < SURELY_TIED
    const { name, id: entityId } = linked.entity
    return isTied ? { start, end, name, entityId, tied: LIKELY } : { start, end, name, entityId }
  }
  if (linked && !isOneOf && (linked.mention.form === 'noun-phrase' || linked.mention.form === 'pronoun')) {
    return { start, end, name: linked.entity.name, entityId: linked.entity.id }
  }
  // “Prince Tomas, The Duke of Harrow, said”: a post in capitals is a post.
  const mayStandBeside =
    phrase.form === 'noun-phrase' ||
    (phrase.form === 'name' && (phrase.source === 'person' || isTitled(words, head)))
  const beside =
    (mayStandBeside ? besideName(words, grammar, links, phrase) : null) ??
    (phrase.form !== 'pronoun' ? furtherName(words, grammar, links, phrase) : null)
  if (beside) return beside
  const meant =
    phrase.form === 'pronoun' || isAge(words, phrase) ? meantBy(words, grammar, links, phrase) : null
  if (meant) return { ...meant, start, end }
  const role =
    phrase.form === 'noun-phrase' || words.known[head]?.source === 'person' || isQuantity(words, head)
  const until = role ? (words.end[reachOf(words, grammar, first, last) - 1] ?? end) : end
  const isCounted =
    words.lower[first - 1] === 'of' && isQuantity(words, first - 2) && words.run[first - 2] === -1
  const own = phrase.form === 'noun-phrase' && first === opening ? ownerStart(words, grammar, phrase) : start
  const from =
    isCounted && words.sentence[first - 2] === words.sentence[first] ? words.start[first - 2]! : own
  return { start: from, end: until, name: words.text.slice(from, until).replace(/\s+/g, ' '), entityId: null }
}

const isPersonsName = ({ mention, entity }: Linked, end: number): boolean =>
  entity.type === 'person' && mention.end === end && (mention.form === 'name' || mention.form === 'short')

/** No place nor one person is “they”, and no town is “it” that speaks. */
function isMute({ lower }: QuotationWords, head: number, { type, name }: Entity): boolean {
  if (lower[head] === 'they') return type === 'location' || type === 'country' || type === 'person'
  return lower[head] === 'it' && type === 'location' && !name.includes(' of ')
}

/** Whom a pronoun or an age means that is no mention, by what is guessed; for a pronoun at least its own words. */
function meantBy(
  words: QuotationWords,
  grammar: Grammar,
  links: Links,
  { form, first, last, head }: Phrase,
): Resolved | null {
  const start = words.start[first]!
  const end = words.end[last - 1] ?? 0
  const called = form === 'pronoun' ? calledAt(words, grammar, links, links.takenUpAt(start)) : null
  if (called) return { ...called, tied: LIKELY }
  const guess = links.guessAt(start)
  if (guess && !isMute(words, head, guess))
    return { start, end, name: guess.name, entityId: guess.id, tied: LIKELY }
  if (form !== 'pronoun') return null
  const tied = words.lower[head] === 'you' ? SUPPOSED : UNTOLD
  return { start, end, name: words.text.slice(start, end), entityId: null, tied }
}

const isPlural = ({ lower }: QuotationWords, head: number): boolean =>
  /(?:s|men|women|ese|ish|ch)$/.test(lower[head] ?? '')

/** “The firm's CEO”. */
const isTitled = ({ text, start, end }: QuotationWords, head: number): boolean =>
  titleGender(text.slice(start[head]!, end[head]!)) !== null

/** What a phrase is called that may speak: "the lawsuit" for "it", "his mother" for "she". */
function calledAt(
  words: QuotationWords,
  grammar: Grammar,
  links: Links,
  start: number | null,
): Resolved | null {
  if (start === null) return null
  const at = firstWordFrom(words, start)
  let index = words.start[at] === start ? (grammar.phraseAt[at] ?? -1) : -1
  if (grammar.phrases[index]?.owner && grammar.phrases[index + 1]?.first === at + 1) index++
  const phrase = grammar.phrases[index]
  return phrase?.form === 'noun-phrase' && phrase.source !== null
    ? resolve(words, grammar, links, index)
    : null
}

/** How many words stand within the brackets behind a name. */
const BRACKETED = 6

/** “Senator Ana Ruiz | (R-Harrow), one of nine members, said”: where the brackets open that end at a word; behind the word where none do. */
function openingBracket({ lower }: QuotationWords, at: number): number {
  if (lower[at] !== ')') return at + 1
  for (let i = at - 1; i >= 0 && i > at - BRACKETED; i--) if (lower[i] === '(') return i
  return at + 1
}

/** What may stand behind a name beside a post. */
const ENDS = new Set([',', '.', '—', '–'])

/** “Its director, Ida Brandt, said”, “Ida Brandt, its director, said”: the person whom the name between or before the commas names. */
function besideName(words: QuotationWords, grammar: Grammar, links: Links, phrase: Phrase): Resolved | null {
  const { lower, sentence } = words
  const own = sentence[phrase.first]
  const isComma = (i: number): boolean => lower[i] === ',' && sentence[i] === own
  const reach = reachOf(words, grammar, phrase.first, phrase.last)
  if (isComma(reach)) {
    const named = namedAt(words, grammar, links, reach + 1)
    const end = named && words.sentence[named.last] === own ? lower[named.last] : undefined
    if (named && (end === undefined || ENDS.has(end))) return named
  }
  const first =
    phrase.owner || !isComma(phrase.first - 1)
      ? phrase.first - ownerLength(words, grammar, phrase)
      : phrase.first
  if (isComma(first - 1)) {
    const end = openingBracket(words, first - 2)
    const before = grammar.phrases[grammar.phraseAt[end - 1] ?? -1]
    // “Ida Brandt, a guard said”; not “after he met Brandt, guards said”.
    const isClosed = isComma(reach) || (before && sentence[before.first - 1] !== own && !phrase.plural)
    if (isClosed && before && sentence[before.first] === own && before.last === end)
      return namedAt(words, grammar, links, before.first)
  }
  return null
}

/** How many words of a post may stand before who holds it. */
const LONG_POST = 16

/** “The minister for work, towns and roads, Ida Brandt, said”, “the rapporteur on prisons, Ida Brandt, said”: whoever stands between commas behind a post, before any verb. */
function furtherName(words: QuotationWords, grammar: Grammar, links: Links, phrase: Phrase): Resolved | null {
  const { lower, pos, run, sentence } = words
  if (phrase.source !== 'person' && words.capital[phrase.head] !== 1) return null
  for (let i = phrase.last; i < phrase.last + LONG_POST && sentence[i] === sentence[phrase.first]; i++) {
    if (run[i] !== -1 || pos[i] === 'VERB' || pos[i] === 'AUX' || pos[i] === 'SCONJ' || lower[i] === 'who')
      return null
    const named = lower[i] === ',' ? namedAt(words, grammar, links, i + 1) : null
    if (named) return lower[named.last] === ',' ? named : null
  }
  return null
}

/** How many words of an owner stand before a phrase: "Norland's | minister". */
function ownerLength(words: QuotationWords, grammar: Grammar, phrase: Phrase): number {
  const start = ownerStart(words, grammar, phrase)
  let i = phrase.first
  while (i > 0 && words.start[i]! > start) i--
  return phrase.first - i
}

/** The person that the phrase at a word names. */
function namedAt(
  words: QuotationWords,
  grammar: Grammar,
  links: Links,
  at: number,
): (Resolved & { last: number }) | null {
  const phrase = grammar.phrases[grammar.phraseAt[at] ?? -1]
  if (!phrase || phrase.form === 'pronoun' || words.run[at] !== -1) return null
  const start = words.start[phrase.first]!
  const end = words.end[phrase.last - 1]!
  const linked = mentionIn(links, start, end, words.start[phrase.head]!)
  if (linked?.entity.type !== 'person') return null
  if (phrase.form !== 'name' && !isPersonsName(linked, end)) return null
  return { start, end, name: linked.entity.name, entityId: linked.entity.id, last: phrase.last }
}

/** “The 56-year-old”: the person named shortly before. */
function isAge(words: QuotationWords, phrase: Phrase): boolean {
  if (words.lower[phrase.first] !== 'the') return false
  const word = words.lower[phrase.head] ?? ''
  return word.endsWith('year-old') || (word === 'old' && words.lower[phrase.head - 2] === 'year')
}

/** Where a noun phrase begins with its owner: "Norland's foreign ministry". */
function ownerStart(words: QuotationWords, grammar: Grammar, phrase: Phrase): number {
  const start = words.start[phrase.first]!
  const mark = phrase.first - 1
  if (mark < 1 || words.sentence[mark] !== words.sentence[phrase.first]) return start
  const possessive = withStraight(words.lower[mark] ?? '')
  const owner =
    grammar.phrases[grammar.phraseAt[possessive === "'s" || possessive === "'" ? mark - 1 : mark] ?? -1]
  const isHere = owner?.owner && words.sentence[owner.first] === words.sentence[phrase.first]
  return isHere ? words.start[owner.first]! : start
}
