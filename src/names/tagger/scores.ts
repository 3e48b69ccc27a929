/** The chain's scores: what each word adds in its seat is kept, since news repeats its words; what it adds together with others is not. */
import { LABELS } from '../../models/kit/chain.ts'
import { LANES, MOST_FEATURES, writeLevels } from '../../models/kit/feature-table.ts'
import type { NamesModel } from '../../models/names-text.ts'
import { roomFor } from '../../text/room.ts'
import type { TaggerWord } from './facts.ts'
import {
  factsIn,
  NEXT,
  NEXT2,
  PREV,
  PREV2,
  readContext,
  readSeat,
  SEATS,
  SELF,
  sentenceOf,
} from './features.ts'
import type { NameStretch } from './stretches.ts'
import type { View } from './view.ts'

const features = /* @__PURE__ */ new Int32Array(MOST_FEATURES)
const sums = /* @__PURE__ */ new Int32Array(LANES)

/**
 * Where what a word alone adds to each label in its seat is kept: found once, which is half of all look-ups. Good as long as the book
 * is the same.
 */
function votesOf(model: NamesModel, word: TaggerWord, seat: number): number {
  if (word.book !== book) begin(word)
  const at = word.votesAt + seat * LANES
  if (!((word.voted >> seat) & 1)) {
    word.voted |= 1 << seat
    model.table.sum(features, readSeat(word, seat, features, 0), book.votes, at)
  }
  return at
}

/** What words add, side by side, and whose weights these are. */
interface VoteBook {
  readonly model: NamesModel | null
  votes: Int32Array
  used: number
}
const MOST_WORDS = 50_000
let book: VoteBook = { model: null, votes: new Int32Array(0), used: 0 }

/** Another book, where one has grown so long or another model is asked, lets go of all words. */
function openBook(model: NamesModel): void {
  if (book.model !== model || book.used >= MOST_WORDS * SEATS * LANES)
    book = { model, votes: new Int32Array(1 << 14), used: 0 }
}

/** Gives a word its place. */
function begin(word: TaggerWord): void {
  word.book = book
  word.votesAt = book.used
  word.voted = 0
  book.used += SEATS * LANES
  book.votes = roomFor(book.votes, book.used)
}

/** Writes the chain's scores of the labels of each word of the stretch. */
export function scoreStretch(
  model: NamesModel,
  view: View,
  { first, last }: NameStretch,
  scores: Float64Array,
): void {
  const { scale } = model
  const bounds = sentenceOf(view, first)
  openBook(model)
  let before = factsIn(view, first - 2, bounds)
  let prev = factsIn(view, first - 1, bounds)
  let word = factsIn(view, first, bounds)
  let next = factsIn(view, first + 1, bounds)
  for (let i = first; i <= last; i++) {
    const after = factsIn(view, i + 2, bounds)
    const own = votesOf(model, word, SELF)
    const one = votesOf(model, prev, PREV)
    const two = votesOf(model, next, NEXT)
    const three = votesOf(model, before, PREV2)
    const four = votesOf(model, after, NEXT2)
    const { votes } = book
    for (let lane = 0; lane < LANES; lane++)
      sums[lane] =
        votes[own + lane]! +
        votes[one + lane]! +
        votes[two + lane]! +
        votes[three + lane]! +
        votes[four + lane]!
    before = prev
    prev = word
    word = next
    next = after
    model.table.sum(features, readContext(view, i, bounds, features, 0), sums, 0)
    writeLevels(sums, scores, (i - first) * LABELS, scale)
  }
}
