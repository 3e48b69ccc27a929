/** Noun phrases outside quotation marks, without trailing phrases: "Mayor Ida Brandt", "a spokesman", "she". */
import type { SourceKind } from '../language/en/reporting-words.ts'
import {
  DAY,
  LETTER,
  LONE,
  OWNER,
  PERIOD,
  POSSESSIVE,
  PRONOUN,
  RELATIVE,
  WEEKDAY,
  WORDLIKE,
} from './forms.ts'
import type { QuotationWords } from './words.ts'

export type PhraseForm = 'name' | 'pronoun' | 'noun-phrase'

export interface Phrase {
  /** Words [first, last). */
  readonly first: number
  readonly last: number
  readonly head: number
  readonly form: PhraseForm
  readonly source: SourceKind | null
  readonly plural: boolean
  /** Stands before 's, or is his, her, their: owns the noun that follows. */
  readonly owner: boolean
}

/** Whether a word may stand inside a noun phrase, before or at its head. */
function fits(words: QuotationWords, i: number): boolean {
  switch (words.pos[i]) {
    case 'NOUN':
    case 'PROPN':
    case 'ADJ':
    case 'NUM':
      return (words.flags[i]! & WORDLIKE) !== 0
    default:
      return words.capital[i] === 1 && words.pos[i] === 'X'
  }
}

function isHead(words: QuotationWords, i: number): boolean {
  const pos = words.pos[i]
  if (pos === 'NOUN' || pos === 'PROPN') return true
  if (pos === 'ADJ') return words.capital[i] === 1 || isPostBehind(words, i)
  return words.capital[i] === 1 && pos === 'X'
}

/** “A shipyard | executive”, “the attorney | general”: a post that the tagger calls an adjective, behind what describes it. */
function isPostBehind({ lower, pos, known }: QuotationWords, i: number): boolean {
  const before = pos[i - 1]
  if (before !== 'NOUN' && before !== 'PROPN' && before !== 'ADJ') return false
  return lower[i] === 'general' ? known[i - 1]?.source === 'person' : known[i]?.source === 'person'
}

/** How many words at a place are participles, adverbs, hyphens or ampersands inside a phrase that goes on behind them; 0 for none. */
function insideOf(words: QuotationWords, at: number, from: number, opened: boolean): number {
  const { pos, lower, sentence, run, start, end } = words
  const goesOn = (next: number): boolean =>
    sentence[next] === sentence[at] && run[next] === -1 && fits(words, next)
  if (pos[at] === 'VERB' || pos[at] === 'ADV') {
    if (pos[at] === 'ADV' && (opened || words.flags[at - 1]! & POSSESSIVE) && isHyphened(words, at)) return 1
    if (!opened && (lower[at - 1] !== '-' || at === from)) return 0
    // “Another said prices”: he says.
    if (words.flags[from]! & LONE && (words.known[at]?.strength ?? 0) >= 2 && words.known[at]?.verb) return 0
    if (goesOn(at + 1)) return 1
    // “The poorly translated letter”.
    return pos[at] === 'ADV' && pos[at + 1] === 'VERB' && run[at + 1] === -1 && goesOn(at + 2) ? 2 : 0
  }
  if ((lower[at] !== '-' && lower[at] !== '&') || at === from) return 0
  // “Vell's experts - want it”: a dash.
  if (lower[at] === '-' && start[at]! > end[at - 1]! && start[at + 1]! > end[at]!) return 0
  return (run[at + 1] === -1 && goesOn(at + 1)) || (lower[at] === '-' && isCompound(words, at)) ? 1 : 0
}

/** “Still | -smoking | mills”. */
function isHyphened(words: QuotationWords, at: number): boolean {
  const { lower, start, end, run } = words
  if (
    lower[at + 1] !== '-' ||
    start[at + 1] !== end[at] ||
    start[at + 2] !== end[at + 1] ||
    run[at + 2] !== -1
  )
    return false
  return fits(words, at + 2) || isCompound(words, at + 1)
}

