/** Words that report: verbs, nouns and "according to", outside quotation marks, with what stands as their subject. */
import { particlesOf, type ReportingWord } from '../language/en/reporting-words.ts'
import { BE, POSSESSIVE, RELATIVE } from './forms.ts'
import type { Phrase } from './phrases.ts'
import { findInverted, findSubject } from './subjects.ts'
import type { QuotationWords } from './words.ts'

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

/** A verb or noun that tells that something is so: “said that”. */
export const isTelling = ({ known }: Cue): boolean =>
  Boolean(known?.that && !known.thought && known.strength >= 2)

export interface Grammar {
  readonly phrases: readonly Phrase[]
  /** Index of the phrase that holds a word, else -1. */
  readonly phraseAt: Int32Array
  readonly cues: readonly Cue[]
  /** Index of the cue that holds a word, else -1. */
  readonly cueAt: Int32Array
  /** The cues whose subject, before or after them, a phrase is. */
  readonly cuesOf: readonly (readonly Cue[] | undefined)[]
  readonly counts: CountsBefore
}

/** How many of each begin before a word; the strength of a verb that reports at a word and has its own subject. */
export interface CountsBefore {
  readonly strength: Uint8Array
  readonly runs: Int32Array
  readonly phrases: Int32Array
  readonly verbs: Int32Array
}

/** Behind a verb (“is confident”, “made clear”) or before what it is about (“critical of”). */
function isPredicate(words: QuotationWords, i: number): boolean {
  const { pos, lower, sentence } = words
  if (
    sentence[i + 1] === sentence[i] &&
    (pos[i + 1] === 'ADP' || pos[i + 1] === 'PART' || lower[i + 1] === 'that')
  )
    return true
  let before = i - 1
  while (before >= 0 && pos[before] === 'ADV') before--
  if (before < 0 || sentence[before] !== sentence[i]) return false
  return pos[before] === 'AUX' || (pos[before] === 'VERB' && pos[i + 1] !== 'NOUN') || lower[before] === 'it'
}

/**
 * All cues, in order. A word is the cue at most once.
 * One long walk: every branch reads and sets the same few things.
 */
export function readGrammar(words: QuotationWords, phrases: readonly Phrase[]): Grammar {
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
    if (word === 'according' && lower[i + 1] === 'to' && !((flags[i + 2] ?? 0) & RELATIVE)) {
      form = 'according'
      last = i + 2
    } else if (info) {
      const tag = pos[i]
      // “A proudly announced plan”: it describes.
      if (info.verb && tag === 'VERB' && phraseAt[i]! >= 0 && /(?:ed|ing)$/.test(word)) continue
      if (info.verb && (tag === 'VERB' || (info.strength === 3 && tag !== 'NOUN' && tag !== 'PROPN')))
        form = 'verb'
      else if (info.noun && tag === 'NOUN' && (phrases[phraseAt[i]!]?.head ?? i) === i) form = 'noun'
      else if (info.adjective && (tag === 'ADJ' || tag === 'VERB') && isPredicate(words, i))
        form = 'adjective'
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
        if (flags[k]! & BE) {
          passive = !word.endsWith('ing')
          break
        }
        if (pos[k] !== 'ADV' && pos[k] !== 'PART' && pos[k] !== 'AUX') break
      }
      // “Was described by Brandt as”: who does it.
      if (passive && lower[last] === 'by' && sentence[last] === sentence[i])
        inverted = findInverted(words, phraseAt, last)
    } else if (form === 'according') {
      inverted = findInverted(words, phraseAt, last - 1)
    } else {
      // The owner: "Brandt's claim", "her promise".
      const own = phraseAt[i]!
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
  { count, run }: QuotationWords,
  phraseAt: Int32Array,
  cues: readonly Cue[],
  cueAt: Int32Array,
): CountsBefore {
  const counts = {
    runs: new Int32Array(count + 1),
    phrases: new Int32Array(count + 1),
    verbs: new Int32Array(count + 1),
    strength: new Uint8Array(count + 1),
  }
  for (let i = 0, r = 0, p = 0, v = 0; i < count; i++) {
    if (run[i] !== -1 && run[i] !== run[i - 1]) r++
    if (phraseAt[i] !== -1 && phraseAt[i] !== phraseAt[i - 1]) p++
    const at = cueAt[i]!
    if (at >= 0 && cues[at]?.form === 'verb') v++
    counts.runs[i + 1] = r
    counts.phrases[i + 1] = p
    counts.verbs[i + 1] = v
  }
  for (const { form, word, subject, known } of cues)
    if (form === 'verb' && subject >= 0) counts.strength[word] = known?.strength ?? 3
  return counts
}
