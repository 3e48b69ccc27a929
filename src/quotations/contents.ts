/** Thoughts as the parse tells them: who believes, hopes or plans what, as a whole clause or infinitive. */
import type { Syntax } from '../grammar/index.ts'
import { childBy, isPassive } from '../grammar/roles.ts'
import {
  isBeliefAdjective,
  isBeliefNoun,
  isBeliefVerb,
  isFinding,
  isFindingVerb,
  isModal,
  isNoHolder,
  isObjectPlanVerb,
  isOpenCondition,
  isPlanAdjective,
  isPlanNoun,
  isPlanVerb,
  isQuestionWord,
  isRelativeWord,
  isUndertaking,
  isUnnamed,
} from '../language/en/reported-contents.ts'
import { tagOf } from '../words/table.ts'
import type { Cue } from './cues.ts'
import { isFoundByPeople, singular } from './thought-cues.ts'
import type { QuotationWords } from './words.ts'

/** Tokens [first, last) that are thought, and by whom: a token. */
export interface Thought {
  readonly first: number
  readonly last: number
  readonly holder: number
}

const NONE = -1
const PUNCT = /* @__PURE__ */ tagOf('PUNCT')
const VERB = /* @__PURE__ */ tagOf('VERB')
const AUX = /* @__PURE__ */ tagOf('AUX')
const CCONJ = /* @__PURE__ */ tagOf('CCONJ')
const SCONJ = /* @__PURE__ */ tagOf('SCONJ')

/** The thought that a cue tells; null where it tells none that a named or described third party holds. */
export function thoughtOf(syntax: Syntax, words: QuotationWords, cue: Cue): Thought | null {
  const at = words.token[cue.word]!
  const word = words.lower[cue.word] ?? ''
  const verb = cue.known?.verb ?? ''
  if (cue.form === 'noun') return ownedThought(syntax, words, cue, at)
  const isVerb = cue.form === 'verb'
  // “Are worried that”: tagged a verb.
  const belief = (isVerb && isBeliefVerb(verb)) || isBeliefAdjective(word)
  const plan = isVerb ? isPlanVerb(verb) : isPlanAdjective(word)
  const finding = isVerb && isFindingVerb(verb)
  if (isVerb && !isBeliefAdjective(word) && isPassive(syntax, at)) return null
  if (isUnreal(syntax, at) || hasGap(syntax, at)) return null
  const holder = doerOf(syntax, at)
  if (holder === NONE || isNoHolder(lowerOf(syntax, holder))) return null
  const [clause, end] = belief || finding ? clausesAt(syntax, at) : [NONE, NONE]
  if (clause !== NONE) {
    const found = belief || isFinding(singular(lowerOf(syntax, holder))) || isFound(syntax, verb, clause)
    if (!found) return null
    const subject = subjectBefore(syntax, at, clause)
    return {
      first: subject < clause ? subject : spanOf(syntax, clause, true).first,
      last: spanOf(syntax, end, true).last,
      holder,
    }
  }
  const goal = plan && !isUndertaking(singular(lowerOf(syntax, holder))) ? infinitiveAt(syntax, at) : NONE
  if (
    goal === NONE ||
    isUnnamed(words.lower[cue.last + 2] ?? '') ||
    (isObjectPlanVerb(verb) && (isReduced(syntax, at, word) || isBeside(syntax, at, word))) ||
    (word.endsWith('ed') && isNoVerb(syntax, at, goal))
  )
    return null
  const object = childBy(syntax, at, 'obj', 'iobj')
  if (object !== NONE && object > at && object < goal) {
    if (!isObjectPlanVerb(verb)) return null
    return { first: syntax.first(object), last: syntax.last(goal) + 1, holder }
  }
  return { ...spanOf(syntax, goal, false), holder }
}

/** “A war | expected | to last is over”: by whom is not told. */
function isReduced(syntax: Syntax, at: number, word: string): boolean {
  return syntax.relation(at) === 'acl' && word.endsWith('ed') && syntax.head(syntax.head(at)) !== NONE
}

/** How many words name who is expected to do something. */
const MOST_NAMED = 12

