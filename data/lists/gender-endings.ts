/**
 * The fewest endings that tell the gender of nearly all of many names, the longest one deciding: the tree of the names read from behind, pruned
 * where what an ending adds is worth less than its row. A name that no row has is told by its ending too, so that an ending tells only where
 * nearly all names that have it agree.
 */
import { fromBehind, GENDERS, WHOLE } from '../../src/language/en/gender-endings.ts'
import type { Gender } from '../../src/language/en/people.ts'

export interface Gendered {
  readonly gender: Gender
  /** How much it matters. */
  readonly weight: number
}

/** What a row must save, in weights of names that are not told, or told wrong. */
const ROW = 9
const UNTOLD = 1
/** Nobody is called a man or a woman where either bears the name. */
const TOLD_OF_EITHER = 1
const WRONG = 2
/** An ending tells what so large a share of its names are, and that many at least. */
const AGREEING = 0.96
const LEAST_NAMES = 12

/** Of `GENDERS`: neither. */
const OPEN = 2

class Ending {
  readonly longer = new Map<string, Ending>()
  /** The name that ends here. */
  name: Gendered | null = null
  /** What it costs to call all here a man's, a woman's, or neither; with the rows that are worth it. */
  readonly costs = [0, 0, 0]
  /** Names by gender. */
  readonly counts = [0, 0, 0]
  /** The best for a row of its own. */
  best = OPEN

  /** It calls itself once for each letter of a name. */
  weigh(): void {
    for (const one of this.longer.values()) {
      one.weigh()
      for (const g of GENDERS.keys()) {
        this.costs[g]! += Math.min(one.costs[g]!, ROW + one.costs[one.best]!)
        this.counts[g]! += one.counts[g]!
      }
    }
    if (this.name) {
      const { gender, weight } = this.name
      this.counts[GENDERS.indexOf(gender)]!++
      for (const [g, letter] of GENDERS.entries()) this.costs[g]! += weight * costOf(gender, letter)
    }
    const all = this.counts.reduce((sum, count) => sum + count, 0)
    for (const g of [0, 1])
      if ((this.name || isTelling(this.counts[g]!, all)) && this.costs[g]! < this.costs[this.best]!)
        this.best = g
  }

  *rows(letters: string, inherited: number): Iterable<[ending: string, gender: Gender]> {
    let told = inherited
    if (this.costs[inherited]! > ROW + this.costs[this.best]!) {
      told = this.best
      yield [this.name ? letters : `-${letters}`, GENDERS[told]!]
    }
    for (const [letter, one] of this.longer)
      yield* one.rows(letter === WHOLE ? letters : letter + letters, told)
  }
}

const isTelling = (count: number, all: number): boolean => all >= LEAST_NAMES && count >= AGREEING * all

function costOf(gender: Gender, told: Gender): number {
  if (gender === told) return 0
  return told === 'u' ? UNTOLD : gender === 'u' ? TOLD_OF_EITHER : WRONG
}

export function endingsOf(names: ReadonlyMap<string, Gendered>): Iterable<[ending: string, gender: Gender]> {
  const root = new Ending()
  for (const [name, gendered] of names) {
    let at = root
    for (const letter of fromBehind(name)) {
      let next = at.longer.get(letter)
      if (!next) at.longer.set(letter, (next = new Ending()))
      at = next
    }
    at.name = gendered
  }
  root.weigh()
  return root.rows('', OPEN)
}
