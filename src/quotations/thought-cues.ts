/** Which cues may tell a thought, by the words alone: what is asked before a sentence is parsed. */
import {
  isBeliefAdjective,
  isBeliefNoun,
  isBeliefVerb,
  isFinding,
  isFindingVerb,
  isModal,
  isNoHolder,
  isPlanAdjective,
  isPlanNoun,
  isPlanVerb,
} from '../language/en/reported-contents.ts'
import type { Cue, Grammar } from './cues.ts'
import { ING } from './forms.ts'
import { sentenceOf } from './sentence-bounds.ts'
import type { QuotationWords } from './words.ts'

/** How far behind a cue “to” may open what is planned: "wants the council to pay". */
const OBJECT = 12
/** How far behind it the verb of its clause may stand. */
const CLAUSE = 16

/** Whether a cue is a word that may tell a thought at all, and a clause or infinitive may follow: what is asked before its sentence is parsed. */
export function mayHold(words: QuotationWords, grammar: Grammar, cue: Cue): boolean {
  const word = words.lower[cue.word] ?? ''
  const next = words.lower[cue.last] ?? ''
  if (cue.form === 'noun')
    return (
      cue.subject >= 0 &&
      (next === 'that' ? isBeliefNoun(singular(word)) : next === 'to' && isPlanNoun(singular(word)))
    )
  // “Is sure that”, and not “made sure that”.
  if (cue.form === 'adjective' && words.pos[cue.word - 1] === 'VERB') return false
  if (cue.form === 'adjective')
    return (
      (isBeliefAdjective(word) && mayOpenClause(words, cue.last)) || (next === 'to' && isPlanAdjective(word))
    )
  if (cue.form !== 'verb' || (cue.passive && !isBeliefAdjective(word))) return false
  const verb = cue.known?.verb ?? ''
  if (isOpen(words, cue) || (cue.reach === 1 && isPlainNoHolder(words, grammar, cue.subject))) return false
  if (next === 'that')
    return (
      isBeliefVerb(verb) || isBeliefAdjective(word) || (isFindingVerb(verb) && mayFind(words, cue.word, verb))
    )
  if (isPlanVerb(verb) && opensInfinitive(words, cue)) return true
  if (!mayOpenClause(words, cue.last) || !hasVerbBehind(words, cue)) return false
  const subject = grammar.phrases[cue.subject]
  return (
    isBeliefVerb(verb) || (isFindingVerb(verb) && isFinding(singular(words.lower[subject?.head ?? -1] ?? '')))
  )
}

/** Whether a word may be the first of a clause that nothing marks: no “believes in”, “is sure to”, “felt was”. */
function mayOpenClause({ lower, pos, flags }: QuotationWords, at: number): boolean {
  const tag = pos[at]
  if (lower[at] === 'that' || (lower[at] === 'at' && isBound(lower[at + 1] ?? ''))) return true
  if (tag === 'VERB') return (flags[at]! & ING) !== 0
  return tag !== 'ADP' && tag !== 'PUNCT' && tag !== 'CCONJ' && tag !== 'AUX' && lower[at] !== 'to'
}

/** “At least three”. */
const isBound = (word: string): boolean => word === 'least' || word === 'most'

/** Whether a study or poll stands in the sentence of a verb of finding, or the verb is one of what people find too. */
function mayFind(words: QuotationWords, word: number, verb: string): boolean {
  if (isFoundByPeople(verb)) return true
  const [first, last] = sentenceOf(words, word)
  for (let at = first; at < last; at++) if (isFinding(singular(words.lower[at]!))) return true
  return false
}

/** “To decide”, “may decide”: `isUnreal` as far as the words right before a verb tell. */
function isOpen({ lower, pos, sentence }: QuotationWords, { word }: Cue): boolean {
  let before = word - 1
  while (before >= 0 && pos[before] === 'ADV') before--
  if (before < 0 || sentence[before] !== sentence[word]) return false
  return lower[before] === 'to' || isModal(lower[before]!)
}

/** Whether a verb stands near behind a cue: without “that” a clause has no long subject. */
function hasVerbBehind({ pos, sentence }: QuotationWords, { word, last }: Cue): boolean {
  for (let i = last; i < last + CLAUSE && sentence[i] === sentence[word]; i++)
    if (pos[i] === 'VERB' || pos[i] === 'AUX') return true
  return false
}

/** “We”, “it”: whoever stands right before the verb and is no third party. */
function isPlainNoHolder({ lower }: QuotationWords, { phrases }: Grammar, subject: number): boolean {
  const phrase = phrases[subject]
  return phrase?.form === 'pronoun' && isNoHolder(lower[phrase.head]!)
}

function opensInfinitive({ lower, sentence }: QuotationWords, { word, last }: Cue): boolean {
  for (let i = last; i < last + OBJECT && sentence[i] === sentence[word]; i++)
    if (lower[i] === 'to') return true
  return false
}

export function singular(noun: string): string {
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`
  return noun.endsWith('s') && !noun.endsWith('ss') && !noun.endsWith('is') ? noun.slice(0, -1) : noun
}

/** Verbs of finding whose subject need be no study. */
export const isFoundByPeople = (verb: string): boolean => verb === 'find' || verb === 'discover'