/** “, with Brandt and Vell | expected | to win”: by whom is not told; but “a man with a hat expected to win”. */
function isBeside({ words }: Syntax, at: number, word: string): boolean {
  if (!word.endsWith('ed')) return false
  const lower = (i: number): string => words.spelling[i]!.straight.lower
  for (let i = at - 1; i >= Math.max(0, at - MOST_NAMED); i--) {
    const tag = words.tag[i]
    if (tag === VERB || tag === AUX || tag === PUNCT) return false
    if (lower(i) === 'with') return i === 0 || words.tag[i - 1] === PUNCT || words.tag[i - 1] === CCONJ
  }
  return false
}

/** “A ferry | planned | to open in May is late”: a second verb stands in the clause, with neither a mark nor a word between that would open another. */
function isNoVerb(syntax: Syntax, at: number, goal: number): boolean {
  for (let child = syntax.child(at); child !== NONE; child = syntax.next(child)) {
    const finite = child <= goal ? NONE : childBy(syntax, child, 'cop', 'aux')
    if (finite === NONE || markOf(syntax, child) !== '') continue
    if (isQuestionWord(lowerOf(syntax, syntax.first(child)))) continue
    if (!opensClause(syntax, goal, finite)) return true
  }
  return false
}

/** Whether a mark or a word that joins clauses stands between two words. */
function opensClause({ words }: Syntax, after: number, before: number): boolean {
  for (let i = after + 1; i < before; i++)
    if (words.tag[i] === PUNCT || words.tag[i] === CCONJ || words.tag[i] === SCONJ) return true
  return false
}

/** “Researchers found that”: people find too, where a clause is marked as what they found. */
function isFound(syntax: Syntax, verb: string, clause: number): boolean {
  return isFoundByPeople(verb) && markOf(syntax, clause) === 'that'
}

const lowerOf = (syntax: Syntax, token: number): string => syntax.words.spelling[token]!.straight.lower

function markOf(syntax: Syntax, clause: number): string {
  const mark = childBy(syntax, clause, 'mark')
  return mark === NONE ? '' : lowerOf(syntax, mark)
}

/** The clauses behind a word that have a subject and are no questions: the first and the last of them, -1 for none. */
function clausesAt(syntax: Syntax, at: number): readonly [number, number] {
  let first = NONE
  let last = NONE
  for (let child = syntax.child(at); child !== NONE; child = syntax.next(child)) {
    if (child < at || syntax.relation(child) !== 'ccomp') continue
    const mark = markOf(syntax, child)
    if (mark !== '' && mark !== 'that') continue
    // “Decides what is built”: a question tells no thought.
    if (mark === '' && isQuestionWord(lowerOf(syntax, syntax.first(child)))) continue
    // Of "the boat built here can sail" the parse may make two.
    if (first !== NONE) last = child
    else if (
      childBy(syntax, child, 'nsubj', 'nsubj:pass', 'csubj', 'expl') !== NONE ||
      subjectBefore(syntax, at, child) < child
    )
      first = last = child
  }
  return [first, last]
}

/** “Estimate | the firm | will have to close”: where the subject of a clause begins that the parse takes for an object; the clause where it is none. */
function subjectBefore(syntax: Syntax, at: number, clause: number): number {
  const object = childBy(syntax, at, 'obj')
  const isRightBefore = object > at && syntax.last(object) + 1 === syntax.first(clause)
  if (!isRightBefore || childBy(syntax, clause, 'aux') !== syntax.first(clause)) return clause
  const first = syntax.first(object)
  return lowerOf(syntax, first) === 'that' ? first + 1 : first
}

/** The infinitive behind a word: to leave. */
function infinitiveAt(syntax: Syntax, at: number): number {
  for (let child = syntax.child(at); child !== NONE; child = syntax.next(child)) {
    if (child < at) continue
    const relation = syntax.relation(child)
    if (relation !== 'xcomp' && relation !== 'ccomp' && relation !== 'advcl') continue
    const mark = childBy(syntax, child, 'mark')
    if (mark !== NONE && mark > at && lowerOf(syntax, mark) === 'to') return child
  }
  // “Expect the harvest to be poor”: the parse may hang the infinitive on the object.
  const object = childBy(syntax, at, 'obj')
  const goal = object > at ? childBy(syntax, object, 'acl') : NONE
  return goal !== NONE && markOf(syntax, goal) === 'to' ? goal : NONE
}

