/**
 * "the governor", "the 56-year-old", "the ministry": people and organizations called by their post, age or kind, where the
 * article gives it to one of them alone and has named it before.
 */

import type { Doc } from '../document.ts'
import { endsLikeFirm } from '../language/en/firms.ts'
import { isRoleNoun, rolesOfTitle } from '../language/en/roles.ts'
import { endsApposition, isKindTakenUp, isNewspaper, isNoLonger } from '../language/en/short-mentions.ts'
import type { Candidate } from '../names/candidate.ts'
import { isFirm } from '../names/firms.ts'
import { LOWER, type NameWords, NUMBER } from '../names/words.ts'
import type { Mentions, Thing } from './thing.ts'

const CONFIDENCE = 0.8
const LONGEST_ROLE = 3
/** What "the …" calls a firm, and a newspaper. */
const FIRM = new Set(['company', 'firm'])
const PAPER = ['newspaper', 'paper']
/** Words back to the name of what is a firm by the words around it. */
const REACH = 120

interface Called {
  readonly thing: Thing
  readonly from: number
}

/** The role nouns right before a name ("mayor Ana Ruiz") and right after it (", the mayor of Oslo"). */
function rolesAround(words: NameWords, first: number, last: number): string[] {
  const found: string[] = []
  let role = ''
  for (let n = 1; n <= LONGEST_ROLE; n++) {
    const at = first - n
    if (words.shape[at] !== LOWER && words.opens[at] !== 1) break
    const word = words.listed[at]?.lower ?? ''
    role = role === '' ? word : `${word} ${role}`
    if (isRoleNoun(role) && !isNoLonger(words.listed[at - 1]?.lower ?? '')) found.push(role)
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

function ageAfter(words: NameWords, last: number): string | null {
  const age = words.text[last + 2] ?? ''
  return words.text[last + 1] === ',' && /^\d{1,3}$/.test(age) && words.text[last + 3] === ','
    ? `${age} - year - old`
    : null
}

/** What people and organizations of the article may be called, and which of them are firms. */
class Callings {
  private readonly called = new Map<string, Called[]>()
  /** The first words of what anybody is called: spares nearly all longer look-ups. */
  private readonly openers = new Set<string>()
  /** By the first words of their names. */
  private readonly organizations = new Map<number, Thing>()
  /** Firms by their names; others are firms by the words around them. */
  private readonly firms = new Set<Thing>()

  constructor(words: NameWords, things: readonly Thing[]) {
    for (const thing of things)
      for (const { first, last, candidate } of thing.mentions) {
        if (!candidate) continue
        if (thing.type === 'person') this.notePerson(words, thing, candidate, first, last)
        else if (thing.type === 'organization') this.noteOrganization(words, thing, candidate, first, last)
      }
  }

  mayOpen(word: string): boolean {
    return this.openers.has(word)
  }
  /** Those who are called so; two are enough to know that it is not plain. */
  those(called: string): readonly Called[] | undefined {
    return this.called.get(called)
  }
  /** Is "the company" at the word the organization: a firm by its name, or the last one named before, and not long before? */
  isFirmAt(thing: Thing, at: number): boolean {
    if (this.firms.has(thing)) return true
    for (let i = at - 1; i >= 0 && at - i <= REACH; i--) {
      const other = this.organizations.get(i)
      if (other) return other === thing
    }
    return false
  }

  private notePerson(
    words: NameWords,
    thing: Thing,
    { title }: Candidate,
    first: number,
    last: number,
  ): void {
    if (title) for (const role of rolesOfTitle(title)) this.note(role, thing, first)
    for (const role of rolesAround(words, first, last)) this.note(role, thing, first)
    const age = ageAfter(words, last)
    if (age) this.note(age, thing, first)
  }

  private noteOrganization(
    words: NameWords,
    thing: Thing,
    { key }: Candidate,
    first: number,
    last: number,
  ): void {
    for (const part of key.split(' ')) if (isKindTakenUp(part)) this.note(part.toLowerCase(), thing, first)
    this.organizations.set(first, thing)
    const named = endsLikeFirm(key)
    if (named) this.firms.add(thing)
    if (named || isFirm(words, first, last)) for (const called of FIRM) this.note(called, thing, first)
    if (isNewspaper(key)) for (const called of PAPER) this.note(called, thing, first)
  }

  private note(role: string, thing: Thing, from: number): void {
    const list = this.called.get(role)
    if (!list) {
      this.called.set(role, [{ thing, from }])
      const space = role.indexOf(' ')
      this.openers.add(space < 0 ? role : role.slice(0, space))
    } else if (list.length < 2 && list[0]?.thing !== thing) list.push({ thing, from })
  }
}

/** "the" and the most words that follow it. */
const MOST_WORDS = 5

export function resolveRoles(
  doc: Doc<'blocks' | 'sentences'>,
  words: NameWords,
  things: readonly Thing[],
  mentions: Mentions,
  quoted: Uint8Array,
): void {
  const callings = new Callings(words, things)
  for (let i = 0; i < words.text.length; i++) {
    const article = words.text[i]
    if ((article !== 'the' && article !== 'The') || quoted[i] || !callings.mayOpen(words.text[i + 1] ?? ''))
      continue
    if (doc.blocks[doc.sentences[words.sentence[i]!]?.block ?? 0]?.role === 'boilerplate') continue
    for (let n = MOST_WORDS; n >= 1; n--) {
      const last = i + n
      if (words.sentence[last] !== words.sentence[i] || !mentions.isFree(i, last)) continue
      const those = callings.those(words.text.slice(i + 1, last + 1).join(' '))
      if (!those) continue
      const after = words.text[last + 1] ?? ''
      // "the president of …" and "the governor Ana Ruiz" are told by what follows; "the party leader" is another.
      if (after === 'of' || mentions.isTaken(last + 1) || after === '-') break
      const only = those.length === 1 ? those[0] : undefined
      const firm = n === 1 && FIRM.has(words.text[last] ?? '')
      if (only && only.from < i && (!firm || callings.isFirmAt(only.thing, i)))
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
