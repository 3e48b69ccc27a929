/**
 * What the network of names reads of a word: the words around it by seat, and rows that stand for what the lists, the rules
 * and the article say of it.
 */
import { type NameWords, NUMBER } from '../words.ts'
import type { TaggerWord } from './facts.ts'
import { type Bounds, beside, factsIn, spanAround } from './features.ts'
import { factsAt, type View } from './view.ts'

/** Seats: two before to two after, beside its other places, the run's ends, the names beside the run, what letters stand for. */
export const NET_SEATS = 13
const WIDTH = 2
const ELSEWHERE = 2 * WIDTH + 1

/** Rows of what else is known, one block for each question. */
const KNOWN = 0
const KNOWN_BITS = 12
const PLACES = 5
const RULED = KNOWN + KNOWN_BITS * PLACES
const RULED_SURE = RULED + 9 * PLACES
const RULED_BEFORE = RULED_SURE + 9 * 4
const RULED_AFTER = RULED_BEFORE + 9 * PLACES
const SEEN = RULED_AFTER + 9 * PLACES
const RUN = SEEN + 12 * 6
const NUMBERS = RUN + 7 * 7
const HEADS = NUMBERS + 10
const OTHER_KNOWN = HEADS + 16
const OTHER_RULED = OTHER_KNOWN + KNOWN_BITS * PLACES
const SPELLED = OTHER_RULED + 9 * PLACES
const FOLLOWED = SPELLED + 24
export const NET_ROWS = FOLLOWED + 12
/** No word has more rows than that. */
export const MOST_ROWS = 64

/** The lists' word on a name, as the numbers of its bits. */
function knownRows(known: number, at: number, rows: Int32Array, count: number): number {
  let n = count
  const place = known & 7
  const kind = known >> 3
  const country = kind & 3
  const size = (kind >> 4) & 7
  if (country) rows[n++] = at + (country - 1) * PLACES + place
  if (kind & 4) rows[n++] = at + 3 * PLACES + place
  if (kind & 8) rows[n++] = at + 4 * PLACES + place
  if (size) rows[n++] = at + (4 + size) * PLACES + place
  if (kind & 128) rows[n++] = at + 10 * PLACES + place
  if (kind & 256) rows[n++] = at + 11 * PLACES + place
  return n
}

const ruledRow = (ruled: number): number => (ruled >> 5) * PLACES + (ruled & 7)

export interface Inputs {
  /** By seat; null where there is nothing to read. */
  readonly words: (TaggerWord | null)[]
  readonly rows: Int32Array
  /** How many of `rows` hold good. */
  count: number
}

// @__NO_SIDE_EFFECTS__
export function newInputs(): Inputs {
  return { words: new Array(NET_SEATS).fill(null), rows: new Int32Array(MOST_ROWS), count: 0 }
}

function numbersNear(words: NameWords, i: number, { from, limit }: Bounds): number {
  let numbers = 0
  for (let k = Math.max(from, i - 6); k < Math.min(limit, i + 7); k++)
    if (words.shape[k] === NUMBER) numbers++
  return Math.min(numbers, 4)
}

/** Reads word `i` into `out`. */
export function readInputs(view: View, i: number, bounds: Bounds, out: Inputs): void {
  const { reading, known, ruled } = view
  const { words: all, evidence } = reading
  const { from, limit, sentence } = bounds
  const { words, rows } = out
  for (let k = -WIDTH; k <= WIDTH; k++) words[k + WIDTH] = factsIn(view, i + k, bounds)
  for (let seat = ELSEWHERE; seat < NET_SEATS; seat++) words[seat] = null
  let n = knownRows(known[i]!, KNOWN, rows, 0)
  const told = ruled[i]!
  rows[n++] = RULED + ruledRow(told)
  rows[n++] = RULED_SURE + (told >> 5) * 4 + ((told >> 3) & 3)
  rows[n++] = RULED_BEFORE + (i > from ? ruledRow(ruled[i - 1]!) : 0)
  rows[n++] = RULED_AFTER + (i + 1 < limit ? ruledRow(ruled[i + 1]!) : 0)
  const listed = all.listed[i]!
  const small = Math.min(evidence.small.of(listed.small), 2)
  const big = Math.min(evidence.capital.of(listed), 3)
  const setting = evidence.setting[sentence]
  const set = setting === 'prose' ? 0 : setting === 'headline' ? 1 : 2
  const opens = all.opens[i] ? 1 : 0
  rows[n++] = SEEN + (small * 4 + big) * 6 + opens * 3 + set
  const { first, last } = spanAround(all, i, bounds)
  rows[n++] = RUN + (i - first) * 7 + last - i
  rows[n++] = NUMBERS + numbersNear(all, i, bounds) * 2 + opens
  rows[n++] = HEADS + view.heads[sentence]!
  rows[n++] = FOLLOWED + view.followed[last]!
  const spelled = view.spelled[i]!
  if (spelled > 0) rows[n++] = SPELLED + Math.min(spelled, 23)
  for (let side = 0; side < 2; side++) {
    const other = (side === 0 ? view.earlier : view.later)[i]!
    if (other < 0) continue
    const there = all.sentence[other]!
    const begins = all.from[there]!
    const ends = all.from[there + 1]!
    const seat = ELSEWHERE + side * 2
    words[seat] = other > begins ? factsAt(view, other - 1) : null
    words[seat + 1] = other + 1 < ends ? factsAt(view, other + 1) : null
    n = knownRows(known[other]!, OTHER_KNOWN, rows, n)
    rows[n++] = OTHER_RULED + ruledRow(ruled[other]!)
  }
  words[ELSEWHERE + 4] = factsAt(view, last)
  const left = beside(all, first, -1, from)
  if (left >= from) words[ELSEWHERE + 5] = factsAt(view, left)
  const right = beside(all, last, 1, limit)
  if (right < limit) words[ELSEWHERE + 6] = factsAt(view, right)
  const stands = view.shortFor.size > 0 ? view.shortFor.get(words[WIDTH]!.word) : undefined
  if (stands !== undefined) words[ELSEWHERE + 7] = factsAt(view, stands)
  out.count = n
}
