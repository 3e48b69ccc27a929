/**
 * "he" and "she" outside quotations, where it is plain whom they mean: the subject that the text is on, of a gender that
 * fits, named at most two sentences before. Wrong is worse than none: in doubt nothing is said.
 */
import type { Doc } from '../document.ts'
import { LOWER, type NameWords } from '../names/words.ts'
import { Antecedents, type Kind, type ToldGender } from './antecedents.ts'
import type { TokenAt } from './capitals.ts'
import type { Mentions, Thing } from './thing.ts'

interface Pronoun {
  readonly gender: ToldGender
  readonly kind: Kind
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
const CONFIDENCE = { subject: 0.85, object: 0.65, possessive: 0.75 } as const

interface Naming {
  readonly thing: Thing
  readonly first: number
  readonly last: number
  readonly sentence: number
  readonly subject: boolean
}

/** Is the name at these words what its sentence is about: before a verb, or after one of saying? */
function isSubject(words: NameWords, first: number, last: number, tokenAt: TokenAt): boolean {
  if (REPORTS.has(words.text[first - 1] ?? '')) return true
  if (words.text[first - 1] === 'to' && /^[Aa]ccording$/.test(words.text[first - 2] ?? '')) return true
  if (words.text[last + 1] === ',' && (words.opens[first] || words.text[first - 1] === ',')) return true
  const after = tokenAt(last + 1).pos
  const sameSentence = words.sentence[last + 1] === words.sentence[last]
  return (
    sameSentence &&
    (after === 'VERB' || after === 'AUX' || (after === 'ADV' && /^(?:VERB|AUX)$/.test(tokenAt(last + 2).pos)))
  )
}

/** Long: one pass in order of the text, which gathers what the next pronoun may mean. */
export function resolvePronouns(
  doc: Doc<'blocks' | 'sentences'>,
  words: NameWords,
  things: readonly Thing[],
  mentions: Mentions,
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
  const placeOf = (word: number) => ordinal[words.sentence[word]!] ?? -1
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
    const one = namings[i - 1]!
    const other = namings[i]!
    if (words.text[other.first - 1] === 'and' && one.last === other.first - 2 && one.thing !== other.thing) {
      namings[i - 1] = { ...one, subject: false }
      namings[i] = { ...other, subject: false }
    }
  }
  let k = 0
  const antecedents = new Antecedents()
  for (let i = 0; i < words.text.length; i++) {
    for (; k < namings.length && (namings[k]?.first ?? 0) < i; k++) {
      const { thing, sentence, subject } = namings[k]!
      antecedents.name(thing, sentence, subject)
    }
    if (quoted[i] || mentions.isTaken(i)) continue
    const text = words.text[i] ?? ''
    if (text.length > 7 || (words.shape[i] !== LOWER && !words.opens[i])) continue
    const pronoun = PRONOUNS.get(words.shape[i] === LOWER ? text : text.toLowerCase())
    if (!pronoun) continue
    const sentence = placeOf(i)
    if (sentence < 0) continue
    const thing = antecedents.find(pronoun.gender, pronoun.kind, sentence)
    if (!thing) continue
    if (thing.gender === 'u') antecedents.tell(thing, pronoun.gender)
    mentions.add(thing, {
      first: i,
      last: i,
      form: 'pronoun',
      confidence: CONFIDENCE[pronoun.kind],
      candidate: null,
      rule: 'pronoun',
    })
    antecedents.name(thing, sentence, pronoun.kind === 'subject')
  }
}
