/** Is an organization a firm or a team, by the words around its name? "the carmaker Zentrax", "Zentrax, a maker of pumps", "Zentrax shares". */
import {
  isBodyNoun,
  isDoneByFirms,
  isDoneByTeams,
  isFirmNoun,
  isMove,
  isOwnedByFirms,
  isPlanned,
  isSurelyFirmNoun,
  isSurelyOwnedByFirms,
  isTie,
  isUndertaken,
} from '../language/en/firms.ts'
import { isPlacing, OF_FIRMS } from '../language/en/name-surroundings.ts'
import { SURNAME } from './listed.ts'
import { CAPITAL, isPossessive, LOWER, type NameWords, NUMBER } from './words.ts'

const SHARES = new Set('shares stock stake'.split(' '))
const MOST_BETWEEN = 4
const MOST_APPOSED = 7
const MOST_SAID = 16

export function isFirm(words: NameWords, first: number, last: number): boolean {
  const text = (at: number) => words.text[at] ?? ''
  if (words.shape[first - 1] === LOWER && isFirmNoun(text(first - 1))) return true
  if (
    (text(first - 1) === 'of' || text(first - 1) === 'in') &&
    SHARES.has(words.listed[first - 2]?.lower ?? '')
  )
    return true
  const next = behindOwner(words, last)
  if (isOwnedByFirms(text(next))) return true
  if (next > last + 1 && text(next) === 'chief' && text(next + 1) === 'executive') return true
  // An apposition: its noun is the last of a row of small words.
  if (text(last + 1) !== ',' || !/^(?:a|an|the)$/.test(text(last + 2))) return false
  for (let at = last + 3; at < last + 3 + MOST_BETWEEN; at++) {
    if (words.sentence[at] !== words.sentence[last] || text(at) === ',') return false
    if (words.shape[at] === LOWER && isFirmNoun(text(at)))
      return words.shape[at + 1] !== LOWER || !/s$/.test(text(at + 1))
  }
  return false
}

/** "Tornby drop to fourth": a name for one thing that opens a sentence, and does what many do. */
export function makesTeam(words: NameWords, first: number, last: number): boolean {
  const next = words.text[last + 1] ?? ''
  const own = words.sentence[first]
  if (words.sentence[first - 1] === own || words.sentence[last + 1] !== own) return false
  return isDoneByTeams(next) && !(words.text[last] ?? '').endsWith('s')
}

/** The noun right before a name, with what a hyphen joins to it: "start-up". */
function nounBefore({ text, glued, opens, listed }: NameWords, first: number): string {
  const noun = (opens[first - 1] === 1 ? listed[first - 1]?.lower : text[first - 1]) ?? ''
  return text[first - 2] === '-' && glued[first - 1] === 1 ? `${text[first - 3]}-${noun}` : noun
}

/** The word behind a name, over the mark of an owner. */
function behindOwner(words: NameWords, last: number): number {
  if (!isPossessive(words, last + 1)) return last + 1
  return words.text[last + 2] === 's' ? last + 3 : last + 2
}

/** "Zentrax, a Norland start-up that makes pumps": an apposition whose noun is a firm. */
function isApposedFirm({ text, sentence, shape, glued }: NameWords, last: number): boolean {
  if (text[last + 1] !== ',' || !/^(?:a|an|the)$/.test(text[last + 2] ?? '')) return false
  for (let at = last + 3; at < last + 3 + MOST_APPOSED; at++) {
    if (sentence[at] !== sentence[last] || text[at] === ',') return false
    if (shape[at] !== LOWER || text[at + 1] === '-') continue
    const noun = text[at - 1] === '-' && glued[at] === 1 ? `${text[at - 2]}-${text[at]}` : (text[at] ?? '')
    if (isSurelyFirmNoun(noun)) return true
    // "a man who owns a company": a clause begins.
    if (/^(?:who|that|which|of|in|for|with|and)$/.test(noun)) return false
  }
  return false
}

/** Does a noun stand right before the name, in small letters but at the head of a sentence, or "NGO"? */
const hasNoun = ({ sentence, shape, opens }: NameWords, first: number): boolean =>
  sentence[first - 1] === sentence[first] && (shape[first - 1] !== CAPITAL || opens[first - 1] === 1)

/** "the carmaker Zentrax", "Lender Zentrax": a noun right before a name. */
export const isCalledFirm = (words: NameWords, first: number): boolean =>
  hasNoun(words, first) && isSurelyFirmNoun(nounBefore(words, first))

/** "the charity Zentrax": the same of bodies that are no firms; "Daily Zentrax" is a title. */
export const isCalledBody = (words: NameWords, first: number): boolean =>
  words.shape[first - 1] !== CAPITAL && hasNoun(words, first) && isBodyNoun(nounBefore(words, first))

/** What may follow the noun of an apposition, beside the comma that ends it. */
const GOES_ON = new Set(['that', 'which', 'whose', 'based', 'backed', 'founded', 'led', 'run'])
const STOPS = new Set(['.', '!', '?'])