/** Tokens of a clause without its “that” and the marks at its end. */
function spanOf(syntax: Syntax, head: number, isClause: boolean): { first: number; last: number } {
  let first = syntax.first(head)
  let last = syntax.last(head)
  const mark = childBy(syntax, head, 'mark')
  if (isClause && (mark === first || lowerOf(syntax, first) === 'that')) first++
  // “Decided not to sell”.
  if (!isClause && mark !== NONE) first = lowerOf(syntax, Math.max(0, mark - 1)) === 'not' ? mark - 1 : mark
  while (last > head && syntax.relation(last) === 'punct') last--
  return { first, last: last + 1 }
}

/** Who does what a verb says: the subject; that of the verb it is joined to or hangs on; whom “who” stands for. */
export function doerOf(syntax: Syntax, verb: number): number {
  // Each step goes to a head, so that there are no more of them than words.
  for (let at = verb; at !== NONE; at = syntax.head(at)) {
    const own = childBy(syntax, at, 'nsubj', 'nsubj:pass')
    const relation = syntax.relation(at)
    if (relation === 'acl:relcl' && (own === NONE || isRelativeWord(lowerOf(syntax, own))))
      return syntax.head(at)
    if (own !== NONE) return own
    if (relation === 'acl') return syntax.head(at)
    if (relation === 'xcomp') {
      const object = childBy(syntax, syntax.head(at), 'obj', 'iobj')
      if (object !== NONE) return object
    } else if (relation !== 'conj' && relation !== 'advcl') return NONE
  }
  return NONE
}

/** “What China wants to hear”: what is wanted stands before the relative clause, so that the words behind the verb are no whole. */
export function hasGap(syntax: Syntax, verb: number): boolean {
  let at = verb
  while (syntax.relation(at) === 'conj') at = syntax.head(at)
  if (syntax.relation(at) !== 'acl:relcl') return false
  const own = childBy(syntax, at, 'nsubj', 'nsubj:pass')
  if (own === NONE || isRelativeWord(lowerOf(syntax, own))) return false
  const owner = childBy(syntax, own, 'nmod:poss')
  return owner === NONE || lowerOf(syntax, owner) !== 'whose'
}

/** “If they decide”, “they may decide”, “to decide”: nobody is said to have decided. */
function isUnreal(syntax: Syntax, at: number): boolean {
  if (isOpenCondition(markOf(syntax, at)) || markOf(syntax, at) === 'to' || isDoubted(syntax, at)) return true
  for (let child = syntax.child(at); child !== NONE && child < at; child = syntax.next(child))
    if (syntax.relation(child) === 'aux' && isModal(lowerOf(syntax, child))) return true
  return false
}

/** “There was no evidence that she wanted to sell”: that there is such a thought is denied. */
function isDoubted(syntax: Syntax, at: number): boolean {
  const relation = syntax.relation(at)
  if (relation !== 'acl' && relation !== 'ccomp' && relation !== 'acl:relcl') return false
  const determiner = childBy(syntax, syntax.head(at), 'det')
  return determiner !== NONE && lowerOf(syntax, determiner) === 'no'
}

/** “Her hope that the bridge holds”, “Vell's plan to sell it”. */
function ownedThought(syntax: Syntax, words: QuotationWords, cue: Cue, at: number): Thought | null {
  const word = singular(words.lower[cue.word] ?? '')
  const owner = childBy(syntax, at, 'nmod:poss')
  if (owner === NONE || isNoHolder(lowerOf(syntax, owner))) return null
  for (let child = syntax.child(at); child !== NONE; child = syntax.next(child)) {
    const relation = syntax.relation(child)
    if (child < at || (relation !== 'acl' && relation !== 'ccomp')) continue
    const mark = markOf(syntax, child)
    if (mark === 'that' && isBeliefNoun(word)) return { ...spanOf(syntax, child, true), holder: owner }
    if (mark === 'to' && isPlanNoun(word)) return { ...spanOf(syntax, child, false), holder: owner }
  }
  return null
}
