/** What a mention does or is, and what is done to it, where that is praise, blame or harm; read off the words beside it. */
import { ROLE_LISTS, toneRoles } from '../language/en/tone-roles.ts'
import { lazy } from '../language/lists/lists.ts'
import type { Token } from '../schema/tokens.ts'
import type { Reading } from './reading.ts'
import { NO_STEP, type ToneFacts, toneStep } from './tone-facts.ts'

/** Kinds of acts are numbered as in `ROLE_LISTS`, from 1 on. */
const ACTS = ROLE_LISTS.length
const numberOf = (list: (typeof ROLE_LISTS)[number]): number => ROLE_LISTS.indexOf(list) + 1
const BLAMES = /* @__PURE__ */ numberOf('blaming')
const HARMS = /* @__PURE__ */ numberOf('harming')
const CLEARS = /* @__PURE__ */ numberOf('clearing')
const SUFFERS = /* @__PURE__ */ numberOf('suffering')
const REPORTS = /* @__PURE__ */ numberOf('reporting')
/** Whoever does it, and whoever it is done to, act by act; then who is called good, and bad. */
const DOES = 0
const IS_DONE = ACTS
const IS_GOOD = 2 * ACTS + 1
const IS_BAD = 2 * ACTS + 2
export const ROLES = 2 * ACTS + 3
export const ROLE_NAMES: readonly string[] = [
  'none',
  ...ROLE_LISTS.map((act) => `does the ${act}`),
  ...ROLE_LISTS.map((act) => `has the ${act} done to it`),
  'is called good',
  'is called bad',
]

export interface MentionRole {
  /** As in `ROLE_NAMES`. */
  readonly number: number
  /** The token that says so. */
  readonly at: number
}

const acts = lazy(() => {
  const found = new Map<string, number>()
  ROLE_LISTS.forEach((list, i) => {
    for (const word of toneRoles(list)) found.set(word, i + 1)
  })
  return found
})
const actOf = ({ lemma }: Token): number => acts().get(lemma) ?? 0

/** So many tokens on either side are looked at, and so many of an insertion between commas. */
const REACH = 6
const INSERTED = 12

/** Of the mention at tokens [first, last) of the sentence [from, to); what is said after it first. */
export function roleOf(
  reading: Reading<ToneFacts>,
  from: number,
  to: number,
  first: number,
  last: number,
): MentionRole | null {
  return after(reading, pastInsertion(reading.tokens, last, to), to) ?? before(reading, first, from)
}

/** "Ruiz, the mayor of a small town, was robbed." */
function pastInsertion(tokens: readonly Token[], last: number, to: number): number {
  if (last >= to || tokens[last]!.text !== ',') return last
  for (let k = last + 1; k < to && k <= last + INSERTED; k++) if (tokens[k]!.text === ',') return k + 1
  return last
}

/** "Ruiz has robbed", "Ruiz was robbed", "Ruiz is honest"; none where it is denied. */
function after(reading: Reading<ToneFacts>, first: number, to: number): MentionRole | null {
  const { tokens, facts, negated } = reading
  let passive = false
  for (let k = first; k < to && k < first + REACH; k++) {
    const token = tokens[k]!
    const { pos, lemma } = token
    if (pos === 'AUX' || lemma === 'get') {
      if (lemma === 'be' || lemma === 'get') passive = true
    } else if (pos === 'VERB') {
      const act = actOf(token)
      // "Is not accused of": nobody blames him.
      if (negated[k] === 1) return act === BLAMES && passive ? { number: CLEARS + IS_DONE, at: k } : null
      if (act === 0) return null
      return { number: act + (passive && !token.text.endsWith('ing') ? IS_DONE : DOES), at: k }
    } else if (passive && pos === 'ADJ' && actOf(token) === SUFFERS) {
      return negated[k] === 1 ? null : { number: SUFFERS + DOES, at: k }
    } else if (passive && (pos === 'ADJ' || pos === 'NOUN') && reading.isWord(k)) {
      const step = toneStep(facts[k]!, negated[k]!)
      if (step !== NO_STEP) return { number: step > NO_STEP ? IS_GOOD : IS_BAD, at: k }
    } else if (pos !== 'ADV' && !(passive && pos === 'DET')) return null
  }
  return null
}

/** "Robbed the mayor, Ruiz", "robbed by Ruiz", "criticism of Ruiz", "according to Ruiz". */
function before({ tokens }: Reading<ToneFacts>, first: number, from: number): MentionRole | null {
  /** Where a preposition stands. */
  let joint = -1
  for (let k = first - 1; k >= from && k >= first - REACH; k--) {
    const token = tokens[k]!
    const { pos } = token
    if (pos === 'ADP') {
      if (joint >= 0) return null
      joint = k
    } else if (pos === 'VERB') return verbBefore(token, joint >= 0 ? tokens[joint]!.lemma : '', k)
    else if (pos === 'NOUN' && joint === k + 1) {
      const act = actOf(token)
      const of = tokens[joint]!.lemma
      // An assault that is spoken of against a name is its own as often as not.
      if (act > 0 && act <= HARMS && (of === 'of' || (act < HARMS && of !== 'by')))
        return { number: act + IS_DONE, at: k }
    } else if (!BETWEEN.has(pos)) return null
  }
  return null
}
const BETWEEN = new Set(['DET', 'ADJ', 'NOUN', 'ADV', 'PROPN'])

/** Of a verb before the mention, and the preposition between them. */
function verbBefore(verb: Token, joint: string, at: number): MentionRole | null {
  if (verb.lemma === 'accord' && joint === 'to') return { number: DOES + REPORTS, at }
  const act = actOf(verb)
  if (act === 0 || (joint !== '' && joint !== 'by')) return null
  // Before a name, what is said is said by it: "said Ruiz".
  return { number: act + (joint === 'by' || act === REPORTS ? DOES : IS_DONE), at }
}
