/** Names by the trained tagger: where each begins and ends, its class, and how sure that is. */
import {
  BEGIN,
  CLASSES,
  classOf,
  forwardBackward,
  LABELS,
  newLattice,
  OUTSIDE,
  placeOf,
  UNIT,
  viterbi,
} from '../../models/chain.ts'
import { type NamesModel, namesModel } from '../../models/names.ts'
import type { Candidate } from '../candidate.ts'
import type { Reading } from '../candidates/reading.ts'
import type { WordFacts } from './facts.ts'
import {
  factsOfWords,
  inSeat,
  lookAt,
  MOST_FEATURES,
  readContext,
  readSeat,
  SEATS,
  type View,
} from './features.ts'
import { findStretches, type Stretch } from './stretches.ts'

/** Word indexes are inclusive. */
export interface Tagged {
  readonly first: number
  readonly last: number
  readonly type: (typeof CLASSES)[number]
  /** The probability, calibrated, that span and class are right. */
  readonly confidence: number
}

const lattice = /* @__PURE__ */ newLattice()
const features = /* @__PURE__ */ new Int32Array(MOST_FEATURES)

export function calibrate(model: Pick<NamesModel, 'slope' | 'offset'>, chance: number): number {
  const kept = Math.min(Math.max(chance, 1e-6), 1 - 1e-6)
  return 1 / (1 + Math.exp(-(model.slope * Math.log(kept / (1 - kept)) + model.offset)))
}

export interface Tagging {
  readonly names: readonly Tagged[]
  /** For each word the probability that it is in no name. */
  readonly outside: Float32Array
}

/** What a word alone adds to each label is found once: half of all look-ups. */
function votesOf(model: NamesModel, word: WordFacts, seat: number): Float64Array {
  if (word.model !== model) {
    word.model = model
    word.votes.fill(undefined)
  }
  let votes = word.votes[seat]
  if (!votes) {
    word.votes[seat] = votes = new Float64Array(LABELS)
    const count = readSeat(word, seat, features, 0)
    for (let k = 0; k < count; k++) model.table.add(features[k] ?? 0, votes, 0)
  }
  return votes
}

function tagStretch(
  model: NamesModel,
  view: View,
  { first, last }: Stretch,
  found: Tagged[],
  outside: Float32Array,
): void {
  const length = last - first + 1
  lattice.scores.fill(0, 0, length * LABELS)
  for (let t = 0; t < length; t++) {
    for (const seat of SEATS) {
      const votes = votesOf(model, inSeat(view, first + t, seat), seat)
      for (let y = 0; y < LABELS; y++)
        lattice.scores[t * LABELS + y] = (lattice.scores[t * LABELS + y] ?? 0) + (votes[y] ?? 0)
    }
    const count = readContext(view, first + t, features, 0)
    for (let k = 0; k < count; k++) model.table.add(features[k] ?? 0, lattice.scores, t * LABELS)
  }
  for (let k = 0; k < length * LABELS; k++) lattice.scores[k] = (lattice.scores[k] ?? 0) * model.scale
  viterbi(lattice, length, model.transitionScores)
  forwardBackward(lattice, length, model.transitionOdds)
  for (let t = 0; t < length; t++) outside[first + t] = lattice.marginals[t * LABELS + OUTSIDE] ?? 1
  for (let t = 0; t < length; ) {
    const label = lattice.path[t] ?? OUTSIDE
    if (label === OUTSIDE) {
      t++
      continue
    }
    let chance = lattice.marginals[t * LABELS + label] ?? 0
    let end = t
    while (end + 1 < length && placeOf(label) === BEGIN && placeOf(lattice.path[end] ?? 0) !== 3) {
      end++
      chance = Math.min(chance, lattice.marginals[end * LABELS + (lattice.path[end] ?? 0)] ?? 0)
    }
    if (placeOf(label) === UNIT || end > t)
      found.push({
        first: first + t,
        last: first + end,
        type: CLASSES[classOf(label)] ?? 'misc',
        confidence: calibrate(model, chance),
      })
    t = end + 1
  }
}

/** The names of the article in order; `candidates` are what the rules found, which the tagger weighs with the rest. */
export function tagNames(
  reading: Reading,
  candidates: readonly Candidate[],
  model: NamesModel = namesModel(),
): Tagging {
  const facts = factsOfWords(reading.words)
  const view = lookAt(reading, facts, candidates)
  const names: Tagged[] = []
  const outside = new Float32Array(facts.length).fill(1)
  for (const stretch of findStretches(reading.words, reading.evidence, facts))
    tagStretch(model, view, stretch, names, outside)
  return { names, outside }
}
