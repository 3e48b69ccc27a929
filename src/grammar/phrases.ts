/** Where phrases and clauses begin and end, as the parse tells. */
import type { Relation } from '../schema/syntax.ts'
import type { Syntax } from './index.ts'
import { base } from './roles.ts'
import { NONE } from './state.ts'

/** Words [first, last]. */
export interface WordSpan {
  readonly first: number
  readonly last: number
}

/** What hangs on a noun and is no part of the phrase that names it: clauses, appositions, what it is joined to, marks. */
const OUTSIDE: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'acl',
  'advcl',
  'appos',
  'conj',
  'cc',
  'parataxis',
  'punct',
  'case',
])
/** What may stand at the head of a clause, beside a root. */
const CLAUSES: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'acl',
  'advcl',
  'ccomp',
  'csubj',
  'parataxis',
  'xcomp',
])
/** What belongs to a predicate that is a noun, and not to the noun: "She is the mayor." */
const OF_PREDICATES: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'nsubj',
  'csubj',
  'cop',
  'aux',
  'mark',
  'expl',
  'advmod',
])

/** Whether the relation is one that a predicate alone has. */
const ofPredicate = (relation: Relation): boolean => OF_PREDICATES.has(base(relation))

/** The noun phrase around its head: with determiners, adjectives and phrases by "of", without clauses and appositions. */
export function phraseOf(syntax: Syntax, noun: number): WordSpan {
  const isPredicate = syntax.child(noun) !== NONE && hasCopula(syntax, noun)
  let first = noun
  let last = noun
  let closed = false
  for (let child = syntax.child(noun); child !== NONE; child = syntax.next(child)) {
    const relation = syntax.relation(child)
    const outside = OUTSIDE.has(base(relation)) || (isPredicate && ofPredicate(relation))
    if (child < noun) {
      // What stands before a part that is left out is left out too: the phrase has no holes.
      first = outside ? noun : Math.min(first, syntax.first(child))
    } else if (outside) {
      // "Ana's": the mark belongs to the phrase of whoever owns.
      closed = true
    } else if (!closed) last = syntax.last(child)
  }
  return { first, last }
}

function hasCopula(syntax: Syntax, noun: number): boolean {
  for (let child = syntax.child(noun); child !== NONE; child = syntax.next(child))
    if (syntax.relation(child) === 'cop') return true
  return false
}

/** Whether the word is the head of a clause: a root, the verb of a subordinate clause, or what is joined to one. */
export function headsClause(syntax: Syntax, word: number): boolean {
  let at = word
  while (syntax.relation(at) === 'conj') at = syntax.head(at)
  return syntax.head(at) === NONE || CLAUSES.has(base(syntax.relation(at)))
}

/** The head of the clause that a word stands in; a head stands in its own. */
export function clauseOf(syntax: Syntax, word: number): number {
  let at = word
  for (let found = false; !found; ) {
    const relation = base(syntax.relation(at))
    found = syntax.head(at) === NONE || CLAUSES.has(relation) || (relation === 'conj' && isVerbal(syntax, at))
    if (!found) at = syntax.head(at)
  }
  return at
}

/** Whether a conjunct is a clause of its own and no further noun: it has a subject, a helping verb, an object or a place. */
function isVerbal(syntax: Syntax, word: number): boolean {
  for (let child = syntax.child(word); child !== NONE; child = syntax.next(child)) {
    const relation = base(syntax.relation(child))
    if (
      relation === 'obj' ||
      relation === 'obl' ||
      relation === 'xcomp' ||
      relation === 'ccomp' ||
      ofPredicate(relation as Relation)
    )
      return true
  }
  return false
}

/** The words of a clause: all that hangs on its head, marks at its edges left out. */
export function clauseSpan(syntax: Syntax, head: number): WordSpan {
  let first = syntax.first(head)
  let last = syntax.last(head)
  while (first < head && isEdge(syntax, first, head)) first++
  while (last > head && isEdge(syntax, last, head)) last--
  return { first, last }
}

const isEdge = (syntax: Syntax, word: number, head: number): boolean =>
  syntax.relation(word) === 'punct' && syntax.head(word) === head
