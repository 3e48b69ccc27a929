/** A name that may be the outlet's, and what is counted of it; names are told by their letters. */
import { letters } from './author-candidates.ts'

const MOST = 800
const LONGEST = 60
/** Stands where a name is in no phrase, and before any block. */
export const NO_PHRASE = 99
const NOWHERE = 9999

export class PublisherCandidate {
  /** How many lines have it, and how many are nothing else. */
  lines = 0
  whole = 0
  /** The first and the last block that have it. */
  first = NOWHERE
  last = -1
  /** Its place among the names that the markup states; -1 where it is none. */
  stated = -1
  /** The page's title ends with it: 1; begins with it: 2. */
  inTitle = 0
  /** In a copyright line; 2 where it is a company's. */
  owner = 0
  /** The surest phrase in which the outlet speaks of itself: less is surer. */
  phrase = NO_PHRASE
  /** Words such as “from” stand before it, or “newsletter” behind. */
  beside = 0
  /** It opens the article: “NAME - ”. */
  opens = false
  agency = false
  /** Somebody told it something, in the article: “told NAME”. */
  told = 0
  /** A job goes with it: “NAME’s political editor”. */
  employs = 0
  /** In a byline. */
  signs = false
  /** Lines that begin with it. */
  leads = 0
  /** Times that no further word with a capital follows. */
  alone = 0

  constructor(
    readonly name: string,
    /** Its letters in small ones, without a leading article. */
    readonly key: string,
  ) {}
}

/** The names of a page, each once. */
export class CandidateFinder {
  private readonly byKey = new Map<string, PublisherCandidate>()

  get candidates(): PublisherCandidate[] {
    return [...this.byKey.values()]
  }

  /** The candidate of a name, seen in a block or, where that is -1, elsewhere; null where it is no name. */
  add(text: string, block: number): PublisherCandidate | null {
    if (text.length > 4 * LONGEST) return null
    const name = text.replace(/[\s.,:;|]+$/, '').trim()
    const key = letters(name).replace(/^the(?=.{3})/, '')
    if (key.length < 2 || name.length > LONGEST) return null
    let own = this.byKey.get(key)
    if (!own) {
      if (this.byKey.size >= MOST) return null
      own = new PublisherCandidate(name, key)
      this.byKey.set(key, own)
    }
    if (block >= 0 && own.last !== block) {
      own.lines++
      own.first = Math.min(own.first, block)
      own.last = block
    }
    return own
  }
}

export const markIn = (own: PublisherCandidate | null, mark: (own: PublisherCandidate) => void): void => {
  if (own) mark(own)
}