/** "Walro, an environmental group, said": the noun is all that the apposition says, or a clause follows it; not "in Goma, a party of …". */
export function isApposedBody(words: NameWords, first: number, last: number): boolean {
  const { text, sentence, shape } = words
  if (text[last + 1] !== ',' || !/^an?$/.test(text[last + 2] ?? '') || isPlacing(text[first - 1] ?? ''))
    return false
  for (let at = last + 3; at < last + 3 + MOST_APPOSED; at++) {
    const next = text[at + 1] ?? ''
    if (sentence[at] !== sentence[last] || text[at] === ',' || GOES_ON.has(text[at] ?? '')) return false
    if (shape[at] === CAPITAL || !isBodyNoun(text[at] ?? '')) continue
    return next === ',' || STOPS.has(next) || GOES_ON.has(next)
  }
  return false
}

/** "Norbank-backed Zentrax", "a stake in Zentrax", "layoffs at Zentrax" */
function isTiedFirm({ text, glued }: NameWords, first: number): boolean {
  const before = text[first - 1] ?? ''
  if (isTie(before)) return text[first - 2] === '-' && glued[first - 1] === 1
  const noun = text[first - 2] ?? ''
  return (before === 'in' && noun === 'stake') || (before === 'at' && noun === 'layoffs')
}

/** A river runs through a town; a firm runs trains. */
const WAYS = new Set(['through', 'along', 'from', 'to', 'between', 'past', 'for', 'in'])

const HEADS = new Set(['chief', 'finance', 'managing'])
const HEADS_OF = new Set(['director', 'executive', 'financial', 'operating', 'partner'])

/** "Walro's managing director": no town and nobody has one. */
const hasHead = ({ text }: NameWords, owned: number): boolean =>
  HEADS.has(text[owned] ?? '') && HEADS_OF.has(text[owned + 1] ?? '')

const BEFORE_MOVES = new Set(['also', 'had', 'has', 'have'])
const POLLED = new Set(['of', 'poll', 'polls', 'survey', 'vote', 'votes'])
const MOST_MOVED = 5
const MOST_TOLD = 8

/** "Fawrix also rose 3 percent": shares move by parts of a hundred, as parties do in polls and "the Dow", which is no firm. */
function movesAsShare({ text, sentence, shape, listed }: NameWords, first: number, last: number): boolean {
  if (listed[first - 1]?.lower === 'the') return false
  const verb = BEFORE_MOVES.has(text[last + 1] ?? '') ? last + 2 : last + 1
  if (!isMove(text[verb] ?? '')) return false
  for (let at = verb + 1; at < verb + MOST_MOVED && sentence[at] === sentence[last]; at++) {
    if (shape[at] !== NUMBER || !/^(?:%|percent|per)$/.test(text[at + 1] ?? '')) continue
    for (let k = at + 2; k < at + MOST_TOLD && sentence[k] === sentence[last]; k++)
      if (POLLED.has(text[k] ?? '')) return false
    return true
  }
  return false
}

/** Words that make a firm of whatever unknown name they stand beside; people have shares too, but no share is "of" one. */
export function makesFirm(words: NameWords, first: number, last: number): boolean {
  const text = (at: number) => words.text[at] ?? ''
  if (words.sentence[last + 1] !== words.sentence[last]) return false
  if (text(last + 1) === ',' && isTie(text(last + 2)) && text(last + 3) === 'by') return true
  if (text(last + 1) === ',' && text(last + 2) === 'which')
    return isDoneByFirms(text(last + 3)) && !WAYS.has(text(last + 4))
  if (words.shape[last + 1] === LOWER && isOwnedByFirms(text(last + 1))) return true
  if (isCalledFirm(words, first) || isTiedFirm(words, first) || movesAsShare(words, first, last)) return true
  const owned = behindOwner(words, last)
  if (owned > last + 1 && (isSurelyOwnedByFirms(text(owned)) || hasHead(words, owned))) return true
  if (isApposedFirm(words, last)) return true
  if (text(first - 1) === 'of' && SHARES.has(words.listed[first - 2]?.lower ?? '')) return true
  return text(last + 1) === 'said' && speaksOfItself(words, last + 2)
}

/** "… said on Monday it would cut 400 jobs": what is said is of firms, and who says it is "it". */
function speaksOfItself(words: NameWords, from: number): boolean {
  let its = false
  for (let at = from; at < from + MOST_SAID && words.sentence[at] === words.sentence[from]; at++) {
    const cue = words.listed[at]?.cue ?? 0
    if (its && cue === OF_FIRMS) return true
    if (its ? cue === 1 : at > from + MOST_BETWEEN) return false
    if (!its && cue === 2) {
      if (!isPlanned(words.text[at + 1] ?? '')) return false
      const isSurname = words.listed[from - 2]?.is(SURNAME) === true
      if (isUndertaken(words.text[at + 2] ?? '') && !isSurname) return true
      its = true
    } else if (!its && cue > 0) return false
  }
  return false
}
