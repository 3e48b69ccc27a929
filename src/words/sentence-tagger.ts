import type { Lexeme } from '../engines/lexemes.ts'
import type { SparseRows } from '../models/kit/sparse-rows.ts'
import { roomFor } from '../text/room.ts'
import { TAGS } from './table.ts'
import {
  leadingPairs,
  MOST_PLACE_FEATURES,
  NO_TAG,
  otherPairs,
  SMALL_SETS,
  sentenceFeatures,
  smallSetFeatures,
  smallSets,
  type TagPlace,
  writingOf,
} from './tag-places.ts'
import { NO_TAG_WORD, SEATS, seatFeatures, type TagWord, tagWordOf } from './tag-words.ts'

const LABELS = TAGS.length
/** Sums that are kept hold two labels in a number, in its lower and its upper 16 bits: one addition serves both. */
const PAIRS = (LABELS + 1) >> 1
/** A word has what it says at each seat, and at last what it says of itself within an ordinary sentence. */
const WIDTH = (SEATS + 1) * PAIRS
const MOST_WORDS = 50_000

/**
 * By so many levels a tag must lead all others for the rest of the features not to be asked: once the words, the tags before and the
 * capitals have spoken, which settles two words of three, and once most pairs of words have, which settles half of the others. Of
 * 360,000 words of news 27 got another tag by that.
 */
const SURE = 70
const SURE_OF_PAIRS = 55

interface Book {
  sums: Int32Array
  used: number
}
const newBook = (): Book => ({ sums: new Int32Array(1 << 15), used: 0 })

/**
 * Tags the words of a sentence from left to right: what each word says of the tag at its own seat and of those around it is
 * summed once, and what it says together with its neighbours and the tags before is added at its place.
 */
export class SentenceTagger {
  private readonly words: TagWord[] = []
  private readonly features = new Int32Array(MOST_PLACE_FEATURES)
  private readonly scores = new Int16Array(2 * PAIRS)
  private readonly said = new Int16Array(2 * PAIRS)
  /** What each small set of features says, nine pairs each, and which sets a place has. */
  private readonly small = new Int32Array(SMALL_SETS * PAIRS)
  private readonly sets = new Int32Array(3)

  /** What words say of tags, nine pairs for each seat. */
  private book: Book = newBook()

  constructor(private readonly model: SparseRows) {
    smallSetFeatures().forEach((features, set) => {
      this.sum(features, features.length, this.small, set * PAIRS)
    })
  }

  /** Writes the tags of forms[from, to), one sentence, to the same places of `tags`, as TAGS numbers them. */
  tag(forms: readonly Lexeme[], from: number, to: number, tags: Uint8Array): void {
    const { words, scores } = this
    words.length = 0
    // Another book, where one has grown so long, lets go of words that are seldom read.
    if (this.book.used > MOST_WORDS * WIDTH) this.book = newBook()
    for (let i = from; i < to; i++) words.push(tagWordOf(forms[i]!))
    const count = words.length
    const place: TagPlace = {
      word: NO_TAG_WORD,
      before: NO_TAG_WORD,
      twoBefore: NO_TAG_WORD,
      after: NO_TAG_WORD,
      twoAfter: NO_TAG_WORD,
      tag: NO_TAG,
      tagBefore: NO_TAG,
      writing: writingOf(words),
      isFirst: true,
      isLast: false,
    }
    for (let i = 0; i < count; i++) {
      place.twoBefore = place.before
      place.before = i === 0 ? NO_TAG_WORD : place.word
      place.word = words[i]!
      place.after = i + 1 < count ? words[i + 1]! : NO_TAG_WORD
      place.twoAfter = i + 2 < count ? words[i + 2]! : NO_TAG_WORD
      place.isFirst = i === 0
      place.isLast = i === count - 1
      const { tags: allowed } = place.word
      const only = allowed !== null && allowed.length === 1 ? allowed[0]! : null
      let tag = only ?? 0
      if (only === null) {
        this.hear(place)
        tag = best(scores, allowed)
        if (!leads(scores, allowed, tag, SURE)) tag = this.addPairs(place, allowed)
      }
      place.tagBefore = place.tag
      place.tag = tag
      tags[from + i] = place.tag
    }
    words.length = 0
  }

