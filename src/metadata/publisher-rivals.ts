/** What the names of a page are to each other, found once for all of them. */
import type { PublisherCandidate } from './publisher-candidate.ts'

export class Rivals {
  private readonly keys: string
  private readonly owners: readonly PublisherCandidate[]
  /** The surest phrase of any. */
  private readonly surest: number

  constructor(candidates: readonly PublisherCandidate[]) {
    this.keys = `${candidates.map(({ key }) => key).join('\n')}\n`
    this.owners = candidates.filter(({ owner }) => owner > 0)
    this.surest = Math.min(...candidates.map(({ phrase }) => phrase))
  }

  /** How many longer names hold this one. */
  holding({ key }: PublisherCandidate): number {
    let count = 0
    for (let at = this.keys.indexOf(key); at >= 0; count++)
      at = this.keys.indexOf(key, this.keys.indexOf('\n', at))
    return count - 1
  }

  /** Whether another name owns the page, and whether one does that begins as this one, or this one as that. */
  owned(own: PublisherCandidate): [any: boolean, alike: boolean] {
    const { key } = own
    let alike = false
    for (const other of this.owners)
      if (other !== own && (other.key.startsWith(key) || key.startsWith(other.key))) alike = true
    return [this.owners.length > Number(own.owner > 0), alike]
  }

  hasSurer({ phrase }: PublisherCandidate): boolean {
    return this.surest < phrase
  }
}
