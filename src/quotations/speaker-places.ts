/** Where a speaker is looked for: the facts of a place that all its candidates share, and the candidates. */
import { halve } from '../text/halve.ts'
import type { Cue, Grammar } from './cues.ts'
import { MINOR } from './forms.ts'
import { doerBefore } from './parsed-sources.ts'
import { EMPTY, type QuotationWords } from './words.ts'

/** The place whose speaker is looked for: a quoted run, or the words of a report with its cue. */
export interface SpokenPlace {
  /** Words [first, last). */
  readonly first: number
  readonly last: number
  readonly block: number
  readonly run: number
}

/** The quotation before. */
export interface Before {
  readonly cue?: Cue | null
  /** The number of the word that heads that speaker, and those of all who have spoken. */
  readonly head?: number
  readonly voices?: ReadonlySet<number>
  /** Speaker phrase of the quotation before, -1 for none. */
  readonly speaker: number
  /** Words [first, last) of the quotation before. */
  readonly first: number
  readonly last: number
}

/** What the next quotation is told of this one; adds its speaker to the voices heard. */
export function heard(
  words: QuotationWords,
  grammar: Grammar,
  { first, last }: { readonly first: number; readonly last: number },
  speaker: number,
  voices: Set<number>,
  cue: Cue | null = null,
): Before {
  const phrase = grammar.phrases[speaker]
  const head = phrase && phrase.form !== 'pronoun' ? words.number[phrase.head]! : EMPTY
  if (head !== EMPTY) voices.add(head)
  return { speaker, first, last, cue, head, voices }
}

export function countStep(n: number): number {
  if (n <= 3) return n
  if (n <= 5) return 4
  if (n <= 8) return 5
  if (n <= 13) return 6
  if (n <= 20) return 7
  if (n <= 35) return 8
  return n <= 60 ? 9 : 10
}

/** A word by itself where it is a function word or mark, else by its tag. */
export function shape(words: QuotationWords, i: number, sentence: number): number {
  if (i < 0 || i >= words.count || words.sentence[i] !== sentence) return 1
  if (words.run[i] !== -1) return 2
  const known = words.known[i]
  if (known?.verb && words.pos[i] === 'VERB')
    return 10 + known.strength * 8 + (known.thought ? 4 : 0) + (known.calls ? 2 : 0) + (known.quotes ? 1 : 0)
  if (words.flags[i]! & MINOR) return words.number[i]!
  return words.tag[i]!
}

export function cueClass(cue: Cue | undefined): number {
  if (!cue) return 0
  const known = cue.known
  const form = cue.form === 'verb' ? 1 : cue.form === 'noun' ? 2 : 3
  return (
    form * 64 +
    (known?.strength ?? 0) * 16 +
    (known?.thought ? 8 : 0) +
    (known?.calls ? 4 : 0) +
    (known?.quotes ? 2 : 0) +
    (cue.passive ? 1 : 0)
  )
}

/** Facts of a place that all its candidates share. */
export interface SpeakerSetting {
  readonly place: SpokenPlace
  readonly before: Before
  readonly sentence: number
  /** The sentence of the paragraph before, where it ends in a colon and the place opens its own; else -1. */
  readonly intro: number
  readonly lead: number
  readonly follow: number
  readonly context: number
  readonly lowerStart: boolean
  /** The place is a paragraph by itself. */
  readonly alone: boolean
  /** Cue nearest after the place in its sentence (or the sentence that follows a closing mark), and nearest before it; -1. */
  readonly next: number
  readonly previous: number
  /** The phrase that the parse makes the subject of the nearest cue before, where none follows; -1 for none, -2 where it is not asked. */
  readonly doer: number
  /** Cues lie between the quotation before and this place. */
  readonly newCue: boolean
  readonly length: number
  /** 1 in a title or heading, 2 where the next block opens with a dash. */
  readonly layout: number
}

const WINDOW = 45