  /** Sets the scores to what the words around a place say by themselves, and the tags and capitals around it. */
  private hear(place: TagPlace): void {
    const { word, before, after, twoBefore, twoAfter, writing, isFirst, isLast } = place
    const { scores, sets, small, features } = this
    const own = this.slotOf(word)
    const one = this.slotOf(before) + PAIRS
    const two = this.slotOf(after) + 2 * PAIRS
    const three = this.slotOf(twoBefore) + 3 * PAIRS
    const four = this.slotOf(twoAfter) + 4 * PAIRS
    const ordinary = writing === 0 && !isFirst && !isLast
    const within = ordinary ? own + SEATS * PAIRS : this.slotOf(NO_TAG_WORD) + SEATS * PAIRS
    smallSets(place, sets)
    const tags = sets[0]! * PAIRS
    const tagCapitals = sets[1]! * PAIRS
    const sentence = sets[2]! * PAIRS
    const { sums } = this.book
    for (let k = 0; k < PAIRS; k++) {
      const both =
        sums[own + k]! +
        sums[one + k]! +
        sums[two + k]! +
        sums[three + k]! +
        sums[four + k]! +
        sums[within + k]! +
        small[tags + k]! +
        small[tagCapitals + k]! +
        small[sentence + k]!
      const lower = (both << 16) >> 16
      scores[2 * k] = lower
      scores[2 * k + 1] = (both - lower) >> 16
    }
    if (!ordinary)
      this.model.add(features, sentenceFeatures(word, writing, isFirst, isLast, features), scores, 0)
  }

  /** Adds what words say together to the scores, as far as it may matter; returns the best tag then. */
  private addPairs(place: TagPlace, allowed: readonly number[] | null): number {
    const { model, features, scores } = this
    model.add(features, leadingPairs(place, features), scores, 0)
    const tag = best(scores, allowed)
    if (leads(scores, allowed, tag, SURE_OF_PAIRS)) return tag
    model.add(features, otherPairs(place, features), scores, 0)
    return best(scores, allowed)
  }

  /** Where the sums of a word begin, found when they are first asked for. */
  private slotOf(word: TagWord): number {
    return word.book === this.book ? word.slot : this.read(word)
  }

  private read(word: TagWord): number {
    const { book } = this
    const slot = book.used
    book.used += WIDTH
    if (book.used > book.sums.length) book.sums = roomFor(book.sums, book.used)
    seatFeatures(word).forEach((features, seat) => {
      this.sum(features, features.length, book.sums, slot + seat * PAIRS)
    })
    // What stands outside of a sentence says nothing of itself.
    if (word !== NO_TAG_WORD) {
      const count = sentenceFeatures(word, 0, false, false, this.features)
      this.sum(this.features, count, book.sums, slot + SEATS * PAIRS)
    }
    word.slot = slot
    word.book = book
    return slot
  }

  /** Writes what the first `count` features say together, as pairs. */
  private sum(features: Int32Array, count: number, to: Int32Array, at: number): void {
    const { said } = this
    said.fill(0)
    this.model.add(features, count, said, 0)
    for (let k = 0; k < PAIRS; k++) to[at + k] = (said[2 * k + 1]! << 16) + said[2 * k]!
  }
}

function best(scores: Int16Array, allowed: readonly number[] | null): number {
  let found = allowed?.[0] ?? 0
  if (allowed === null) {
    for (let tag = 1; tag < LABELS; tag++) if (scores[tag]! > scores[found]!) found = tag
  } else for (const tag of allowed) if (scores[tag]! > scores[found]!) found = tag
  return found
}

function leads(scores: Int16Array, allowed: readonly number[] | null, found: number, by: number): boolean {
  const least = scores[found]! - by
  if (allowed !== null) return allowed.every((tag) => tag === found || scores[tag]! <= least)
  for (let tag = 0; tag < LABELS; tag++) if (scores[tag]! > least && tag !== found) return false
  return true
}
