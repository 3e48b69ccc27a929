/** The phrase that is the subject of a verb, before it or right after it. */
import { TIE, WHO } from './forms.ts'
import type { Phrase } from './phrases.ts'
import type { QuotationWords } from './words.ts'

/**
 * Walks back from a verb to the phrase that is its subject.
 * One long walk: every branch reads and sets the same few things.
 */
export function findSubject(
  words: QuotationWords,
  phrases: readonly Phrase[],
  phraseAt: Int32Array,
  verb: number,
): [number, number] {
  const { lower, pos, sentence, run, flags } = words
  const where = sentence[verb]
  let reach = 1
  let commas = 0
  let steps = 0
  let clause = false
  for (let i = verb - 1; i >= 0 && sentence[i] === where && steps < 40; i--, steps++) {
    if (run[i] !== -1) {
      // Words in quotation marks before the verb are its object, unless a clause goes around them.
      if (reach === 1 && commas === 0) return [-1, 0]
      continue
    }
    const word = lower[i] ?? ''
    const tag = pos[i]
    const phrase = phraseAt[i]!
    if (phrase >= 0) {
      const one = phrases[phrase]
      if (!one) return [-1, 0]
      // “footage of Brandt saying”: the phrase right before a gerund is its subject, whatever it hangs on.
      if (i === verb - 1 && (lower[verb] ?? '').endsWith('ing')) return [phrase, 1]
      const before = one.first - 1
      const beforeTag = before >= 0 && sentence[before] === where ? pos[before] : undefined
      const beforeWord = beforeTag ? (lower[before] ?? '') : ''
      if (beforeTag === 'ADP' || (beforeTag === 'PART' && beforeWord === 'to')) {
        // The phrase hangs on another one, or on a verb: "a spokesman for the board".
        i = before
        if (reach < 2) reach = 2
        continue
      }
      if (clause) {
        if (beforeTag && (flags[before] ?? 0) & WHO) {
          clause = false
          continue
        }
        if (beforeTag === 'VERB' || beforeTag === 'AUX') {
          i = one.first
          continue
        }
      }
      if (beforeWord === ',' && commas > 0 && before > 0 && (phraseAt[before - 1] ?? -1) >= 0) {
        // An apposition between commas: the phrase before it is meant.
        const outer = phraseAt[before - 1] ?? -1
        const outerPhrase = phrases[outer]
        if (outerPhrase && !outerPhrase.owner && sentence[before - 1] === where)
          return [climb(words, phrases, phraseAt, outer), 2]
      }
      if (beforeTag === 'VERB' && commas > 0 && reach >= 1) {
        i = one.first
        reach = 3
        continue
      }
      return [climb(words, phrases, phraseAt, phrase), reach]
    }
    if (flags[i]! & WHO && tag !== 'SCONJ') {
      if (commas > 0 && steps > 1) {
        // The end of a clause between commas: go on before it.
        clause = false
        if (reach < 2) reach = 2
        continue
      }
      const antecedent = i > 0 ? (phraseAt[lower[i - 1] === ',' ? i - 2 : i - 1] ?? -1) : -1
      return antecedent >= 0 && sentence[i - 1] === where ? [antecedent, 4] : [-1, 0]
    }
    if (tag === 'AUX' || tag === 'ADV' || tag === 'PART') continue
    if (word === ',' || word === ')' || word === '(' || word === '—' || word === '–') {
      commas++
      clause = true
      continue
    }
    if (tag === 'CCONJ' || word === 'then') {
      reach = 3
      clause = true
      continue
    }
    if (
      tag === 'VERB' ||
      tag === 'ADJ' ||
      tag === 'ADP' ||
      tag === 'NOUN' ||
      tag === 'DET' ||
      tag === 'NUM'
    ) {
      if (reach < 3 && commas === 0 && tag === 'VERB') reach = 3
      continue
    }
    if (word === ';' || word === ':') return [-1, 0]
  }
  return [-1, 0]
}

/** From the last noun of "the mayor of Harrow" or "Brandt and Vell" to the first phrase. */
function climb(
  words: QuotationWords,
  phrases: readonly Phrase[],
  phraseAt: Int32Array,
  from: number,
): number {
  let at = from
  for (let k = 0; k < 3; k++) {
    const phrase = phrases[at]
    if (!phrase) return at
    const before = phrase.first - 1
    if (before < 1 || words.sentence[before] !== words.sentence[phrase.first]) return at
    if (!((words.flags[before] ?? 0) & TIE)) return at
    const outer = phraseAt[before - 1] ?? -1
    if (outer < 0 || words.run[before - 1] !== -1) return at
    at = outer
  }
  return at
}

/** The phrase right after a verb, over adverbs: "said Ida Brandt". */
export function findInverted(words: QuotationWords, phraseAt: Int32Array, verb: number): number {
  for (let i = verb + 1; i < words.count && i <= verb + 3; i++) {
    if (words.sentence[i] !== words.sentence[verb] || words.run[i] !== -1) return -1
    const phrase = phraseAt[i]!
    if (phrase >= 0) return phrase
    if (words.pos[i] !== 'ADV') return -1
  }
  return -1
}
