/**
 * What the tagger sees of a word: itself, its neighbours, the lists, the rules' own reading, and its other places in the
 * article (Ratinov & Roth 2009). Every feature is a number mixed from a template and at most two words' numbers.
 */
import { FEATURE_BITS } from '../../models/names.ts'
import type { Candidate } from '../candidate.ts'
import { longestKnown, type Reading } from '../candidates/reading.ts'
import { isOrdinary } from '../evidence.ts'
import { CAPITAL, CAPITALS, INITIAL, NUMBER, type Words } from '../words.ts'
import { factsOf, LISTS, type WordFacts } from './facts.ts'

const MASK = 2 ** FEATURE_BITS - 1

function mix(template: number, a: number, b = 0): number {
  let h = Math.imul(template + 1, 0x9e3779b1)
  h = Math.imul(h ^ (a + 0x7f4a7c15), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13) ^ (b + 0x165667b1), 0xc2b2ae35)
  h ^= h >>> 15
  return (h ^ (h >>> 11)) & MASK
}

const NOTHING = /* @__PURE__ */ factsOf('')
const TYPES = ['person', 'organization', 'location', 'country', 'group', 'event', 'work']

/** Everything features are read from, one entry a word. */
export interface View {
  readonly reading: Reading
  readonly facts: readonly WordFacts[]
  /** The list a known name comes from and the word's place in it; 0 for none. */
  readonly known: Int32Array
  /** What the rules took it for. */
  readonly ruled: Int32Array
  readonly rule: Int32Array
  /** The next and the last place of the same word; -1 for none. */
  readonly later: Int32Array
  readonly earlier: Int32Array
  /** Short forms given in brackets, "the Union of Bakers (UB)", with the last word of what they stand for. */
  readonly shortFor: ReadonlyMap<string, number>
}

const place = (i: number, first: number, last: number) =>
  first === last ? 4 : i === first ? 1 : i === last ? 3 : 2

/** Facts depend on the word alone, and most words of an article stood in the one before. */
const seen = /* @__PURE__ */ new Map<string, WordFacts>()
const MOST_SEEN = 20_000

export function factsOfWords(words: Words): WordFacts[] {
  return words.text.map((word) => {
    let facts = seen.get(word)
    if (!facts) {
      if (seen.size >= MOST_SEEN) seen.clear()
      seen.set(word, (facts = factsOf(word)))
    }
    return facts
  })
}

const capital = (words: Words, i: number) => {
  const shape = words.shape[i]
  return shape === CAPITAL || shape === CAPITALS || shape === INITIAL
}

export function lookAt(
  reading: Reading,
  facts: readonly WordFacts[],
  candidates: readonly Candidate[],
): View {
  const { words } = reading
  const size = words.text.length
  const known = new Int32Array(size)
  const ruled = new Int32Array(size)
  const rule = new Int32Array(size)
  const later = new Int32Array(size).fill(-1)
  const earlier = new Int32Array(size).fill(-1)
  for (let s = 0; s + 1 < words.from.length; s++) {
    const limit = words.from[s + 1] ?? 0
    for (let i = words.from[s] ?? 0; i < limit; ) {
      const match = facts[i]?.hasUpper ? longestKnown(words, i, limit) : null
      if (!match) {
        i++
        continue
      }
      const { country, organization, group, place: spot, event, formerState } = match.known
      const kind =
        (country ? (country.via === 'name' ? 1 : country.via === 'demonym' ? 2 : 3) : 0) +
        (organization ? 4 : 0) +
        (group ? 8 : 0) +
        (spot ? 16 * Math.min(spot.size, 5) : 0) +
        (event ? 128 : 0) +
        (formerState ? 256 : 0)
      for (let k = i; k <= match.last; k++) known[k] = kind * 8 + place(k, i, match.last)
      i = match.last + 1
    }
  }
  for (const { first, last, type, confidence, rule: name } of candidates) {
    const kind = type === null ? 8 : TYPES.indexOf(type) + 1
    const sure = confidence > 0.85 ? 2 : confidence > 0.6 ? 1 : 0
    let number = 0
    for (let k = 0; k < name.length; k++) number = (Math.imul(number, 31) + name.charCodeAt(k)) | 0
    for (let k = first; k <= last; k++) {
      ruled[k] = (kind * 4 + sure) * 8 + place(k, first, last)
      rule[k] = number
    }
  }
  const at = new Map<string, number>()
  const shortFor = new Map<string, number>()
  for (let i = 0; i < size; i++) {
    const word = facts[i]
    if (!word?.hasUpper) continue
    if (words.text[i - 1] === '(' && words.text[i + 1] === ')' && i > 1 && capital(words, i - 2))
      shortFor.set(word.word, i - 2)
    const before = at.get(word.word)
    if (before !== undefined) {
      earlier[i] = before
      later[before] = i
    }
    at.set(word.word, i)
  }
  return { reading, facts, known, ruled, rule, later, earlier, shortFor }
}

