/** Less and more of what is bad or good: "crime fell", "a rise in crime", "record low unemployment", "sales are down". */
import type { Syntax } from '../../grammar/index.ts'
import { base, childBy, isNegated, isPassive, objectOf, subjectOf } from '../../grammar/roles.ts'
import { tagOf } from '../../words/table.ts'
import {
  CREATING,
  CUTTING,
  FALL,
  FALLING,
  HIGH,
  HITS,
  LESSENS,
  LOW,
  RELIEVES_AFTER,
  RISE,
  RISING,
  SPOILED,
} from '../cue-words.ts'
import { CONTENT, FIGURE, type Reading, VERB } from '../reading.ts'
import type { WordFacts } from '../words.ts'
import { isBefore, isBehind } from './scope.ts'
import { BAD, THEMES, type Theme, themeOf } from './themes.ts'
import { LESS, MORE, type Trend, turn } from './turn.ts'

const NOUN = /* @__PURE__ */ tagOf('NOUN')
const NONE = -1
/** So many words behind the noun of a trend stands what there is more or less of: "a fall in violent crime". */
const OBJECT = 3

const ANY = FALLING | FALL | RISING | RISE | LOW | HIGH | HITS | CUTTING | CREATING | SPOILED

/** Whether a word may tell a trend. */
export const tellsTrend = ({ turns, relieves }: WordFacts): boolean =>
  (turns & ANY) !== 0 || relieves === RELIEVES_AFTER

/** Of the word at `k`, in a sentence [from, to). */
export function readTrend(
  reading: Reading<WordFacts>,
  syntax: Syntax,
  k: number,
  from: number,
  to: number,
): number {
  const { facts, negated, tags } = reading
  if (negated[k] === 1 || !tellsTrend(facts[k]!)) return 0
  const isTheme = (at: number) => (facts[at]!.turns & THEMES) !== 0
  if (tags[k] === VERB) {
    if (!isBehind(k, to, isTheme) && !isBefore(k, from, isTheme)) return 0
    // "Rising crime" is read as what stands before a noun.
    if (syntax.relation(k) !== 'amod') return ofVerb(reading, syntax, k, from, to)
  }
  if (tags[k] === NOUN && isBehind(k, to, isTheme)) {
    const change = ofNoun(reading, syntax, k, to)
    if (change !== 0) return change
  }
  if (k + 1 < to && isTheme(k + 1)) {
    const change = ofWordBefore(reading, syntax, k)
    if (change !== 0) return change
  }
  const { turns } = facts[k]!
  if ((turns & (LOW | HIGH)) === 0) return 0
  // "Fewer" alone is both.
  if ((turns & LOW) !== 0 && (turns & LESSENS) !== 0) return ofFewer(reading, syntax, k)
  return isBefore(k, from, isTheme) ? ofPredicate(reading, syntax, k) : 0
}

/** "Crime fell", "crime has been cut", "they cut crime". */
function ofVerb(reading: Reading<WordFacts>, syntax: Syntax, k: number, from: number, to: number): number {
  // "Cut off", "drop by": another verb.
  if (isNegated(syntax, k) || childBy(syntax, k, 'compound:prt') !== NONE) return 0
  const object = objectOf(syntax, k)
  const theme = object === NONE ? null : themeOf(reading, syntax, object)
  if (theme) return turn(reading, syntax, k, object, theme, doneTo(reading.facts[k]!, theme))
  const subject = subjectOf(syntax, k)
  if (subject < from || subject >= to) return 0
  const own = themeOf(reading, syntax, subject)
  if (!own) return 0
  return turn(reading, syntax, k, subject, own, trendOf(reading, syntax, k, object, own))
}

/** Which way a verb moves what it acts on: "cut jobs", "ended the violence", "brings jobs". */
function doneTo({ turns, relieves }: WordFacts, { isWoe }: Theme): Trend {
  if ((turns & CUTTING) !== 0 || (isWoe && relieves !== 0)) return LESS
  return (turns & RISING) !== 0 || (!isWoe && (turns & CREATING) !== 0) ? MORE : 0
}

