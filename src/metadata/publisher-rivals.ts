/** What the names of a page are to each other, found once for all of them. */
import type { OutletWords } from '../language/outlets.ts'
import { letters } from '../text/bare.ts'
import type { PublisherCandidate } from './publisher-candidate.ts'

export class Rivals {
  private readonly keys: string
  private readonly owners: readonly PublisherCandidate[]
  /** The surest phrase of any. */
  private readonly surest: number
  /** Keys of what stands before the last word of a name that ends in an outlet's word. */
  private readonly cutShort = new Set<string>()

  /** How many are called as a news site is. */
  readonly known: number

  constructor(
    candidates: readonly PublisherCandidate[],
    private readonly words: OutletWords,
  ) {
    this.keys = `${candidates.map(({ key }) => key).join('\n')}\n`
    this.owners = candidates.filter(({ owner }) => owner > 0)
    let [known, surest] = [0, Number.POSITIVE_INFINITY]
    for (const own of candidates) {
      const { name, key, phrase } = own
      if (this.isKnown(own)) known++
      if (phrase < surest) surest = phrase
      const space = name.lastIndexOf(' ')
      if (space < 0) continue
      const last = name.slice(space + 1).toLowerCase()
      if (words.outletNouns.has(last)) this.cutShort.add(key.slice(0, -letters(last).length))
    }
    this.known = known
    this.surest = surest
  }

  /** How many longer names hold this one. */
  holding({ key }: PublisherCandidate): number {
    let count = 0
    for (let at = this.keys.indexOf(key); at >= 0; count++)
      at = this.keys.indexOf(key, this.keys.indexOf('\n', at))
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
    return this.cutShort.has(key)
  }

  /** Whether a news site is called so. */
  isKnown(own: PublisherCandidate): boolean {
    return own.isKnown(this.words.known)
  }

  hasSurer({ phrase }: PublisherCandidate): boolean {
    return this.surest < phrase
  }
}
