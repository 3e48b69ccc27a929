/** The last of those an article has spoken of, in the order in which they were met. */
import type { Thing } from '../thing.ts'
import type { Line } from './line.ts'
import { Referent } from './referents.ts'
import type { Spot } from './spots.ts'

/** How many referents, the last ones met, a pronoun or description may mean. */
const MOST_UNNAMED = 24
const MOST_NAMED = 32

export class Memory {
  /** The last met first. */
  readonly unnamed: Referent[] = []
  readonly named: Referent[] = []
  /** Who was last said to speak. */
  speaker: Referent | null = null
  /** The same, over helpers and appositions, which the ranker is not told of. */
  voice: Referent | null = null
  private readonly byThing = new Map<Thing, Referent>()

  constructor(private readonly line: Line) {}

  ofThing(spot: Spot): Referent {
    const thing = spot.thing!
    let found = this.byThing.get(thing)
    if (!found) this.byThing.set(thing, (found = this.make(spot)))
    return found
  }
  make(spot: Spot): Referent {
    return new Referent(spot.thing, spot, this.line.facts[spot.head]!)
  }
  /** It is one with another that has a name. */
  forget(referent: Referent): void {
    const at = this.unnamed.indexOf(referent)
    if (at >= 0) this.unnamed.splice(at, 1)
  }
  meet(referent: Referent, spot: Spot): void {
    referent.meet(spot)
    if (referent.thing) moveToFront(this.named, referent, MOST_NAMED)
    else moveToFront(this.unnamed, referent, MOST_UNNAMED)
  }
}

function moveToFront(list: Referent[], referent: Referent, most: number): void {
  let at = list.indexOf(referent)
  if (at < 0) {
    at = list.length < most ? list.length : most - 1
  }
  for (; at > 0; at--) list[at] = list[at - 1]!
  list[0] = referent
}