/** Which way it goes: of "hit a record low" its object says. */
function trendOf(
  reading: Reading<WordFacts>,
  syntax: Syntax,
  k: number,
  object: number,
  { isWoe }: Theme,
): Trend {
  const { turns } = reading.facts[k]!
  if ((turns & HITS) !== 0) return object === NONE ? 0 : extreme(reading, syntax, object)
  // A verb that acts on something else says nothing of its subject: "the deaths cut the crowd".
  if (object !== NONE && !isExtent(reading, syntax, object)) return 0
  if ((turns & (FALLING | CUTTING)) !== 0 || (!isWoe && (turns & SPOILED) !== 0)) return LESS
  const isMade = !isWoe && (turns & CREATING) !== 0 && isPassive(syntax, k)
  return (turns & RISING) !== 0 || isMade ? MORE : 0
}

/** "Fell nine per cent": how far, and not what. */
function isExtent({ kinds }: Reading<WordFacts>, syntax: Syntax, object: number): boolean {
  for (let k = syntax.first(object); k <= syntax.last(object); k++)
    if ((kinds[k]! & FIGURE) !== 0) return true
  return false
}

/** "A record low", "its highest level". */
function extreme(reading: Reading<WordFacts>, syntax: Syntax, word: number): Trend {
  let found: Trend = 0
  for (let k = syntax.first(word); k <= syntax.last(word); k++) {
    const turns = reading.facts[k]?.turns ?? 0
    if ((turns & LOW) !== 0) return LESS
    if ((turns & HIGH) !== 0) found = MORE
  }
  return found
}

/** "A fall in crime". */
function ofNoun(reading: Reading<WordFacts>, syntax: Syntax, k: number, to: number): number {
  const { turns } = reading.facts[k]!
  const trend = (turns & FALL) !== 0 ? LESS : (turns & RISE) !== 0 ? MORE : 0
  if (trend === 0) return 0
  for (let child = syntax.child(k); child !== NONE; child = syntax.next(child)) {
    if (child <= k || child > k + OBJECT + 1 || child >= to || base(syntax.relation(child)) !== 'nmod')
      continue
    const theme = themeOf(reading, syntax, child)
    if (theme) return turn(reading, syntax, k, child, theme, trend)
  }
  return 0
}

/** "Low unemployment", "rising crime", "fewer accidents". */
function ofWordBefore(reading: Reading<WordFacts>, syntax: Syntax, k: number): number {
  const next = k + 1
  if (!reading.isWord(next)) return 0
  const theme = themeOf(reading, syntax, next)
  if (!theme || theme.word !== next) return 0
  const { turns } = reading.facts[k]!
  return turn(
    reading,
    syntax,
    k,
    next,
    theme,
    (turns & (LOW | FALLING)) !== 0 ? LESS : (turns & (HIGH | RISING)) !== 0 ? MORE : 0,
  )
}

/** "Deaths are down by a third", "homelessness is at its lowest level". */
function ofPredicate(reading: Reading<WordFacts>, syntax: Syntax, k: number): number {
  const relation = syntax.relation(k)
  const predicate = relation === 'amod' || relation === 'compound' ? syntax.head(k) : k
  if (predicate === NONE || isNegated(syntax, predicate)) return 0
  for (let child = syntax.child(predicate); child !== NONE; child = syntax.next(child)) {
    if (syntax.relation(child) !== 'nsubj') continue
    const theme = themeOf(reading, syntax, child)
    return theme ? turn(reading, syntax, predicate, child, theme, extreme(reading, syntax, k)) : 0
  }
  return 0
}

/** "Fewer children died": less of something bad that is told by the verb. */
function ofFewer(reading: Reading<WordFacts>, syntax: Syntax, k: number): number {
  if (syntax.relation(k) !== 'amod') return 0
  const subject = syntax.head(k)
  if (base(syntax.relation(subject)) !== 'nsubj') return 0
  const word = syntax.head(subject)
  if ((reading.kinds[word]! & CONTENT) === 0 || reading.values[word]! > BAD) return 0
  return turn(reading, syntax, word, subject, { word, isWoe: true }, LESS)
}
