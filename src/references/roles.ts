/**
 * "the governor", "the 56-year-old", "the ministry": people and organizations called by their post, age or kind, where the
 * article gives it to one of them alone and has named it before.
 */

import type { Valued } from '../document.ts'
import { endsLikeFirm } from '../language/en/firms.ts'
import { isRoleNoun, rolesOfTitle } from '../language/en/roles.ts'
import { endsApposition, isKindTakenUp, isNewspaper, isNoLonger } from '../language/en/short-mentions.ts'
import { isFirm } from '../names/firms.ts'
import { LOWER, NUMBER, type Words } from '../names/words.ts'
import type { Mentions, Thing } from './thing.ts'

const CONFIDENCE = 0.8
const LONGEST_ROLE = 3
const FIRM = new Set(['company', 'firm'])
/** Words back to the name of what is a firm by the words around it. */
const REACH = 120

interface Called {
  readonly thing: Thing
  readonly from: number
}

/** The role nouns right before a name ("mayor Ana Ruiz") and right after it (", the mayor of Oslo"). */
function rolesAround(words: Words, first: number, last: number): string[] {
  const found: string[] = []
  let role = ''
  for (let n = 1; n <= LONGEST_ROLE; n++) {
    const at = first - n
    if (words.shape[at] !== LOWER && words.opens[at] !== 1) break
    const word = words.lexeme[at]?.lower ?? ''
    role = role === '' ? word : `${word} ${role}`
    if (isRoleNoun(role) && !isNoLonger(words.lexeme[at - 1]?.lower ?? '')) found.push(role)
    if (words.opens[at] === 1) break
  }
  if (words.text[last + 1] !== ',') return found
  let at = last + 2
  if (words.shape[at] === NUMBER && words.text[at + 1] === ',') at += 2
  if (/^(?:a|an|the)$/.test(words.text[at] ?? '')) at++
  for (
    let skip = 0;
    skip < 4 &&
    !isNoLonger(words.text[at] ?? '') &&
    words.shape[at] === LOWER &&
    words.sentence[at] === words.sentence[last];
    skip++, at++
  ) {
    if (endsApposition(words.text[at] ?? '')) break
    for (let n = LONGEST_ROLE; n >= 1; n--) {
      const role = n === 1 ? (words.text[at] ?? '') : words.text.slice(at, at + n).join(' ')
      if (isRoleNoun(role)) return [...found, role]
    }
  }
  return found
}

function ageAfter(words: Words, last: number): string | null {
  const age = words.text[last + 2] ?? ''
  return words.text[last + 1] === ',' && /^\d{1,3}$/.test(age) && words.text[last + 3] === ','
    ? `${age} - year - old`
    : null
}

export function resolveRoles(
  doc: Valued,
  words: Words,
  things: readonly Thing[],
  mentions: Mentions,
  quoted: Uint8Array,
): void {
  const called = new Map<string, Called[]>()
  /** The first words of what anybody is called: spares nearly all longer look-ups. */
  const openers = new Set<string>()
  const note = (role: string, thing: Thing, from: number) => {
    const list = called.get(role)
    if (!list) {
      called.set(role, [{ thing, from }])
      const space = role.indexOf(' ')
      openers.add(space < 0 ? role : role.slice(0, space))
    } else if (list.length < 2 && list[0]?.thing !== thing) list.push({ thing, from })
  }
  /** By the first words of their names. */
  const organizations = new Map<number, Thing>()
  /** Firms by their names; others are firms by the words around them. */
  const firms = new Set<Thing>()
  /** Is the thing the last organization named before the word, and not long before? */
  const isInReach = (thing: Thing, at: number): boolean => {
    for (let i = at - 1; i >= 0 && at - i <= REACH; i--) {
      const other = organizations.get(i)
      if (other) return other === thing
    }
    return false
  }
  for (const thing of things) {
    for (const { first, last, candidate } of thing.mentions) {
      if (!candidate) continue
      if (thing.type === 'person') {
        if (candidate.title) for (const role of rolesOfTitle(candidate.title)) note(role, thing, first)
        for (const role of rolesAround(words, first, last)) note(role, thing, first)
        const age = ageAfter(words, last)
        if (age) note(age, thing, first)
      } else if (thing.type === 'organization') {
        for (const part of candidate.key.split(' '))
          if (isKindTakenUp(part)) note(part.toLowerCase(), thing, first)
        organizations.set(first, thing)
        const named = endsLikeFirm(candidate.key)
        if (named || isFirm(words, first, last)) {
          if (named) firms.add(thing)
          note('company', thing, first)
          note('firm', thing, first)
        }
        if (isNewspaper(candidate.key)) {
          note('newspaper', thing, first)
          note('paper', thing, first)
        }
      }
    }
  }
  for (let i = 0; i < words.text.length; i++) {
    const article = words.text[i]
    if ((article !== 'the' && article !== 'The') || quoted[i] || !openers.has(words.text[i + 1] ?? ''))
      continue
    if (doc.blocks[doc.sentences[words.sentence[i] ?? 0]?.block ?? 0]?.role === 'boilerplate') continue
    for (let n = 5; n >= 1; n--) {
      const last = i + n
      if (words.sentence[last] !== words.sentence[i] || !mentions.isFree(i, last)) continue
      const list = called.get(words.text.slice(i + 1, last + 1).join(' '))
      if (!list) continue
      const after = words.text[last + 1] ?? ''
      // "the president of …" and "the governor Ana Ruiz" are told by what follows; "the party leader" is another.
      if (after === 'of' || mentions.isTaken(last + 1) || after === '-') break
      const only = list.length === 1 ? list[0] : undefined
      const firm = n === 1 && FIRM.has(words.text[last] ?? '')
      if (only && only.from < i && (!firm || firms.has(only.thing) || isInReach(only.thing, i)))
        mentions.add(only.thing, {
          first: i,
          last,
          form: 'noun-phrase',
          confidence: CONFIDENCE,
          candidate: null,
          rule: 'role',
        })
      break
    }
  }
}
