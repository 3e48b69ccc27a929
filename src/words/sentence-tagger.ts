import type { Lexeme } from '../engines/lexemes.ts'
import type { SparseRows } from '../models/kit/sparse-rows.ts'
import { roomFor } from '../text/room.ts'
import { tagOf } from './table.ts'
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
import { best, leads, PAIRS, unpack } from './tag-scores.ts'
import { NO_TAG_WORD, SEATS, seatFeatures, type TagWord, tagWordOf } from './tag-words.ts'

/** A word has what it says at each seat, and at last what it says of itself within an ordinary sentence. */
const WIDTH = (SEATS + 1) * PAIRS
const MOST_WORDS = 50_000
/** Sentences are written in four ways, and a word is the first, the last, both or neither. */
const SETTINGS = 16
const ORDINARY = 0

/**
 * By so many levels a tag must lead all others for the rest of the features not to be asked: once the word itself has spoken, which
 * settles three words of ten for all their places; once the words around, the tags before and the capitals have, which settles seven
 * of ten of the others; and once most pairs of words have, which settles two thirds of what is left. Prepositions and words that open
 * clauses are told by what stands with them, and must lead by more. Of 860,000 words 614 got another tag by all this.
 */
const SURE_ALONE = 110
const SURE = 50
const SURE_OF_LINK = 70
const SURE_OF_PAIRS = 35
const ADP = /* @__PURE__ */ tagOf('ADP')
const SCONJ = /* @__PURE__ */ tagOf('SCONJ')

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
  /** The words of a sentence, and what stands behind it. */
  private readonly words: TagWord[] = []
  private readonly place: TagPlace = {
    word: NO_TAG_WORD,
    before: NO_TAG_WORD,
    twoBefore: NO_TAG_WORD,
    after: NO_TAG_WORD,
    twoAfter: NO_TAG_WORD,
    tag: NO_TAG,
    tagBefore: NO_TAG,
    writing: 0,
    isFirst: true,
    isLast: false,
  }
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
    const { words, place, scores } = this
    // Another book, where one has grown so long, lets go of words that are seldom read.
    if (this.book.used > MOST_WORDS * WIDTH) this.book = newBook()
    const count = to - from
    for (let i = 0; i < count; i++) words[i] = tagWordOf(forms[from + i]!)
    words[count] = NO_TAG_WORD
    words[count + 1] = NO_TAG_WORD
    place.writing = writingOf(words, count)
    place.before = place.word = NO_TAG_WORD
    place.after = words[0]!
    place.tag = NO_TAG
    place.tagBefore = NO_TAG
    let after = words[1]!
    for (let i = 0; i < count; i++) {
      const word = place.after
      place.twoBefore = place.before
      place.before = place.word
      place.word = word
      place.after = after
      place.twoAfter = after = words[i + 2]!
      this.slotOf(word)
      let tag = word.alone
      if (tag === NO_TAG) {
        place.isFirst = i === 0
        place.isLast = i === count - 1
        this.hear(place)
        tag = best(scores, word.tags)
        const sure = tag === ADP || tag === SCONJ ? SURE_OF_LINK : SURE
        if (!leads(scores, word.tags, tag, sure)) tag = this.addPairs(place, word.tags)
      }
      place.tagBefore = place.tag
      place.tag = tag
      tags[from + i] = tag
    }
    // A long word would keep its article alive.
    words.fill(NO_TAG_WORD, 0, count)
    place.word = place.before = place.twoBefore = NO_TAG_WORD
  }

  /** Sets the scores to what the words around a place say by themselves, and the tags and capitals around it. */
  private hear(place: TagPlace): void {
    const { word, before, after, twoBefore, twoAfter } = place
    const { scores, sets, small } = this
    const own = this.slotOf(word)
    const one = this.slotOf(before) + PAIRS
    const two = this.slotOf(after) + 2 * PAIRS
    const three = this.slotOf(twoBefore) + 3 * PAIRS
    const four = this.slotOf(twoAfter) + 4 * PAIRS
    const within = this.within(place)
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
      unpack(both, scores, k)
    }
  }

  /** Where what the word says of itself in such a sentence and place is kept, found when it is first asked for. */
  private within({ word, writing, isFirst, isLast }: TagPlace): number {
    const setting = writing * 4 + (isFirst ? 2 : 0) + (isLast ? 1 : 0)
    if (setting === ORDINARY) return word.slot + SEATS * PAIRS
    const settings = (word.settings ??= new Int32Array(SETTINGS))
    if (settings[setting] === 0) {
      const { features, book } = this
      settings[setting] = book.used
      this.makeRoom(PAIRS)
      this.sum(
        features,
        sentenceFeatures(word, writing, isFirst, isLast, features),
        book.sums,
        settings[setting],
      )
    }
    return settings[setting]!
  }

  private makeRoom(count: number): void {
    const { book } = this
    book.used += count
    if (book.used > book.sums.length) book.sums = roomFor(book.sums, book.used)
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
    this.makeRoom(WIDTH)
    word.settings = null
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
    word.alone = this.tagAlone(word)
    return slot
  }

  /** The tag that a word has wherever it stands, by its form or since what it says of itself leaves little doubt; else NO_TAG. */
  private tagAlone({ tags, slot }: TagWord): number {
    if (tags?.length === 1) return tags[0]!
    const { scores } = this
    const { sums } = this.book
    for (let k = 0; k < PAIRS; k++) unpack(sums[slot + k]! + sums[slot + SEATS * PAIRS + k]!, scores, k)
    const tag = best(scores, tags)
    return leads(scores, tags, tag, SURE_ALONE) ? tag : NO_TAG
  }

  /** Writes what the first `count` features say together, as pairs. */
  private sum(features: Int32Array, count: number, to: Int32Array, at: number): void {
    const { said } = this
    said.fill(0)
    this.model.add(features, count, said, 0)
    for (let k = 0; k < PAIRS; k++) to[at + k] = (said[2 * k + 1]! << 16) + said[2 * k]!
  }
}