/** Where a word stands from the one that is asked about; what its features say there depends on nothing else. */
export const SELF = 0
export const PREV = 1
export const NEXT = 2
export const PREV2 = 3
export const NEXT2 = 4
export const SEATS = [SELF, PREV, NEXT, PREV2, NEXT2] as const

/** Writes the features of one word in its seat into `out` from `n` on, and returns how many `out` holds then. */
export function readSeat(word: WordFacts, seat: number, out: Int32Array, from: number): number {
  let n = from
  if (seat === SELF) {
    out[n++] = mix(0, 0)
    out[n++] = mix(1, word.text)
    out[n++] = mix(2, word.lower)
    out[n++] = mix(3, word.shape)
    out[n++] = mix(4, word.outline)
    for (let k = 0; k < word.prefixes.length; k++) {
      out[n++] = mix(5 + k, word.prefixes[k] ?? 0)
      out[n++] = mix(10 + k, word.suffixes[k] ?? 0)
    }
    out[n++] = mix(15, word.wider)
    out[n++] = mix(16, word.cluster)
    out[n++] = mix(17, word.wider, word.outline)
    out[n++] = mix(49, word.lists, word.outline)
  } else {
    out[n++] = mix(17 + seat, word.lower)
    out[n++] = mix(seat === PREV ? 25 : seat === NEXT ? 26 : 26 + seat, word.wider)
    if (seat === PREV) out[n++] = mix(27, word.cluster)
    if (seat === NEXT) out[n++] = mix(28, word.cluster)
  }
  if (seat <= NEXT)
    for (let bit = 0; bit < LISTS; bit++) if ((word.lists >> bit) & 1) out[n++] = mix(50 + seat, bit)
  return n
}

