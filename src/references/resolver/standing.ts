/** How the candidates of one place stand beside one another. */
import { type Candidates, FIT, MOST_CANDIDATES } from './candidates.ts'
import type { Referent } from './referents.ts'
import { SUBJECT } from './roles.ts'
import type { Spot } from './spots.ts'

/** More than a description has of candidates; a pronoun has fewer. */
const ROOM = 4 * MOST_CANDIDATES

/** One is enough for all places, which are read one after another: it says nothing more of the one before. */
export class Standing {
  /** How many that fit were met after each. */
  readonly rank = new Uint8Array(ROOM)
  /** The same among those last met as subjects. */
  readonly subjectRank = new Uint8Array(ROOM)
  /** How many have been spoken of more often. */
  readonly oftener = new Uint8Array(ROOM)
  /** How many that fit are named more often in the whole article. */
  readonly better = new Uint8Array(ROOM)
  fitting = 0
  named = 0
  /** What is compared, so that pairs are told by numbers alone. */
  private readonly fits = new Uint8Array(ROOM)
  private readonly spots = new Int32Array(ROOM)
  private readonly names = new Int32Array(ROOM)

  read({ spot, candidates, fits }: Candidates & { readonly spot: Spot }): void {
    const { length } = candidates
    this.fitting = 0
    this.named = 0
    this.oftener.fill(0, 0, length)
    if (spot.pronoun === null) this.countOftener(candidates)
    else {
      this.better.fill(0, 0, length)
      this.readRanks(candidates, fits)
    }
  }

  private readRanks(candidates: readonly Referent[], fits: readonly number[]): void {
    const { rank, subjectRank } = this
    let fitting = 0
    let subjects = 0
    let named = 0
    for (let i = 0; i < candidates.length; i++) {
      const one = candidates[i]!
      const isFit = fits[i] === FIT
      rank[i] = fitting
      subjectRank[i] = subjects
      if (isFit) {
        fitting++
        if (one.last.role === SUBJECT) subjects++
        if (one.thing) named++
      }
      this.fits[i] = isFit ? 1 : 0
      this.spots[i] = one.spots
      this.names[i] = one.named
    }
    this.fitting = fitting
    this.named = named
    this.compare(candidates.length)
  }

  private compare(count: number): void {
    const { fits, spots, names, oftener, better } = this
    for (let i = 1; i < count; i++) {
      const name = names[i]!
      const spot = spots[i]!
      const fit = fits[i]!
      for (let k = 0; k < i; k++) {
        const other = names[k]!
        if (other > name) better[i]! += fits[k]!
        else if (other < name) better[k]! += fit
        if (spots[k]! > spot) oftener[i]!++
        else if (spots[k]! < spot) oftener[k]!++
      }
    }
  }

  /** All that is asked of those whom a description may mean. */
  private countOftener(candidates: readonly Referent[]): void {
    const { oftener } = this
    for (let i = 1; i < candidates.length; i++) {
      const { spots } = candidates[i]!
      for (let k = 0; k < i; k++) {
        const other = candidates[k]!.spots
        if (other > spots) oftener[i]!++
        else if (other < spots) oftener[k]!++
      }
    }
  }
}
