/**
 * The second reading: what the first one made of all places of a word in the article speaks where it is in doubt (after
 * Krishnan and Manning 2006). Each place counts by how sure it was; words that the lists know speak for themselves.
 */
import { CLASSES, classOf, LABELS, type Lattice } from '../../models/kit/chain.ts'
import type { NameStretch } from './stretches.ts'
import { hasUpper } from './stretches.ts'
import type { View } from './view.ts'

/** Outside, and each class. */
const KINDS = 1 + CLASSES.length
const KIND_OF = /* @__PURE__ */ Int8Array.from({ length: LABELS }, (_, label) => classOf(label) + 1)

/**
 * What the logarithm of a kind's share at the other places counts, by how many there are: one, two, and more. Chosen, as
 * `LEAST`, on a third of the training texts of names that the models had not read.
 */
const COUNTS = [0.35, 0.5, 0.6]
/** A share is never smaller. */
const LEAST = 0.03
/** Less than a third of one sure place tells nothing. */
const LEAST_PLACES = 0.3

export class ArticleEvidence {
  /** By slot: the sum of each kind's chances, and of the weights of its places. */
  private readonly sums: Float32Array
  private readonly places: Float32Array
  /** One more than the slot of each spelling, 0 where it has none: few of those that the table has stand in the article. */
  private readonly slots: Int32Array
  private used = 0
  private readonly own = new Float64Array(KINDS)

  constructor(private readonly view: View) {
    const { length } = view.reading.words.text
    this.slots = new Int32Array(view.reading.words.spellings.size)
    this.sums = new Float32Array(length * KINDS)
    this.places = new Float32Array(length)
  }

  /** The slot of a word that others like it may speak for; -1 for none. */
  private slotAt(i: number): number {
    const { reading, known } = this.view
    if (known[i] !== 0 || !hasUpper(reading.words, i)) return -1
    const { index } = reading.words.listed[i]!
    if (this.slots[index] === 0) this.slots[index] = ++this.used
    return this.slots[index]! - 1
  }

  /** Adds what the first reading says of a stretch. */
  add({ first, last }: NameStretch, { marginals }: Lattice): void {
    const { own, sums, places } = this
    for (let i = first; i <= last; i++) {
      const slot = this.slotAt(i)
      if (slot < 0) continue
      const weight = readKinds(marginals, i - first, own)
      places[slot] = places[slot]! + weight
      for (let kind = 0; kind < KINDS; kind++)
        sums[slot * KINDS + kind] = sums[slot * KINDS + kind]! + weight * own[kind]!
    }
  }

  /** Adds what the other places say to the scores of a stretch, whose own chances stand in the lattice; false where they say nothing. */
  support({ first, last }: NameStretch, { scores, marginals }: Lattice): boolean {
    const { own, sums, places } = this
    let told = false
    for (let i = first; i <= last; i++) {
      const slot = this.slotAt(i)
      if (slot < 0) continue
      const weight = readKinds(marginals, i - first, own)
      const others = places[slot]! - weight
      if (others < LEAST_PLACES) continue
      told = true
      const counts = COUNTS[Math.min(Math.max(Math.round(others), 1), COUNTS.length) - 1]!
      for (let kind = 0; kind < KINDS; kind++) {
        const share = Math.max(0, sums[slot * KINDS + kind]! - weight * own[kind]!) / others
        own[kind] = counts * Math.log(share + LEAST)
      }
      const at = (i - first) * LABELS
      for (let y = 0; y < LABELS; y++) scores[at + y] = scores[at + y]! + own[KIND_OF[y]!]!
    }
    return told
  }
}

/** Writes the chance of each kind at word `t` of a stretch, and returns that of its likeliest label. */
function readKinds(marginals: Float64Array, t: number, kinds: Float64Array): number {
  kinds.fill(0)
  let most = 0
  for (let y = 0; y < LABELS; y++) {
    const chance = marginals[t * LABELS + y]!
    const kind = KIND_OF[y]!
    kinds[kind] = kinds[kind]! + chance
    if (chance > most) most = chance
  }
  return most
}
