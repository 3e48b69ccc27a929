/** Which places of an article are said to speak, by the verbs of saying near them. */

import { ADP, ADV, AUX, isIn, isVerbal, type Line, PART, PROPN, tagIn } from './line.ts'
import { OBLIQUE, POSSESSOR } from './roles.ts'

/** How many words may help a verb of saying, and how many may stand beside its subject. */
const MOST_HELPERS = 3
const MOST_BESIDE = 20
/** How many words of a title may stand before a name. */
const MOST_TITLES = 4

/** Does a verb of saying stand beside the words, outside quotation marks? */
export function isSpeaking(line: Line, first: number, last: number): boolean {
  return line.quoted[first] === 0 && (says(line, last + 1, first) || says(line, first - 1, first))
}

/** A place that may be said to speak. */
interface VoicePlace {
  readonly first: number
  readonly last: number
  readonly speaks: boolean
  readonly role: number
  readonly thing: { readonly type: string } | null
}

/** Who is said to speak, over helpers and over what is set beside him: “Brandt has also said”, “Ida Brandt, the mayor of Harrow, said”. */
export function isVoice(line: Line, { first, last, speaks, role, thing }: VoicePlace): boolean {
  // “The candidate's thinking”, “voters in Harrow say”.
  if (line.quoted[first] !== 0 || role === POSSESSOR || (role === OBLIQUE && thing?.type === 'location'))
    return false
  const after = afterHelpers(line, last + 1, first)
  if (says(line, after, first) || isVoiceFar(line, first, last) || goesOnToSay(line, first, last)) return true
  // “Says Norland is poor”: what stands behind the verb opens a clause.
  return speaks && !isVerbal(tagIn(line, last + 1, line.words.sentence[first]!))
}

/** “Brandt said | Vell continued”: what stands within what somebody says, behind no mark, is no voice beside his. */
export function isToldBy(
  line: Line,
  by: { readonly first: number; readonly last: number },
  { first }: { readonly first: number },
): boolean {
  const { words, lower, quoted } = line
  if (by.last >= first || words.sentence[by.first] !== words.sentence[first] || quoted[by.last] !== 0)
    return false
  const joint = lower[first - 1]!
  if (joint === 'and' || joint === 'but' || joint === 'while') return false
  for (let at = first - 1; at > by.last; at--) {
    const word = lower[at]!
    if (word === ',' || word === ';' || word === ':' || quoted[at] !== 0) return false
    // “…,” said Brandt: the verb is his own.
    if (says(line, at, first))
      return quoted[at - 1] === 0 && (lower[at - 1] !== ',' || lower[by.last + 1] === ',')
  }
  return false
}

/** “Brandt | has also | said” */
function afterHelpers(line: Line, from: number, beside: number): number {
  const sentence = line.words.sentence[beside]!
  let at = from
  for (; at < from + MOST_HELPERS; at++) {
    const tag = tagIn(line, at, sentence)
    if (tag !== ADV && tag !== AUX && tag !== PART) break
  }
  return at
}

/** “Ida Brandt, the mayor of Harrow, said”: the verb stands behind what is set beside the subject. */
function isVoiceFar(line: Line, first: number, last: number): boolean {
  const { words, lower, quoted } = line
  if (lower[last + 1] !== ',') return false
  const sentence = words.sentence[first]!
  const before = tagIn(line, first - 1, sentence)
  if (before === ADP || isVerbal(before)) return false
  for (
    let at = last + 2;
    at < last + MOST_BESIDE && words.sentence[at] === sentence && quoted[at] === 0;
    at++
  )
    if (lower[at] === ',' && says(line, afterHelpers(line, at + 1, first), first)) return true
  return isVoiceBeside(line, first, last)
}

/** “The mayor, Ida Brandt, said”: the verb stands behind the comma that closes her name. */
function isVoiceBeside(line: Line, first: number, last: number): boolean {
  let before = first - 1
  while (before > first - MOST_TITLES && line.tag[before] === PROPN) before--
  return line.lower[before] === ',' && says(line, afterHelpers(line, last + 2, first), first)
}

/** “Rose early | and said”: no comma and no other subject between. */
function goesOnToSay(line: Line, first: number, last: number): boolean {
  const { words, lower, quoted } = line
  const sentence = words.sentence[first]!
  if (words.opens[first] !== 1 || !isVerbal(tagIn(line, last + 1, sentence))) return false
  for (let at = last + 2; at < last + MOST_BESIDE && words.sentence[at] === sentence; at++) {
    if (lower[at] === ',' || line.facts[at]!.opensClause) return false
    if (lower[at] === 'and' && quoted[at] === 0 && says(line, at + 1, first)) return true
  }
  return false
}

/** Is the word a verb of saying of the same sentence, outside quotation marks? */
const says = (line: Line, at: number, beside: number): boolean =>
  isIn(line, at, line.words.sentence[beside]!) && line.quoted[at] === 0 && line.facts[at]!.says
