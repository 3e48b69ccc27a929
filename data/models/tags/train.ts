/**
 * Learns tags from left to right: multinomial logistic regression by AdaGrad, each word after the tags that the weights of then gave
 * the words before it (after Daumé, Langford & Marcu 2009). Features are left out at random, so that none is leant on
 * alone (Srivastava et al. 2014); weights that have not grown after some epochs are dropped, and those left are learned on.
 */
import { encodeTags, TAG_FEATURES } from '../../../src/models/tags.ts'
import { TAGS } from '../../../src/words/table.ts'
import {
  MOST_PLACE_FEATURES,
  NO_TAG,
  placeFeatures,
  type TagPlace,
  writingOf,
} from '../../../src/words/tag-places.ts'
import { NO_TAG_WORD, seatFeatures, type TagWord, tagWordOf } from '../../../src/words/tag-words.ts'
import { AdaGrad } from '../../fit/adagrad.ts'
import { Draws } from '../../fit/draws.ts'
import type { TaggedSentence } from './gold.ts'

export interface TagSettings {
  readonly epochs: number
  readonly step: number
  readonly ease: number
  /** A feature that is met less often is left out. */
  readonly often: number
  /** The share of features that a place is learned without. */
  readonly dropped: number
  /** A pull on a tag that is smaller moves nothing. */
  readonly least: number
  /** How often the tags before are the gold's, from the second epoch. */
  readonly told: number
  /** After so many epochs, weights below `sparse` are dropped for good. */
  readonly dense: number
  readonly sparse: number
  /** What a level is worth, and what a weight must come to in the end. */
  readonly level: number
  readonly cut: number
}

const LABELS = TAGS.length

const seats = new Map<TagWord, readonly Int32Array[]>()
/** The features of a word at each seat, found once. */
function seatsOf(word: TagWord): readonly Int32Array[] {
  let found = seats.get(word)
  if (found === undefined) seats.set(word, (found = seatFeatures(word)))
  return found
}

/** Walks a sentence; `tagOf` is given the features of each place, writes them down or learns, and answers its tag. */
export function walk(
  { forms }: Pick<TaggedSentence, 'forms'>,
  answer: (features: Int32Array, count: number, at: number) => number,
): void {
  const words = forms.map(tagWordOf)
  const features = new Int32Array(256)
  const together = new Int32Array(MOST_PLACE_FEATURES)
  const writing = writingOf(words)
  let tag = NO_TAG
  let tagBefore = NO_TAG
  const wordAt = (i: number) => words[i] ?? NO_TAG_WORD
  for (let i = 0; i < words.length; i++) {
    const place: TagPlace = {
      word: wordAt(i),
      before: wordAt(i - 1),
      twoBefore: wordAt(i - 2),
      after: wordAt(i + 1),
      twoAfter: wordAt(i + 2),
      tag,
      tagBefore,
      writing,
      isFirst: i === 0,
      isLast: i === words.length - 1,
    }
    let count = 0
    const seated = [place.word, place.before, place.after, place.twoBefore, place.twoAfter]
    seated.forEach((word, seat) => {
      const own = seatsOf(word)[seat] as Int32Array
      features.set(own, count)
      count += own.length
    })
    const more = placeFeatures(place, together)
    features.set(together.subarray(0, more), count)
    const found = answer(features, count + more, i)
    tagBefore = tag
    tag = found
  }
}

/** The features that are met often, numbered from 0; -1 for the others. */
function numberOften(
  sentences: readonly TaggedSentence[],
  often: number,
): { numbers: Int32Array; count: number } {
  const met = new Int32Array(TAG_FEATURES)
  for (const sentence of sentences)
    walk(sentence, (features, count, at) => {
      for (let k = 0; k < count; k++) {
        const feature = features[k] as number
        met[feature] = (met[feature] as number) + 1
      }
      return Math.max(0, sentence.gold[at] as number)
    })
  let count = 0
  const numbers = met.map((times) => (times >= often ? count++ : -1))
  return { numbers, count }
}

/** The text of the weights. */
export function fitTags(sentences: readonly TaggedSentence[], settings: TagSettings, seed: number): string {
  const { epochs, step, ease, often, dropped, least, told, dense, sparse, level, cut } = settings
  const { numbers, count } = numberOften(sentences, often)
  const table = new AdaGrad(count * LABELS, ease)
  const { value } = table
  const open = new Uint8Array(count * LABELS).fill(1)
  const draws = new Draws(seed)
  const order = Int32Array.from(sentences.keys())
  const rows = new Int32Array(256)
  const scores = new Float64Array(LABELS)
  for (let epoch = 0; epoch < epochs; epoch++) {
    draws.shuffle(order)
    const rate = epoch < epochs * 0.7 ? step : step / 2
    for (const index of order) {
      const sentence = sentences[index] as TaggedSentence
      walk(sentence, (features, size, at) => {
        let used = 0
        scores.fill(0)
        for (let k = 0; k < size; k++) {
          const number = numbers[features[k] as number] as number
          if (number < 0 || draws.next() < dropped) continue
          const row = number * LABELS
          rows[used++] = row
          for (let tag = 0; tag < LABELS; tag++)
            scores[tag] = (scores[tag] as number) + (value[row + tag] as number)
        }
        const said = scores.indexOf(Math.max(...scores))
        const right = sentence.gold[at] as number
        if (right < 0) return said
        const top = scores[said] as number
        let odds = 0
        for (let tag = 0; tag < LABELS; tag++) odds += scores[tag] = Math.exp((scores[tag] as number) - top)
        for (let tag = 0; tag < LABELS; tag++) {
          const pull = (scores[tag] as number) / odds - (tag === right ? 1 : 0)
          if (Math.abs(pull) < least) continue
          for (let k = 0; k < used; k++) {
            const place = (rows[k] as number) + tag
            if (open[place]) table.move(place, pull, rate)
          }
        }
        return epoch === 0 || draws.next() < told ? right : said
      })
    }
    if (epoch + 1 === dense)
      for (let k = 0; k < value.length; k++)
        if (Math.abs(value[k] as number) < sparse) {
          open[k] = 0
          value[k] = 0
        }
    if (epoch >= Math.max(dense, epochs / 2)) table.keep()
  }
  return textOf(table.mean(), numbers, level, cut)
}

function textOf(weights: Float32Array, numbers: Int32Array, level: number, cut: number): string {
  const most = 45
  const rows: { feature: number; weights: [number, number][] }[] = []
  numbers.forEach((number, feature) => {
    if (number < 0) return
    const found: [number, number][] = []
    for (let tag = 0; tag < LABELS; tag++) {
      const weight = weights[number * LABELS + tag] as number
      const steps = Math.max(-most, Math.min(most, Math.round(weight / level)))
      if (Math.abs(weight) >= cut && steps !== 0) found.push([tag, steps])
    }
    if (found.length > 0) rows.push({ feature, weights: found })
  })
  return encodeTags(rows)
}
