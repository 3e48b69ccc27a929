/** Who does what to whom, as the parse tells: each function takes the index of a word and gives that of another, -1 for none. */
import type { Relation } from '../schema/syntax.ts'
import type { Syntax } from './index.ts'
import { NONE } from './state.ts'

const NEGATIONS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'not',
  "n't",
  'never',
  'no',
  'neither',
  'nor',
])

/** The relation without its subtype: nsubj of nsubj:pass. */
export function base(relation: Relation): string {
  const colon = relation.indexOf(':')
  return colon < 0 ? relation : relation.slice(0, colon)
}

/** The first word that hangs on this one by one of the relations; each is a parameter, as a list of them would be made at every call. */
export function childBy(
  syntax: Syntax,
  word: number,
  one: Relation,
  two: Relation = one,
  three: Relation = one,
  four: Relation = one,
  five: Relation = one,
): number {
  for (let child = syntax.child(word); child !== NONE; child = syntax.next(child)) {
    const relation = syntax.relation(child)
    if (relation === one || relation === two || relation === three || relation === four || relation === five)
      return child
  }
  return NONE
}

/** All that hang on it by a relation. */
export function childrenBy(syntax: Syntax, word: number, by: Relation): number[] {
  const found: number[] = []
  for (let child = syntax.child(word); child !== NONE; child = syntax.next(child))
    if (syntax.relation(child) === by) found.push(child)
  return found
}

/**
 * The subject of a verb or predicate: its own, else that of the one it is joined to ("He rose and left"), of the one that it
 * completes ("She wants to leave"; the object where there is one: "They told Ana to leave"), or the noun that it describes.
 */
export function subjectOf(syntax: Syntax, verb: number): number {
  // Each step goes to a head, so that there are no more of them than words.
  for (let at = verb; at !== NONE; at = syntax.head(at)) {
    const own = childBy(syntax, at, 'nsubj', 'nsubj:pass', 'nsubj:outer', 'csubj', 'csubj:pass')
    if (own !== NONE) return own
    const relation = syntax.relation(at)
    const head = syntax.head(at)
    if (relation === 'xcomp') {
      const object = childBy(syntax, head, 'obj', 'iobj')
      if (object !== NONE) return object
    } else if (relation === 'acl') return head
    else if (relation !== 'conj') return NONE
  }
  return NONE
}

/** The direct object of a verb. */
export const objectOf = (syntax: Syntax, verb: number): number => childBy(syntax, verb, 'obj')

/** Who does it where the verb is passive: "struck by lightning". */
export const agentOf = (syntax: Syntax, verb: number): number => childBy(syntax, verb, 'obl:agent')

export const isPassive = (syntax: Syntax, verb: number): boolean =>
  childBy(syntax, verb, 'aux:pass', 'nsubj:pass', 'csubj:pass') !== NONE

/** Who does what the verb says: the agent of a passive one, else the subject. */
export function doerOf(syntax: Syntax, verb: number): number {
  const agent = agentOf(syntax, verb)
  if (agent !== NONE) return agent
  return isPassive(syntax, verb) ? NONE : subjectOf(syntax, verb)
}

/** Whom it befalls: the object, or the subject of a passive verb. */
export function sufferedBy(syntax: Syntax, verb: number): number {
  return isPassive(syntax, verb) ? subjectOf(syntax, verb) : objectOf(syntax, verb)
}

/** Another name or description of the same thing, set beside it: "Germany's chancellor, Olaf Scholz". */
export const appositionOf = (syntax: Syntax, noun: number): number => childBy(syntax, noun, 'appos')

/** Whose it is: Germany in "Germany's chancellor", their in "their boat". */
export const possessorOf = (syntax: Syntax, noun: number): number => childBy(syntax, noun, 'nmod:poss')

/** The words joined by "and", "or", a comma, this one among them, in order; any of them tells all. */
export function conjunctsOf(syntax: Syntax, word: number): number[] {
  const first = syntax.relation(word) === 'conj' ? syntax.head(word) : word
  return [first, ...childrenBy(syntax, first, 'conj')].sort((a, b) => a - b)
}

/** Whether the word is denied: "did not sail", "no ferry", "never". */
export function isNegated(syntax: Syntax, word: number): boolean {
  const { spelling } = syntax.words
  for (let child = syntax.child(word); child !== NONE; child = syntax.next(child)) {
    const relation = base(syntax.relation(child))
    if (relation !== 'advmod' && relation !== 'det' && relation !== 'cc') continue
    if (NEGATIONS.has(spelling[child]!.straight.lower)) return true
  }
  return false
}
