import type { Lexeme } from '../engines/lexemes.ts'
import type { SparseRows } from '../models/kit/sparse-rows.ts'
import { TAGS } from './table.ts'
import { MOST_PLACE_FEATURES, NO_TAG, placeFeatures, type TagPlace, writingOf } from './tag-places.ts'
import { NO_TAG_WORD, SEATS, type TagWord, tagWordOf } from './tag-words.ts'

const LABELS = TAGS.length

/**
 * Tags the words of a sentence from left to right: what each word says of the tag at its own seat and of those around it is
 * summed once, and what it says together with its neighbours and the tags before is added at its place.
 */
export class SentenceTagger {
  private readonly words: TagWord[] = []
  private readonly features = new Int32Array(MOST_PLACE_FEATURES)
  private readonly scores = new Int32Array(LABELS)

  constructor(private readonly model: SparseRows) {}

  /** Writes the tags of forms[from, to), one sentence, to the same places of `tags`, as TAGS numbers them. */
  tag(forms: readonly Lexeme[], from: number, to: number, tags: Uint8Array): void {
    const { words, features, scores } = this
    words.length = 0
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
      this.hear(place)
      this.model.add(features, placeFeatures(place, features), scores, 0)
      place.tagBefore = place.tag
      place.tag = best(scores)
      tags[from + i] = place.tag
    }
    words.length = 0
  }

  /** Sets the scores to what the words around a place say by themselves. */
  private hear({ word, before, after, twoBefore, twoAfter }: TagPlace): void {
    const own = this.sumsOf(word)
    const one = this.sumsOf(before)
    const two = this.sumsOf(after)
    const three = this.sumsOf(twoBefore)
    const four = this.sumsOf(twoAfter)
    const { scores } = this
    for (let tag = 0; tag < LABELS; tag++)
      scores[tag] =
        own[tag]! +
        one[LABELS + tag]! +
        two[2 * LABELS + tag]! +
        three[3 * LABELS + tag]! +
        four[4 * LABELS + tag]!
  }

  private sumsOf(word: TagWord): Int16Array {
    if (word.sums !== null && word.summedBy === this.model) return word.sums
    const sums = new Int16Array(SEATS * LABELS)
    word.seats.forEach((features, seat) => {
      this.model.add(features, features.length, sums, seat * LABELS)
    })
    word.sums = sums
    word.summedBy = this.model
    return sums
  }
}

function best(scores: Int32Array): number {
  let found = 0
  for (let tag = 1; tag < scores.length; tag++) if (scores[tag]! > scores[found]!) found = tag
  return found
}
