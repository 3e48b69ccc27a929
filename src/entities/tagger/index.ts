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
import { LANES, levelIn, MOST_FEATURES } from '../../models/feature-table.ts'
import { namesModel } from '../../models/names.ts'
import type { NamesModel } from '../../models/names-text.ts'
import type { Candidate } from '../candidate.ts'
import type { Reading } from '../candidates/reading.ts'
import type { WordFacts } from './facts.ts'
import { inSeat, readContext, readSeat, SEATS, sentenceOf } from './features.ts'
import { withShortForms } from './short-forms.ts'
import { findStretches, type Stretch } from './stretches.ts'
import type { Tagged, Tagging } from './tagging.ts'
import { lookAt, type View } from './view.ts'

const lattice = /* @__PURE__ */ newLattice()
const features = /* @__PURE__ */ new Int32Array(MOST_FEATURES)
const sums = /* @__PURE__ */ new Int32Array(LANES)

export function calibrate(model: Pick<NamesModel, 'slope' | 'offset'>, chance: number): number {
  const kept = Math.min(Math.max(chance, 1e-6), 1 - 1e-6)
  return 1 / (1 + Math.exp(-(model.slope * Math.log(kept / (1 - kept)) + model.offset)))
}

/** What a word alone adds to each label is found once: half of all look-ups. */
function addVotes(model: NamesModel, word: WordFacts, seat: number): void {
  if (word.model !== model || word.votes === null) {
    word.model = model
    word.votes = new Int32Array(SEATS * LANES)
    word.voted = 0
  }
  const { votes } = word
  const at = seat * LANES
  if (!((word.voted >> seat) & 1)) {
    word.voted |= 1 << seat
    model.table.sum(features, readSeat(word, seat, features, 0), votes, at)
  }
  for (let lane = 0; lane < LANES; lane++) sums[lane] = (sums[lane] ?? 0) + (votes[at + lane] ?? 0)
}

function tagStretch(
  model: NamesModel,
  view: View,
  { first, last }: Stretch,
  found: Tagged[],
  outside: Float32Array,
): void {
  const length = last - first + 1
  const { scores } = lattice
  const { scale } = model
  const bounds = sentenceOf(view, first)
  for (let t = 0; t < length; t++) {
    sums.fill(0)
    for (let seat = 0; seat < SEATS; seat++) addVotes(model, inSeat(view, first + t, seat, bounds), seat)
    model.table.sum(features, readContext(view, first + t, bounds, features, 0), sums, 0)
    for (let y = 0; y < LABELS; y++) scores[t * LABELS + y] = levelIn(sums, 0, y) * scale
  }
  viterbi(lattice, length, model.transitionScores)
  let asked = false
  for (let t = 0; t < length && !asked; t++)
    asked = lattice.path[t] !== OUTSIDE || view.ruled[first + t] !== 0
  // Nobody asks how sure it is of words that neither it nor the rules take for a name.
  if (!asked) return
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
  const view = lookAt(reading, candidates)
  const names: Tagged[] = []
  const outside = new Float32Array(reading.words.text.length).fill(1)
  for (const stretch of findStretches(reading.words, reading.evidence))
    tagStretch(model, view, stretch, names, outside)
  return { names: withShortForms(reading.words, names), outside }
}
