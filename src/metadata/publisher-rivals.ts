/** What the names of a page are to each other, found once for all of them. */
import { lazy } from '../language/lists/lists.ts'
import type { OutletWords } from '../language/outlets.ts'
import { letters } from '../text/bare.ts'
import type { PublisherCandidate } from './publisher-candidate.ts'

export class Rivals {
  private readonly keys = lazy(() => `${this.candidates.map(({ key }) => key).join('\n')}\n`)
  private readonly owners: readonly PublisherCandidate[]
  /** The surest phrase of any. */
  private readonly surest: number
  /** Keys of what stands before the last word of a name that ends in an outlet's word. */
  private readonly cutShort = lazy(() => cutShortIn(this.candidates, this.words))

  /** How many are called as a news site is. */
  readonly known: number

  constructor(
    private readonly candidates: readonly PublisherCandidate[],
    private readonly words: OutletWords,
  ) {
    this.owners = candidates.filter(({ owner }) => owner > 0)
    let [known, surest] = [0, Number.POSITIVE_INFINITY]
    for (const own of candidates) {
      if (this.isKnown(own)) known++
      if (own.phrase < surest) surest = own.phrase
    }
    this.known = known
    this.surest = surest
  }

  /** How many longer names hold this one. */
  holding({ key }: PublisherCandidate): number {
    const keys = this.keys()
    let count = 0
    for (let at = keys.indexOf(key); at >= 0; count++) at = keys.indexOf(key, keys.indexOf('\n', at))
    return count - 1
  }

  /** Whether another name owns the page. */
  isOwned({ owner }: PublisherCandidate): boolean {
    return this.owners.length > Number(owner > 0)
  }

  /** Whether another name owns the page that begins as this one, or this one as that. */
  hasOwnerAlike(own: PublisherCandidate): boolean {
    const { key } = own
    return this.owners.some(
      (other) => other !== own && (other.key.startsWith(key) || key.startsWith(other.key)),
    )
  }

  /** Whether a name goes on behind this one with a word that outlets are called by: “Sky News” for “Sky”. */
  isCutShort({ key }: PublisherCandidate): boolean {
    return this.cutShort().has(key)
  }

  /** Whether a news site is called so. */
  isKnown(own: PublisherCandidate): boolean {
    return own.isKnown(this.words.known)
  }

  hasSurer({ phrase }: PublisherCandidate): boolean {
    return this.surest < phrase
  }
}

/** Keys of what stands before the last word of a name that ends in an outlet's word. */
function cutShortIn(candidates: readonly PublisherCandidate[], { outletNouns }: OutletWords): Set<string> {
  const found = new Set<string>()
  for (const { name, key } of candidates) {
    const space = name.lastIndexOf(' ')
    if (space < 0) continue
    const last = name.slice(space + 1).toLowerCase()
    if (outletNouns.has(last)) found.add(key.slice(0, -letters(last).length))
  }
  return found
}
