/** What there is more or less of, as the parse tells: "crime in the old town", "the poverty rate", "the number of people killed", "sales". */
import type { Syntax } from '../../grammar/index.ts'
import { base } from '../../grammar/roles.ts'
import { GAIN, MEASURE, WOE } from '../cue-words.ts'
import { CONTENT, type Reading } from '../reading.ts'
import type { WordFacts } from '../words.ts'

export interface Theme {
  readonly word: number
  readonly isWoe: boolean
}

/** What there may be more or less of, or what that is measured in. */
export const THEMES = WOE | GAIN | MEASURE

/** A verb that says this much bad of people makes their number bad news: "people killed". */
export const BAD = -0.1
/** "The number of victims of accidents": measures and what they measure. */
const DEEP = 3

const NONE = -1

/** Of a noun and what stands beside it; null where it is neither good nor bad to have. */
export function themeOf(reading: Reading<WordFacts>, syntax: Syntax, noun: number): Theme | null {
  for (let at = noun, deep = 0; at !== NONE && deep < DEEP; deep++) {
    const own = themeAt(reading, at) ?? besideNoun(reading, syntax, at)
    if (own) return own
    if ((reading.facts[at]!.turns & MEASURE) === 0) return at === noun ? null : harmedAs(reading, syntax, at)
    at = measuredBy(syntax, at)
  }
  return null
}

function themeAt(reading: Reading<WordFacts>, word: number): Theme | null {
  if (!reading.isWord(word)) return null
  const { turns } = reading.facts[word]!
  if ((turns & WOE) !== 0) return { word, isWoe: true }
  return (turns & GAIN) !== 0 ? { word, isWoe: false } : null
}

/** "The crime rate", "job losses"; of a noun that measures nothing only what is bad: a "tax office" is no tax. */
function besideNoun(reading: Reading<WordFacts>, syntax: Syntax, noun: number): Theme | null {
  if ((reading.facts[noun]!.turns & MEASURE) === 0) return null
  for (let child = syntax.child(noun); child !== NONE && child < noun; child = syntax.next(child)) {
    const relation = syntax.relation(child)
    if (relation !== 'compound' && relation !== 'amod' && relation !== 'nmod:poss') continue
    const own = themeAt(reading, child)
    if (own) return own
  }
  return null
}

/** "The number of deaths", "the level of support", "the rate at which …" measures nothing that is told. */
function measuredBy(syntax: Syntax, noun: number): number {
  for (let child = syntax.child(noun); child !== NONE; child = syntax.next(child))
    if (child > noun && base(syntax.relation(child)) === 'nmod') return child
  return NONE
}

/** "People killed on the roads", "children who starve". */
function harmedAs(reading: Reading<WordFacts>, syntax: Syntax, noun: number): Theme | null {
  for (let child = syntax.child(noun); child !== NONE; child = syntax.next(child)) {
    if (child < noun || base(syntax.relation(child)) !== 'acl') continue
    if ((reading.kinds[child]! & CONTENT) !== 0 && reading.values[child]! <= BAD)
      return { word: child, isWoe: true }
  }
  return null
}
