/** Words that report: verbs, nouns and "according to", outside quotation marks, with what stands as their subject. */
import { particlesOf, type ReportingWord } from '../lexicons/reporting-words.ts'
import { BE, POSSESSIVE, TIE, WHO } from './forms.ts'
import type { Phrase } from './phrases.ts'
import type { Words } from './words.ts'

export type CueForm = 'verb' | 'noun' | 'according' | 'adjective'

export interface Cue {
  /** Words [word, last). */
  readonly word: number
  readonly last: number
  readonly form: CueForm
  readonly known: ReportingWord | undefined
  /** Index of the phrase before it that speaks, and of one right after it; -1 for none. */
  readonly subject: number
  readonly inverted: number
  /** How the subject before it was reached: 0 none, 1 next to it, 2 over an apposition or clause, 3 a shared one, 4 who, which, that. */
  readonly reach: number
  readonly passive: boolean
}

export interface Grammar {
  readonly phrases: readonly Phrase[]
  /** Index of the phrase that holds a word, else -1. */
  readonly phraseAt: Int32Array
  readonly cues: readonly Cue[]
  /** Index of the cue that holds a word, else -1. */
  readonly cueAt: Int32Array
  /** The cues whose subject, before or after them, a phrase is. */
  readonly cuesOf: readonly (readonly Cue[] | undefined)[]
  readonly counts: Counts
}

/** How many of each begin before a word; the strength of a verb that reports at a word and has its own subject. */
export interface Counts {
  readonly strength: Uint8Array
  readonly runs: Int32Array
  readonly phrases: Int32Array
  readonly verbs: Int32Array
}


/** Walks back from a verb to the phrase that is its subject. */
function findSubject(
  words: Words,
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
    const phrase = phraseAt[i] ?? -1
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
    if ((flags[i] ?? 0) & WHO && tag !== 'SCONJ') {
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
function climb(words: Words, phrases: readonly Phrase[], phraseAt: Int32Array, from: number): number {
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
function findInverted(words: Words, phraseAt: Int32Array, verb: number): number {
  for (let i = verb + 1; i < words.count && i <= verb + 3; i++) {
    if (words.sentence[i] !== words.sentence[verb] || words.run[i] !== -1) return -1
    const phrase = phraseAt[i] ?? -1
    if (phrase >= 0) return phrase
    if (words.pos[i] !== 'ADV') return -1
  }
  return -1
}

/** Behind a verb (“is confident”, “made clear”) or before what it is about (“critical of”). */
function isPredicate(words: Words, i: number): boolean {
  const { pos, lower, sentence } = words
  if (sentence[i + 1] === sentence[i] && (pos[i + 1] === 'ADP' || pos[i + 1] === 'PART' || lower[i + 1] === 'that'))
    return true
  let before = i - 1
  while (before >= 0 && pos[before] === 'ADV') before--
  if (before < 0 || sentence[before] !== sentence[i]) return false
  return pos[before] === 'AUX' || (pos[before] === 'VERB' && pos[i + 1] !== 'NOUN') || lower[before] === 'it'
}

/** All cues, in order. A word is the cue at most once. */
export function readGrammar(words: Words, phrases: readonly Phrase[]): Grammar {
  const { count, lower, pos, run, known, sentence, flags } = words
  const phraseAt = new Int32Array(count).fill(-1)
  phrases.forEach((phrase, index) => {
    phraseAt.fill(index, phrase.first, phrase.last)
  })
  const cueAt = new Int32Array(count).fill(-1)
  const cues: Cue[] = []
  for (let i = 0; i < count; i++) {
    if (run[i] !== -1) continue
    const word = lower[i] ?? ''
    const info = known[i]
    let form: CueForm | null = null
    let last = i + 1
    if (word === 'according' && lower[i + 1] === 'to') {
      form = 'according'
      last = i + 2
    } else if (info) {
      const tag = pos[i]
      if (info.verb && (tag === 'VERB' || (info.strength === 3 && tag !== 'NOUN' && tag !== 'PROPN')))
        form = 'verb'
      else if (info.noun && tag === 'NOUN') form = 'noun'
      else if (info.adjective && (tag === 'ADJ' || tag === 'VERB') && isPredicate(words, i)) form = 'adjective'
      else if (info.verb && info.strength >= 2 && !info.source && /(?:ed|id|ld|te)$/.test(word)) form = 'verb'
    }
    if (!form) continue
    if (form === 'verb' && sentence[i + 1] === sentence[i] && particlesOf(word).includes(lower[i + 1] ?? ''))
      last++
    let subject = -1
    let reach = 0
    let inverted = -1
    let passive = false
    if (form === 'verb' || form === 'adjective') {
      ;[subject, reach] = findSubject(words, phrases, phraseAt, i)
      inverted = findInverted(words, phraseAt, last - 1)
      for (let k = i - 1; form === 'verb' && k >= 0 && k >= i - 3; k--) {
        if ((flags[k] ?? 0) & BE) {
          passive = !word.endsWith('ing')
          break
        }
        if (pos[k] !== 'ADV' && pos[k] !== 'PART' && pos[k] !== 'AUX') break
      }
    } else if (form === 'according') {
      inverted = findInverted(words, phraseAt, last - 1)
    } else {
      // The owner: "Brandt's claim", "her promise".
      const own = phraseAt[i] ?? -1
      const first = own >= 0 ? (phrases[own]?.first ?? i) : i
      const at = (flags[first - 1] ?? 0) & POSSESSIVE ? first - 2 : first - 1
      const owner = at >= 0 && sentence[at] === sentence[i] ? (phraseAt[at] ?? -1) : -1
      if (owner >= 0 && phrases[owner]?.owner) {
        subject = owner
        reach = 1
      }
      if (subject < 0 && (lower[i + 1] === 'by' || lower[i + 1] === 'from'))
        inverted = findInverted(words, phraseAt, i + 1)
    }
    cueAt.fill(cues.length, i, last)
    cues.push({ word: i, last, form, known: info, subject, inverted, reach, passive })
  }
  const cuesOf: Cue[][] = new Array(phrases.length)
  for (const cue of cues) {
    if (cue.form === 'adjective') continue
    if (cue.subject >= 0) (cuesOf[cue.subject] ??= []).push(cue)
    if (cue.inverted >= 0 && cue.inverted !== cue.subject) (cuesOf[cue.inverted] ??= []).push(cue)
  }
  return { phrases, phraseAt, cues, cueAt, cuesOf, counts: countsOf(words, phraseAt, cues, cueAt) }
}

function countsOf(
  { count, run }: Words,
  phraseAt: Int32Array,
  cues: readonly Cue[],
  cueAt: Int32Array,
): Counts {
  const counts = {
    runs: new Int32Array(count + 1),
    phrases: new Int32Array(count + 1),
    verbs: new Int32Array(count + 1),
    strength: new Uint8Array(count + 1),
  }
  for (let i = 0, r = 0, p = 0, v = 0; i < count; i++) {
    if (run[i] !== -1 && run[i] !== run[i - 1]) r++
    if (phraseAt[i] !== -1 && phraseAt[i] !== phraseAt[i - 1]) p++
    const at = cueAt[i] ?? -1
    if (at >= 0 && cues[at]?.form === 'verb') v++
    counts.runs[i + 1] = r
    counts.phrases[i + 1] = p
    counts.verbs[i + 1] = v
  }
  for (const { form, word, subject, known } of cues)
    if (form === 'verb' && subject >= 0) counts.strength[word] = known?.strength ?? 3
  return counts
}
