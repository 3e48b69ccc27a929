/** A name that may be the outlet's, and what is counted of it; names are told by their letters. */
import { letters } from '../text/bare.ts'
import { isWhiteSpace } from '../text/white-space.ts'

const MOST = 800
const LONGEST = 60
/** Stands where a name is in no phrase, and before any block. */
export const NO_PHRASE = 99
const NOWHERE = 9999

export class PublisherCandidate {
  /** How many lines have it, and how many are nothing else. */
  lines = 0
  lone = 0
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
  /** Somebody's job is there: “a reporter for NAME”. */
  staff = 0
  /** Lines that speak to the reader: “support NAME, your paper”. */
  pitches = 0
  /** In brackets or behind a slash, as who took a picture is, or at the beginning of a line. */
  credits = 0
  /** In a byline. */
  signs = false
  /** Lines that begin with it. */
  leads = 0
  /** Times that no further word with a capital follows. */
  alone = 0
  /** Its first spelling that is not all in capitals; null where there is none. */
  calm: string | null = null
  /** Whether a news site is called so; null until it is asked. */
  private known: boolean | null = null

  constructor(
    readonly name: string,
    /** Its letters in small ones, without a leading article. */
    readonly key: string,
    /** The same with the article. */
    readonly whole: string,
  ) {}

  /** Whether a news site is called so. */
  isKnown(sites: Pick<ReadonlySet<string>, 'has'>): boolean {
    this.known ??= sites.has(this.key) || (this.whole !== this.key && sites.has(this.whole))
    return this.known
  }
}

/** The names of a page, each once. */
export class CandidateFinder {
  private readonly byKey = new Map<string, PublisherCandidate>()
  /** What each spelling stands for, so that a name is taken apart once. */
  private readonly bySpelling = new Map<string, PublisherCandidate | null>()

  get candidates(): PublisherCandidate[] {
    return [...this.byKey.values()]
  }

  /** The candidate of a name, seen in a block or, where that is -1, elsewhere; null where it is no name. */
  add(text: string, block: number): PublisherCandidate | null {
    if (text.length > 4 * LONGEST) return null
    let own = this.bySpelling.get(text)
    if (own === undefined) this.bySpelling.set(text, (own = this.named(text)))
    if (own && block >= 0 && own.last !== block) {
      own.lines++
      own.first = Math.min(own.first, block)
      own.last = block
    }
    return own
  }

  private named(text: string): PublisherCandidate | null {
    let end = text.length
    while (end > 0 && isTail(text.charCodeAt(end - 1))) end--
    const name = text.slice(0, end).trim()
    const whole = letters(name)
    const key = whole.startsWith('the') && whole.length >= 6 ? whole.slice(3) : whole
    if (key.length < 2 || name.length > LONGEST) return null
    let own = this.byKey.get(key)
    if (!own && this.byKey.size < MOST) this.byKey.set(key, (own = new PublisherCandidate(name, key, whole)))
    if (own && own.calm === null && name !== name.toUpperCase()) own.calm = name
    return own ?? null
  }
}

/** White space, and marks that end no name. */
const isTail = (code: number): boolean => isWhiteSpace(code) || TAIL_MARKS.includes(String.fromCharCode(code))
const TAIL_MARKS = '.,:;|'

export const markIn = (own: PublisherCandidate | null, mark: (own: PublisherCandidate) => void): void => {
  if (own) mark(own)
}
