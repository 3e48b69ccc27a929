/**
 * One entry for each spelling, however many articles it stands in: what is known of it is found once, when it is first asked for,
 * and every stage reads the same entry. News repeats its words, so one table serves article after article.
 */
import { withStraight } from '../text/apostrophes.ts'
import { hash } from '../text/hash.ts'
import { ownCopy } from '../text/memo.ts'

export class Spelling {
  /** As printed; an own copy, which keeps no article alive. */
  readonly text: string
  readonly lower: string
  /** Begins with a capital. */
  readonly capital: boolean
  /** Its place in the table. */
  readonly index: number
  /** The tag it had when it was last read (table.ts), and that tag's number: mostly the same again. */
  pos: string | null = null
  tag = 0
  private lowerNumber = 0
  private numbered = false
  private straightened: Spelling | undefined
  private small: Spelling | undefined
  /**
   * What one stage alone asks of a spelling, as that stage reads and types it: names/facts.ts, quotations/forms.ts,
   * sentiment/tone-facts.ts, grammar/word-parts.ts, references/resolver/reference-word.ts. It lives as long as the entry.
   */
  name: unknown = undefined
  quoting: unknown = undefined
  tone: unknown = undefined
  grammar: unknown = undefined
  reference: unknown = undefined

  constructor(
    text: string,
    index: number,
    private readonly table: Spellings | null,
  ) {
    this.text = text
    this.index = index
    this.lower = text.toLowerCase()
    this.capital = beginsWithCapital(text, this.lower)
  }

  /** The number of the word in small letters, for hashed features: of its first 24 letters. */
  get number(): number {
    if (!this.numbered) {
      this.lowerNumber = hash(this.lower.slice(0, MOST_LETTERS)) | 0
      this.numbered = true
    }
    return this.lowerNumber
  }

  /** The same with straight apostrophes. */
  get straight(): Spelling {
    if (this.straightened === undefined) {
      const straight = withStraight(this.text)
      this.straightened = straight === this.text ? this : this.as(straight)
    }
    return this.straightened
  }

  /** The same in small letters. */
  get inSmall(): Spelling {
    this.small ??= this.lower === this.text ? this : this.as(this.lower)
    return this.small
  }

  isOf(table: Spellings): boolean {
    return this.table === table
  }

  /** Another way to write it. */
  as(text: string): Spelling {
    return this.table ? this.table.of(text) : new Spelling(text, -1, null)
  }
}

const MOST_LETTERS = 24

function beginsWithCapital(text: string, lower: string): boolean {
  const code = text.charCodeAt(0)
  return code < 0xc0 ? code >= 65 && code <= 90 : text.charAt(0) !== lower.charAt(0)
}

/** Longer tokens are no words, and are remembered for one article only. */
export const LONGEST = 64

export class Spellings {
  private readonly known = new Map<string, Spelling>()
  private readonly long = new Map<string, Spelling>()
  private count = 0

  /** One more than the highest place of any spelling. */
  get size(): number {
    return this.count
  }

  of(text: string): Spelling {
    const found = this.known.get(text)
    return found ?? this.add(text)
  }

  /** Forgets what the article before alone had. */
  forgetLong(): void {
    this.long.clear()
  }

  private add(text: string): Spelling {
    const store = text.length > LONGEST ? this.long : this.known
    let found = store.get(text)
    if (found === undefined) {
      const own = ownCopy(text)
      store.set(own, (found = new Spelling(own, this.count++, this)))
    }
    return found
  }
}

/** A table that has grown so long is left to the articles that hold it. */
const MOST = 40_000
let current: Spellings | undefined

/** The table for the next article. */
export function spellings(): Spellings {
  if (!current || current.size > MOST) current = new Spellings()
  current.forgetLong()
  return current
}

/** What stands where no word is. */
export const NO_SPELLING = /* @__PURE__ */ new Spelling('', -1, null)