/** Writes the features that more than one word or the article makes into `out` from `n` on, and returns how many it holds. */
export function readContext(view: View, i: number, out: Int32Array, start: number): number {
  const { reading, facts, known, ruled, rule } = view
  const { words, evidence } = reading
  const sentence = words.sentence[i] ?? 0
  const from = words.from[sentence] ?? 0
  const limit = words.from[sentence + 1] ?? 0
  const near = (k: number): WordFacts => (k >= from && k < limit ? (facts[k] ?? NOTHING) : NOTHING)
  const word = near(i)
  const prev = near(i - 1)
  const next = near(i + 1)
  const prev2 = near(i - 2)
  const next2 = near(i + 2)
  let n = start
  out[n++] = mix(22, prev.lower, word.lower)
  out[n++] = mix(23, word.lower, next.lower)
  out[n++] = mix(24, prev.lower, next.lower)
  out[n++] = mix(31, prev.outline, next.outline)
  out[n++] = mix(32, prev.outline, word.outline)
  out[n++] = mix(33, word.outline, next.outline)
  out[n++] = mix(34, prev.wider, word.wider)
  out[n++] = mix(35, word.wider, next.wider)
  out[n++] = mix(36, prev.cluster, word.cluster)
  out[n++] = mix(37, word.cluster, next.cluster)
  out[n++] = mix(38, prev2.lower, prev.lower)
  out[n++] = mix(39, next.lower, next2.lower)
  const listed = known[i] ?? 0
  out[n++] = mix(40, listed)
  out[n++] = mix(41, listed, word.outline)
  if (i > from) out[n++] = mix(42, known[i - 1] ?? 0)
  if (i + 1 < limit) out[n++] = mix(43, known[i + 1] ?? 0)
  const told = ruled[i] ?? 0
  out[n++] = mix(44, told)
  out[n++] = mix(45, told, rule[i])
  out[n++] = mix(46, told, listed)
  out[n++] = mix(47, i > from ? (ruled[i - 1] ?? 0) : -1, told)
  out[n++] = mix(48, i + 1 < limit ? (ruled[i + 1] ?? 0) : -1, told)
  out[n++] = mix(53, prev.lists, word.lists)
  out[n++] = mix(54, word.lists, next.lists)
  // What the article tells of the word.
  const small = Math.min(evidence.small.get(word.small) ?? 0, 2)
  const big = Math.min(evidence.capital.get(word.word) ?? 0, 3)
  const setting = evidence.setting[sentence]
  const set = setting === 'prose' ? 0 : setting === 'headline' ? 1 : 2
  const opens = words.opens[i] ? 1 : 0
  out[n++] = mix(55, small * 4 + big, opens * 4 + set)
  out[n++] = mix(56, opens * 4 + set, word.lists & 32 ? 1 : 0)
  out[n++] = mix(57, set, word.outline)
  if (opens) out[n++] = mix(58, isOrdinary(evidence, word.word) ? 1 : 0, next.outline)
  // Its place among the capitalised words around it.
  let first = i
  let last = i
  while (first > from && i - first < 6 && capital(words, first - 1)) first--
  while (last + 1 < limit && last - i < 6 && capital(words, last + 1)) last++
  const head = facts[last] ?? NOTHING
  const lead = facts[first] ?? NOTHING
  out[n++] = mix(59, i - first, last - i)
  out[n++] = mix(60, head.lower, last === i ? 1 : 0)
  out[n++] = mix(61, head.cluster, last === i ? 1 : 0)
  out[n++] = mix(62, head.lists, last - first)
  out[n++] = mix(63, lead.lists, i - first)
  out[n++] = mix(64, lead.cluster, i - first)
  out[n++] = mix(65, near(first - 1).lower, last - first)
  out[n++] = mix(66, near(last + 1).lower, last - first)
  out[n++] = mix(67, near(first - 1).cluster, near(last + 1).wider)
  // Lines of results and lists: many numbers, no small words.
  let numbers = 0
  for (let k = Math.max(from, i - 6); k < Math.min(limit, i + 7); k++)
    if (words.shape[k] === NUMBER) numbers++
  out[n++] = mix(68, Math.min(numbers, 4), opens)
  out[n++] = mix(69, Math.min(limit - from, 12), Math.min(i - from, 3))
  // The word's other places in the article.
  for (let side = 0; side < 2; side++) {
    const other = (side === 0 ? view.earlier[i] : view.later[i]) ?? -1
    if (other < 0) continue
    const begins = words.from[words.sentence[other] ?? 0] ?? 0
    const ends = words.from[(words.sentence[other] ?? 0) + 1] ?? 0
    const before = other > begins ? (facts[other - 1] ?? NOTHING) : NOTHING
    const after = other + 1 < ends ? (facts[other + 1] ?? NOTHING) : NOTHING
    out[n++] = mix(70, before.lower)
    out[n++] = mix(71, after.lower)
    out[n++] = mix(72, before.cluster)
    out[n++] = mix(73, after.cluster)
    out[n++] = mix(74, before.lists, before.outline)
    out[n++] = mix(75, after.lists, after.outline)
    out[n++] = mix(76, known[other] ?? 0)
    out[n++] = mix(77, ruled[other] ?? 0)
  }
  const stands = view.shortFor.get(word.word)
  if (stands !== undefined) {
    const meant = facts[stands] ?? NOTHING
    const here = i === stands + 2 ? 1 : 0
    out[n++] = mix(78, meant.lower, here)
    out[n++] = mix(79, meant.cluster, here)
    out[n++] = mix(80, meant.lists, here)
    out[n++] = mix(81, ruled[stands] ?? 0, here)
    out[n++] = mix(82, known[stands] ?? 0, here)
  }
  if (next.word === '(' && near(i + 3).word === ')') out[n++] = mix(83, near(i + 2).outline, word.lists)
  return n
}

/** The word beside word `i` that has the seat; NOTHING beyond the sentence. */
export function inSeat({ reading: { words }, facts }: View, i: number, seat: number): WordFacts {
  const at =
    seat === SELF ? i : seat === PREV ? i - 1 : seat === NEXT ? i + 1 : seat === PREV2 ? i - 2 : i + 2
  const sentence = words.sentence[i] ?? 0
  const within = at >= (words.from[sentence] ?? 0) && at < (words.from[sentence + 1] ?? 0)
  return within ? (facts[at] ?? NOTHING) : NOTHING
}

/** Writes all features of the word into `out` and returns how many there are. */
export function readFeatures(view: View, i: number, out: Int32Array): number {
  let n = 0
  for (const seat of SEATS) n = readSeat(inSeat(view, i, seat), seat, out, n)
  return readContext(view, i, out, n)
}

export const MOST_FEATURES = 256