/** One long record: all that is known of the place of a run. */
export function settingOf(
  words: QuotationWords,
  grammar: Grammar,
  place: SpokenPlace,
  before: Before,
): SpeakerSetting {
  const { first, last } = place
  const sentence = words.sentence[Math.min(first, words.count - 1)] ?? 0
  const sentenceEnd = words.sentence[Math.max(0, last - 1)] ?? sentence
  const sameBlockBefore = first > 0 && words.block[first - 1] === place.block
  const intro = !sameBlockBefore && words.lower[first - 1] === ':' ? (words.sentence[first - 1] ?? -1) : -1
  const lead = sameBlockBefore ? shape(words, first - 1, sentence) : intro >= 0 ? 5 : 3
  let after = last
  if (after < words.count && words.run[after] === -1 && words.lower[after] === ',') after++
  const sameBlockAfter = after < words.count && words.block[after] === place.block
  const follow = sameBlockAfter ? shape(words, after, words.sentence[after] ?? 0) : 3
  const followSame = sameBlockAfter && words.sentence[after] === sentenceEnd ? 1 : 0
  let next = -1
  for (let i = last; i < words.count && i < last + 25 && words.block[i] === place.block && next < 0; i++) {
    if (words.run[i] !== -1) break
    if (words.sentence[i] !== sentenceEnd && i > last) break
    const cue = grammar.cueAt[i]!
    if (cue >= 0 && isVerbal(grammar.cues[cue])) next = cue
  }
  let previous = -1
  for (
    let i = first - 1;
    i >= 0 &&
    i > first - WINDOW &&
    (words.sentence[i] === sentence || words.sentence[i] === intro) &&
    previous < 0;
    i--
  ) {
    if (words.run[i] !== -1) continue
    const cue = grammar.cueAt[i]!
    if (cue >= 0 && grammar.cues[cue]?.form !== 'adjective') previous = cue
  }
  const { verbs } = grammar.counts
  const newCue = (verbs[Math.min(first, before.last + 60)] ?? 0) > (verbs[before.last] ?? 0)
  let firstWord = first
  while (firstWord < last && words.pos[firstWord] === 'PUNCT') firstWord++
  const lowerStart = firstWord < last && words.capital[firstWord] === 0
  const alone = lead === 3 && !sameBlockAfter
  const afterBlock = words.lower[last] ?? ''
  const dash =
    !sameBlockAfter &&
    (afterBlock === '―' ||
      afterBlock === '—' ||
      afterBlock === '–' ||
      afterBlock === '--' ||
      afterBlock === '-')
  const layout = (words.headline[place.block] === 1 ? 1 : 0) + (dash ? 2 : 0)
  const finish = last > 0 ? endShape(words, last) : 0
  const context =
    (alone ? 1 : 0) +
    (lead === 3 ? 2 : 0) +
    (sameBlockAfter ? 4 : 0) +
    (followSame ? 8 : 0) +
    (lowerStart ? 16 : 0) +
    finish * 32
  return {
    place,
    before,
    sentence,
    intro,
    lead,
    follow,
    context,
    lowerStart,
    alone,
    next,
    previous,
    doer: doerBefore(words, grammar, place, next, previous),
    newCue,
    length: countStep(last - first),
    layout,
  }
}

function isVerbal(cue: Cue | undefined): boolean {
  return cue?.form === 'verb' || cue?.form === 'according'
}

/** Which mark ends the words of a run: 1 comma, 2 full stop, 3 other end, 0 none. */
function endShape(words: QuotationWords, last: number): number {
  for (let i = last - 1; i >= last - 3 && i >= 0; i--) {
    const word = words.lower[i]
    if (word === ',') return 1
    if (word === '.') return 2
    if (word === '?' || word === '!' || word === '…') return 3
    if (words.pos[i] !== 'PUNCT') return 0
  }
  return 0
}

/** How many phrases back any may speak, a name, or the subject of a cue; how many may after the place. */
const ANY = 6
const NAMED = 10
const BACK = 20
const AFTER = 4

/** Phrases that may speak: those around the place, the speaker before, and the nearest of the paragraph before. */
export function candidatesOf(words: QuotationWords, grammar: Grammar, setting: SpeakerSetting): number[] {
  const { place, before } = setting
  const { phrases } = grammar
  const found: number[] = []
  // The first phrase at or after the place.
  const lo = halve(0, phrases.length, (p) => phrases[p]!.first < place.first)
  let paragraphs = 0
  let block = place.block
  for (let p = lo - 1; p >= 0 && lo - p <= BACK; p--) {
    const phrase = phrases[p]
    if (!phrase) break
    const own = words.block[phrase.first]!
    if (own !== block) {
      block = own
      if (++paragraphs > 2 || lo - p > 14) break
    }
    // A heading further up is no text that anybody speaks in.
    if (own !== place.block && words.headline[own] === 1) continue
    // The farther back, the more a phrase must look like a speaker.
    const seen = lo - p
    if (seen > ANY && !grammar.cuesOf[p] && (seen > NAMED || phrase.form !== 'name')) continue
    found.push(p)
  }
  for (let p = lo, n = 0; p < phrases.length && n < AFTER; p++, n++) {
    const phrase = phrases[p]
    if (!phrase || words.block[phrase.first]! > place.block + 1) break
    found.push(p)
  }
  if (before.speaker >= 0 && !found.includes(before.speaker)) found.push(before.speaker)
  return found
}
