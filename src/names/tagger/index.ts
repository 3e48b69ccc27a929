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
import { namesModel } from '../../models/names.ts'
import { type NamesNet, namesNet } from '../../models/names-net.ts'
import type { NamesModel } from '../../models/names-text.ts'
import type { Candidate } from '../candidate.ts'
import type { NameReading } from '../candidates/reading.ts'
import { ArticleEvidence } from './article.ts'
import { NameNetReader } from './net.ts'
import { scoreStretch } from './scores.ts'
import { withShortForms } from './short-forms.ts'
import { findStretches, type NameStretch } from './stretches.ts'
import type { Tagged, Tagging } from './tagging.ts'
import { lookAt, type View } from './view.ts'

const lattice = /* @__PURE__ */ newLattice()
/** Platt's sigmoid (1999) of a probability's logit. */
function calibrate({ slope, offset }: Pick<NamesModel, 'slope' | 'offset'>, chance: number): number {
  const kept = Math.min(Math.max(chance, 1e-6), 1 - 1e-6)
  return 1 / (1 + Math.exp(-(slope * Math.log(kept / (1 - kept)) + offset)))
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

/** Finds the best path and each label's probability; returns that of the path's least likely label. */
function solve(model: NamesModel, length: number): number {
  viterbi(lattice, length, model.transitionScores)
  forwardBackward(lattice, length, model.transitionOdds)
  let least = 1
  for (let t = 0; t < length; t++) least = Math.min(least, lattice.marginals[t * LABELS + lattice.path[t]!]!)
  return least
}

/** The score of each label of each word by the chain and the network together, however sure the chain is; good until the next call. */
export function scoresOf({ chain, net }: NamesModels, view: View, stretch: NameStretch): Float64Array {
  scoreStretch(chain, view, stretch, lattice.scores)
  readerOf(net).add(view, stretch, lattice.scores)
  return lattice.scores
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

/** A stretch whose names are still in doubt when the network was asked: its scores, and where its names are to stand. */
interface OpenStretch {
  readonly stretch: NameStretch
  readonly scores: Float64Array
  readonly at: number
}

/** Reads an article twice: stretch by stretch, then those in doubt again with what the whole article says. */
class NameTagger {
  readonly outside: Float32Array
  private readonly article: ArticleEvidence
  private readonly names: Tagged[][] = []
  private readonly doubts: OpenStretch[] = []

  constructor(
    private readonly models: NamesModels,
    private readonly view: View,
  ) {
    this.outside = new Float32Array(view.reading.words.text.length).fill(1)
    this.article = new ArticleEvidence(view)
  }

  read(stretch: NameStretch): void {
    const { chain, net } = this.models
    const { view } = this
    const length = stretch.last - stretch.first + 1
    scoreStretch(chain, view, stretch, lattice.scores)
    if (isPlain(view, stretch)) return
    let least = solve(chain, length)
    const asked = least < SURE
    if (asked) {
      readerOf(net).add(view, stretch, lattice.scores)
      least = solve(chain, length)
    }
    this.article.add(stretch, lattice)
    if (least < SURE) {
      const scores = lattice.scores.slice(0, length * LABELS)
      this.doubts.push({ stretch, scores, at: this.names.length })
    }
    this.names.push(this.namesOf(stretch, asked))
  }

  /** The names in order. */
  settle(): Tagged[] {
    for (const { stretch, scores, at } of this.doubts) {
      lattice.scores.set(scores)
      const length = stretch.last - stretch.first + 1
      forwardBackward(lattice, length, this.models.chain.transitionOdds)
      if (!this.article.support(stretch, lattice)) continue
      solve(this.models.chain, length)
      this.names[at] = this.namesOf(stretch, true)
    }
    const all: Tagged[] = []
    for (const names of this.names) for (const name of names) all.push(name)
    return all
  }

  /** The names of the path that was solved last. */
  private namesOf({ first, last }: NameStretch, asked: boolean): Tagged[] {
    const { chain, net } = this.models
    const length = last - first + 1
    const found: Tagged[] = []
    for (let t = 0; t < length; t++) this.outside[first + t] = lattice.marginals[t * LABELS + OUTSIDE]!
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
    return found
  }
}

/** The names of the article in order; `candidates` are what the rules found, which the tagger weighs with the rest. */
export function tagNames(
  reading: NameReading,
  candidates: readonly Candidate[],
  models: NamesModels = { chain: namesModel(), net: namesNet() },
): Tagging {
  const tagger = new NameTagger(models, lookAt(reading, candidates))
  for (const stretch of findStretches(reading.words, reading.evidence)) tagger.read(stretch)
  return { names: withShortForms(reading.words, tagger.settle()), outside: tagger.outside }
}
