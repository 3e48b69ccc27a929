/** Bad news that is over, as the parse tells: "the strike that had closed every school ended", "the hostages came home", "charges were dropped". */
import type { Syntax } from '../../grammar/index.ts'
import { base, isNegated, isPassive, objectOf, subjectOf } from '../../grammar/roles.ts'
import { tagOf } from '../../words/table.ts'
import { CHARGE, DROPPING, ENDING, HOMEWARD, RECURRING } from '../cue-words.ts'
import { PARTS, type Reading, VERB } from '../reading.ts'
import type { WordFacts } from '../words.ts'
import { FAINT, hold, isBefore, isBehind } from './scope.ts'

const ADJ = /* @__PURE__ */ tagOf('ADJ')
const NONE = -1
/** What is left of the shares of bad words. */
const LEFT = 0.15
/** A share at least so bad makes a subject bad news. */
const WOEFUL = -0.06

const ANY = ENDING | DROPPING | HOMEWARD | RECURRING

/** Of the word at `k`, in a sentence [from, to). */
export function readEnd(
  reading: Reading<WordFacts>,
  syntax: Syntax,
  k: number,
  from: number,
  to: number,
): number {
  const { turns } = reading.facts[k]!
  if ((turns & ANY) === 0 || !mayEnd(reading, k, from, to)) return 0
  const teller = tellerAt(reading, syntax, k)
  if (teller < from || teller >= to) return 0
  const noun = whatEnds(syntax, teller, turns)
  if (noun < from || noun >= to || !isBad(reading, syntax, noun)) return 0
  if ((turns & (DROPPING | ENDING)) === DROPPING && (reading.facts[noun]!.turns & CHARGE) === 0) return 0
  // Who is let off is no better for it: “the sentence of Ole, who …”.
  const change = lessen(reading, syntax.first(noun), syntax.last(noun), (turns & DROPPING) !== 0)
  return change + calm(reading, syntax, teller)
}

/** Without anything bad near it nothing bad is over, and the sentence is not parsed. */
function mayEnd(reading: Reading<WordFacts>, k: number, from: number, to: number): boolean {
  const { values, facts, tags } = reading
  const { turns } = facts[k]!
  if ((turns & HOMEWARD) !== 0 && tags[k - 1] !== VERB && tags[k - 2] !== VERB) return false
  if (isBefore(k, from, (at) => values[at]! <= WOEFUL)) return true
  return (turns & DROPPING) !== 0 && isBehind(k, to, (at) => (facts[at]!.turns & CHARGE) !== 0)
}

/** The verb or adjective that says so: as it stands, or denied; that of "home" in "came home". */
function tellerAt(reading: Reading<WordFacts>, syntax: Syntax, k: number): number {
  const { facts, tags, negated } = reading
  const { turns } = facts[k]!
  if ((turns & RECURRING) !== 0 && tags[k] === VERB)
    return negated[k] === 1 && isNegated(syntax, k) && objectOf(syntax, k) === NONE ? k : NONE
  if ((turns & HOMEWARD) !== 0) {
    // "At home" and "a safe home" are places.
    const verb = syntax.child(k) === NONE ? syntax.head(k) : NONE
    return verb !== NONE && tags[verb] === VERB && !isNegated(syntax, verb) ? verb : NONE
  }
  const tells = tags[k] === VERB || (tags[k] === ADJ && (turns & ENDING) !== 0)
  return tells && !isNegated(syntax, k) && isFact(reading, syntax, k) ? k : NONE
}

/** Whether it is told as a fact: not "must end", nor "to end". */
function isFact({ tokens }: Reading<WordFacts>, syntax: Syntax, k: number): boolean {
  for (let child = syntax.child(k); child !== NONE && child < k; child = syntax.next(child)) {
    const { pos, lemma } = tokens[child]!
    if (pos === 'PART' && lemma === 'to') return false
    if (pos === 'AUX' && !HELPING.has(lemma)) return false
  }
  return true
}
const HELPING: ReadonlySet<string> = /* @__PURE__ */ new Set(['be', 'do', 'get', 'have', 'will'])

/** The strike that ended, the hostages who came home, the charges that were dropped, the crimes that are rare. */
function whatEnds(syntax: Syntax, teller: number, turns: number): number {
  if ((turns & DROPPING) !== 0)
    return isPassive(syntax, teller) ? subjectOf(syntax, teller) : objectOf(syntax, teller)
  // "Ended the war" is told by what stands behind the verb.
  if ((turns & ENDING) !== 0 && objectOf(syntax, teller) !== NONE) return NONE
  return base(syntax.relation(teller)) === 'amod' ? NONE : subjectOf(syntax, teller)
}

/** "The strike", "violent crime", "side effects"; but not "a cure for the fever". */
function isBad(reading: Reading<WordFacts>, syntax: Syntax, noun: number): boolean {
  const isWoeful = (k: number) => reading.isWord(k) && reading.values[k]! <= WOEFUL
  if (isWoeful(noun)) return true
  for (let child = syntax.child(noun); child !== NONE && child < noun; child = syntax.next(child)) {
    const relation = syntax.relation(child)
    if ((relation === 'amod' || relation === 'compound') && isWoeful(child)) return true
  }
  return false
}

/** That it is over is no bad news, nor how it is said. */
function calm(reading: Reading<WordFacts>, syntax: Syntax, teller: number): number {
  let change = hold(reading, teller, 0, 1)
  for (let child = syntax.child(teller); child !== NONE; child = syntax.next(child)) {
    const relation = base(syntax.relation(child))
    if ((relation === 'advmod' || relation === 'aux' || relation === 'cop') && reading.isWord(child))
      change += hold(reading, child, 0, 1)
  }
  return change
}

/** Relief by the words around (../relief.ts) is read by models; what the tree tells is added for the reader alone. */
function lessen(reading: Reading<WordFacts>, first: number, last: number, near: boolean): number {
  let change = 0
  for (let k = first; k <= last; k++) {
    if (near && k > first && (reading.kinds[k]! & PARTS) !== 0) break
    const share = reading.values[k]!
    if (!reading.isWord(k) || share > -FAINT) continue
    change += hold(reading, k, share * LEFT, 1)
  }
  return change
}
