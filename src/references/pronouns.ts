/**
 * "he" and "she" outside quotations, where it is plain whom they mean: the subject that the text is on, of a gender that
 * fits, named at most two sentences before. Wrong is worse than none: in doubt nothing is said.
 */
import type { Valued } from '../document.ts'
import type { Gender } from '../language/en/people.ts'
import { LOWER, type Words } from '../names/words.ts'
import type { TokenAt } from './capitals.ts'
import type { Thing } from './thing.ts'

interface Pronoun {
  readonly gender: Gender
  readonly kind: 'subject' | 'object' | 'possessive'
}
const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map<string, Pronoun>([
  ['he', { gender: 'm', kind: 'subject' }],
  ['she', { gender: 'f', kind: 'subject' }],
  ['him', { gender: 'm', kind: 'object' }],
  ['his', { gender: 'm', kind: 'possessive' }],
  ['her', { gender: 'f', kind: 'possessive' }],
  ['himself', { gender: 'm', kind: 'possessive' }],
  ['herself', { gender: 'f', kind: 'possessive' }],
])
const REPORTS = new Set('said says added wrote explained insisted replied argued'.split(' '))
/** Sentences back that a pronoun reaches. */
const REACH = 2
const CONFIDENCE = { subject: 0.85, object: 0.65, possessive: 0.75 } as const

interface Naming {
  readonly thing: Thing
  readonly first: number
  readonly last: number
  readonly sentence: number
  readonly subject: boolean
}

const fits = (thing: Thing, gender: Gender) => thing.gender === gender || thing.gender === 'u'

/** Is the name at these words what its sentence is about: before a verb, or after one of saying? */
function isSubject(words: Words, first: number, last: number, tokenAt: TokenAt): boolean {
  if (REPORTS.has(words.text[first - 1] ?? '')) return true
  if (words.text[first - 1] === 'to' && /^[Aa]ccording$/.test(words.text[first - 2] ?? '')) return true
  if (words.text[last + 1] === ',' && (words.opens[first] || words.text[first - 1] === ',')) return true
  const after = tokenAt(words.start[last + 1] ?? 0).pos
  const sameSentence = words.sentence[last + 1] === words.sentence[last]
  return (
    sameSentence &&
    (after === 'VERB' ||
      after === 'AUX' ||
      (after === 'ADV' && /^(?:VERB|AUX)$/.test(tokenAt(words.start[last + 2] ?? 0).pos)))
  )
}

export function resolvePronouns(
  doc: Valued,
  words: Words,
  things: readonly Thing[],
  quoted: Uint8Array,
  tokenAt: TokenAt,
): void {
  // Captions and bylines stand beside the text that pronouns read on from.
  const ordinal: number[] = []
  let count = 0
  for (const sentence of doc.sentences) {
    const role = doc.blocks[sentence.block]?.role
    ordinal.push(role === 'body' || role === 'heading' || role === 'title' ? count++ : -1)
  }
  const placeOf = (word: number) => ordinal[words.sentence[word] ?? 0] ?? -1
  const namings: Naming[] = []
  for (const thing of things) {
    if (thing.type !== 'person') continue
    for (const { first, last } of thing.mentions) {
      if (quoted[first]) continue
      const sentence = placeOf(first)
      if (sentence < 0) continue
      namings.push({ thing, first, last, sentence, subject: isSubject(words, first, last, tokenAt) })
    }
  }
  namings.sort((a, b) => a.first - b.first)
  // "Ana Ruiz and Eva Lind won": neither alone is what the sentence is about.
  for (let i = 1; i < namings.length; i++) {
    const one = namings[i - 1] as Naming
    const other = namings[i] as Naming
    if (words.text[other.first - 1] === 'and' && one.last === other.first - 2 && one.thing !== other.thing) {
      namings[i - 1] = { ...one, subject: false }
      namings[i] = { ...other, subject: false }
    }
  }
  let k = 0
  let recent: Naming[] = []
  for (let i = 0; i < words.text.length; i++) {
    while (k < namings.length && (namings[k]?.first ?? 0) < i) recent.push(namings[k++] as Naming)
    if (quoted[i]) continue
    const text = words.text[i] ?? ''
    if (text.length > 7 || (words.shape[i] !== LOWER && !words.opens[i])) continue
    const pronoun = PRONOUNS.get(words.shape[i] === LOWER ? text : text.toLowerCase())
    if (!pronoun) continue
    const sentence = placeOf(i)
    if (sentence < 0) continue
    recent = recent.filter((naming) => sentence - naming.sentence <= REACH)
    const naming = antecedent(recent, pronoun, sentence)
    if (!naming) continue
    const { thing } = naming
    if (thing.gender === 'u') thing.gender = pronoun.gender
    thing.mentions.push({
      first: i,
      last: i,
      form: 'pronoun',
      confidence: CONFIDENCE[pronoun.kind],
      candidate: null,
      rule: 'pronoun',
    })
    recent.push({ thing, first: i, last: i, sentence, subject: pronoun.kind === 'subject' })
  }
}

function antecedent(recent: readonly Naming[], { gender, kind }: Pronoun, sentence: number): Naming | null {
  const fitting = recent.filter(({ thing }) => fits(thing, gender))
  if (fitting.length === 0) return null
  const near = fitting.filter((naming) => sentence - naming.sentence <= 1)
  const people = new Set(near.map(({ thing }) => thing))
  const only = people.size === 1 ? (near[near.length - 1] ?? null) : null
  if (kind === 'object') {
    // The object is not the subject of its own clause.
    return only && !near.some((naming) => naming.sentence === sentence && naming.subject) ? only : null
  }
  // The last subject that the sentence itself names, then that of the sentences before.
  for (let back = 0; back <= REACH; back++) {
    const here = fitting.filter((naming) => sentence - naming.sentence === back)
    const subjects = here.filter(({ subject }) => subject)
    const told = new Set(subjects.map(({ thing }) => thing))
    if (told.size === 1) return subjects[subjects.length - 1] ?? null
    // Two subjects in one sentence: the first is what it is about, but only from the next sentence on.
    if (told.size > 1) return back > 0 ? (subjects[0] ?? null) : (subjects[subjects.length - 1] ?? null)
    if (here.length > 0 && new Set(here.map(({ thing }) => thing)).size === 1 && only)
      return here[here.length - 1] ?? null
    if (here.length > 0 && back > 0) return only
  }
  return only
}
