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
} from '../../models/kit/chain.ts'
import { LANES, MOST_FEATURES, writeLevels } from '../../models/kit/feature-table.ts'
import { namesModel } from '../../models/names.ts'
import { type NamesNet, namesNet } from '../../models/names-net.ts'
import type { NamesModel } from '../../models/names-text.ts'
import type { Candidate } from '../candidate.ts'
import type { NameReading } from '../candidates/reading.ts'
import type { TaggerWord } from './facts.ts'
import { inSeat, readContext, readSeat, SEATS, sentenceOf } from './features.ts'
import { NameNetReader } from './net.ts'
import { withShortForms } from './short-forms.ts'
import { findStretches, type NameStretch } from './stretches.ts'
import type { Tagged, Tagging } from './tagging.ts'
import { lookAt, type View } from './view.ts'

const lattice = /* @__PURE__ */ newLattice()
const features = /* @__PURE__ */ new Int32Array(MOST_FEATURES)
const sums = /* @__PURE__ */ new Int32Array(LANES)

/** Platt's sigmoid (1999) of a probability's logit. */
function calibrate({ slope, offset }: Pick<NamesModel, 'slope' | 'offset'>, chance: number): number {
  const kept = Math.min(Math.max(chance, 1e-6), 1 - 1e-6)
  return 1 / (1 + Math.exp(-(slope * Math.log(kept / (1 - kept)) + offset)))
}

/** What a word alone adds to each label is found once: half of all look-ups. */
function addVotes(model: NamesModel, word: TaggerWord, seat: number): void {
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
  for (let lane = 0; lane < LANES; lane++) sums[lane] = sums[lane]! + votes[at + lane]!
}

/** What the tagger reads names by: the linear chain, and the network that is asked where the chain is in doubt. */
export interface NamesModels {
  readonly chain: NamesModel
  readonly net: NamesNet
}

/** A stretch all of whose labels are so likely to the chain is not shown to the network. */
const SURE = 0.75

/** How far below "outside" every other label's score must lie for a word that is plainly in no name. */
const PLAIN = 4

let reader: NameNetReader | undefined
function readerOf(net: NamesNet): NameNetReader {
  if (reader?.net !== net) reader = new NameNetReader(net)
  return reader
}

/** Writes the chain's scores of the labels of each word of the stretch. */
function scoreStretch(model: NamesModel, view: View, { first, last }: NameStretch): void {
  const { scores } = lattice
  const { scale } = model
  const bounds = sentenceOf(view, first)
  for (let i = first; i <= last; i++) {
    sums.fill(0)
    for (let seat = 0; seat < SEATS; seat++) addVotes(model, inSeat(view, i, seat, bounds), seat)
    model.table.sum(features, readContext(view, i, bounds, features, 0), sums, 0)
    writeLevels(sums, scores, (i - first) * LABELS, scale)
  }
}

/** Finds the best path and each label's probability; returns that of the path's least likely label. */
function solve(model: NamesModel, length: number): number {
  viterbi(lattice, length, model.transitionScores)
  forwardBackward(lattice, length, model.transitionOdds)
  let least = 1
  for (let t = 0; t < length; t++) least = Math.min(least, lattice.marginals[t * LABELS + lattice.path[t]!]!)
  return least
}

/** The probability of each label of each word by the chain and the network together, however sure the chain is; good until the next call. */
export function chancesOf({ chain, net }: NamesModels, view: View, stretch: NameStretch): Float64Array {
  scoreStretch(chain, view, stretch)
  readerOf(net).add(view, stretch, lattice.scores)
  forwardBackward(lattice, stretch.last - stretch.first + 1, chain.transitionOdds)
  return lattice.marginals
}

/** Is every word far likelier in no name, and a name to no rule? Nobody asks how sure that is. */
function isPlain({ ruled }: View, { first, last }: NameStretch): boolean {
  const { scores } = lattice
  for (let i = first; i <= last; i++) {
    if (ruled[i] !== 0) return false
    const at = (i - first) * LABELS
    const most = scores[at + OUTSIDE]! - PLAIN
    for (let y = 1; y < LABELS; y++) if (scores[at + y]! > most) return false
  }
  return true
}

function tagStretch(
  { chain, net }: NamesModels,
  view: View,
  stretch: NameStretch,
  found: Tagged[],
  outside: Float32Array,
): void {
  const { first, last } = stretch
  const length = last - first + 1
  scoreStretch(chain, view, stretch)
  if (isPlain(view, stretch)) return
  const asked = solve(chain, length) < SURE
  if (asked) {
    readerOf(net).add(view, stretch, lattice.scores)
    solve(chain, length)
  }
  for (let t = 0; t < length; t++) outside[first + t] = lattice.marginals[t * LABELS + OUTSIDE]!
  for (let t = 0; t < length; ) {
    const label = lattice.path[t]!
    if (label === OUTSIDE) {
      t++
      continue
    }
    let chance = lattice.marginals[t * LABELS + label]!
    let end = t
    while (end + 1 < length && placeOf(label) === BEGIN && placeOf(lattice.path[end]!) !== 3) {
      end++
      chance = Math.min(chance, lattice.marginals[end * LABELS + lattice.path[end]!]!)
    }
    if (placeOf(label) === UNIT || end > t)
      found.push({
        first: first + t,
        last: first + end,
        type: CLASSES[classOf(label)] ?? 'misc',
        confidence: calibrate(asked ? net : chain, chance),
        asked,
      })
    t = end + 1
  }
}

/** The names of the article in order; `candidates` are what the rules found, which the tagger weighs with the rest. */
export function tagNames(
  reading: NameReading,
  candidates: readonly Candidate[],
  models: NamesModels = { chain: namesModel(), net: namesNet() },
): Tagging {
  const view = lookAt(reading, candidates)
  const names: Tagged[] = []
  const outside = new Float32Array(reading.words.text.length).fill(1)
  for (const stretch of findStretches(reading.words, reading.evidence))
    tagStretch(models, view, stretch, names, outside)
  return { names: withShortForms(reading.words, names), outside }
}