/** “A satellite data | -based | report”: a participle hangs on a hyphen without spaces, and the phrase goes on. */
function isCompound(words: QuotationWords, hyphen: number): boolean {
  const { pos, start, end, sentence, run } = words
  return (
    pos[hyphen + 1] === 'VERB' &&
    start[hyphen + 1] === end[hyphen] &&
    sentence[hyphen + 2] === sentence[hyphen] &&
    run[hyphen + 2] === -1 &&
    fits(words, hyphen + 2)
  )
}

function endsInS(lower: string): boolean {
  const n = lower.length
  return n > 1 && lower.charCodeAt(n - 1) === 115 && lower.charCodeAt(n - 2) !== 115
}

/** “The court | last week”, “Brandt | Monday”: a time is no part of the phrase before it. */
function isTime({ lower, flags, capital }: QuotationWords, at: number): boolean {
  if (flags[at]! & WEEKDAY) return capital[at] === 1 && lower[at + 1] !== '-'
  const word = lower[at]
  if (flags[at]! & DAY) return capital[at] === 0
  return (
    (word === 'last' || word === 'this' || word === 'next') && (flags[at + 1]! & (WEEKDAY | PERIOD)) !== 0
  )
}

/** The kind of source as models number it. */
export function sourceNumber(phrase: Phrase): number {
  return phrase.source === 'person'
    ? 1
    : phrase.source === 'institution'
      ? 2
      : phrase.source === 'document'
        ? 3
        : 0
}

/**
 * All phrases in order of their place; one word may lie in an owner and in the phrase it owns only once.
 * One long walk: every branch reads and sets the same few things.
 */
export function findPhrases(words: QuotationWords): Phrase[] {
  const phrases: Phrase[] = []
  const { count, lower, pos, sentence, run, known, capital, flags } = words
  let i = 0
  while (i < count) {
    if (run[i] !== -1) {
      i++
      continue
    }
    const word = lower[i] ?? ''
    const flag = flags[i]!
    if (flag & LETTER) {
      if ((flag & PRONOUN && pos[i] !== 'PROPN') || (flag & OWNER && pos[i] !== 'VERB')) {
        phrases.push({
          first: i,
          last: i + 1,
          head: i,
          form: 'pronoun',
          source: null,
          plural: word === 'they' || word === 'them' || word === 'their' || word === 'we',
          owner: (flag & OWNER) !== 0,
        })
        i++
        continue
      }
      // “Yesterday Brandt said”: nobody is called so, but where it begins a name.
      if (flag & RELATIVE || (flag & DAY && words.joins[i + 1] !== 1)) {
        i++
        continue
      }
    }
    let at = i
    let determined = false
    if (pos[at] === 'DET' || (pos[at] === 'PRON' && flag & LONE)) {
      determined = true
      at++
    }
    let head = -1
    const from = i
    const where = sentence[i]
    const limit = Math.min(count, i + 16)
    while (at < limit && run[at] === -1 && sentence[at] === where) {
      if (head >= 0 && isTime(words, at)) break
      if (!fits(words, at)) {
        const inside = insideOf(words, at, from, determined && head < 0)
        if (inside === 0 || at + inside >= limit) break
        at += inside
        continue
      }
      if (isHead(words, at) || (lower[at - 1] === '-' && at > from + 1)) head = at
      at++
    }
    if (head < 0) {
      if (flag & LONE && (determined || pos[i] === 'NUM' || pos[i] === 'ADJ' || pos[i] === 'PRON')) {
        phrases.push({
          first: i,
          last: i + 1,
          head: i,
          form: 'noun-phrase',
          source: 'person',
          plural: word !== 'one' && word !== 'another',
          owner: false,
        })
      }
      i = Math.max(at, i + 1)
      continue
    }
    const last = head + 1
    const info = known[head]
    const named = capital[head] === 1 && (pos[head] === 'PROPN' || !info?.source || last - from > 1)
    phrases.push({
      first: from,
      last,
      head,
      form: named && (pos[head] === 'PROPN' || capital[head] === 1) ? 'name' : 'noun-phrase',
      source: info?.source ?? null,
      plural: info?.plural ?? (pos[head] === 'NOUN' && endsInS(lower[head] ?? '')),
      owner: last < count && (flags[last]! & POSSESSIVE) !== 0,
    })
    i = last
  }
  return phrases
}
