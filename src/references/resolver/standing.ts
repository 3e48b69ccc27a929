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
    const { rank, subjectRank, oftener, better } = this
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
      const { named: names, spots } = one
      for (let k = 0; k < i; k++) {
        const other = candidates[k]!
        if (other.named > names) {
          if (fits[k] === FIT) better[i]!++
        } else if (other.named < names && isFit) better[k]!++
        if (other.spots > spots) oftener[i]!++
        else if (other.spots < spots) oftener[k]!++
      }
    }
    this.fitting = fitting
    this.named = named
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
