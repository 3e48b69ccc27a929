/** What the lists around bylines say of words as they are printed, each found once: lines around articles repeat theirs. */
import type { BylineWords } from '../language/bylines.ts'
import { oncePer } from '../language/lists/patterns.ts'
import { APOSTROPHES } from '../text/apostrophes.ts'
import { BASIS, hash, PRIME } from '../text/hash.ts'
import { isAsciiLetter, isAsciiLower } from '../text/letters.ts'

/** What stands right before or behind a name. */
export const Beside = {
  edge: 0,
  comma: 1,
  mark: 2,
  joint: 3,
  lead: 4,
  job: 5,
  figure: 6,
  smallWord: 7,
  glued: 8,
  account: 9,
  copula: 10,
  photo: 11,
  other: 12,
  of: 13,
} as const
export type BesideKind = (typeof Beside)[keyof typeof Beside]

/** What a word is among the names of a line. */
export const WordKind = { name: 0, lead: 1, joint: 2, job: 3, small: 4, other: 5 } as const
export type WordKindCode = (typeof WordKind)[keyof typeof WordKind]

export interface WordSense {
  /** What it is, but for a month beside a figure. */
  readonly kind: WordKindCode
  readonly isMonth: boolean
  readonly isParticle: boolean
  readonly isPicture: boolean
  /** What it is to a name beside it, but for the marks between; and whether that counts though a mark stands between. */
  readonly beside: BesideKind
  readonly isStrong: boolean
}

const NAME_WORD = new RegExp(`^\\p{Lu}[\\p{L}\\p{M}${APOSTROPHES}.-]*$`, 'u')
/** Longer words are not remembered, nor more of them. */
const LONGEST_REMEMBERED = 24
const MOST_REMEMBERED = 2000
const SLOTS = 0xfff
/** A bit for the hash of each word of the lists: most words of ASCII are told by it to be in none, and are a name or a small word. */
const MARKS = 0x1fff
const STRONG: ReadonlySet<BesideKind> = /* @__PURE__ */ new Set([
  Beside.account,
  Beside.lead,
  Beside.job,
  Beside.photo,
  Beside.figure,
])

/** The sense of a word that no list holds. */
const plain = (kind: WordKindCode, beside: BesideKind): WordSense => ({
  kind,
  isMonth: false,
  isParticle: false,
  isPicture: false,
  beside,
  isStrong: false,
})

export class WordSenses {
  private readonly kinds: ReadonlyMap<string, WordKindCode>
  private readonly marks = new Uint8Array(MARKS + 1)
  private readonly small = plain(WordKind.small, Beside.smallWord)
  private readonly name = plain(WordKind.name, Beside.other)
  /** A table of open addresses: of each word its hash, its spelling and what it is. */
  private readonly hashes = new Int32Array(SLOTS + 1)
  private readonly spellings: (string | undefined)[] = new Array(SLOTS + 1)
  private readonly senses: (WordSense | undefined)[] = new Array(SLOTS + 1)
  private count = 0

  constructor(private readonly words: BylineWords) {
    // An account or an address goes with the name before it, as a joint does.
    const kinds = new Map<string, WordKindCode>([
      ['&', WordKind.joint],
      ['', WordKind.joint],
    ])
    for (const word of words.noNames) kinds.set(word, WordKind.other)
    for (const word of words.jobs) kinds.set(word, WordKind.job)
    for (const word of words.joints) kinds.set(word, WordKind.joint)
    for (const word of words.leadWords) kinds.set(word, WordKind.lead)
    this.kinds = kinds
    const { months, particles, pictures, copulas, places } = words
    for (const list of [kinds.keys(), months, particles, pictures, copulas, places])
      for (const word of list) this.marks[hash(word) & MARKS] = 1
  }

  /** What the word `[from, to)` of a line is. */
  of(line: string, from: number, to: number): WordSense {
    let h = BASIS
    let isAscii = to > from
    for (let i = from; i < to; i++) {
      const code = line.charCodeAt(i)
      isAscii &&= isAsciiLetter(code)
      h = Math.imul(h ^ (code | 32), PRIME)
    }
    if (isAscii && this.marks[h & MARKS] === 0)
      return isAsciiLower(line.charCodeAt(from)) ? this.small : this.name
    if (to - from > LONGEST_REMEMBERED) return this.read(line.slice(from, to))
    const { hashes, spellings, senses } = this
    let slot = (h ^ (h >>> 14)) & SLOTS
    for (let known = senses[slot]; known !== undefined; known = senses[slot]) {
      const spelling = spellings[slot]!
      if (hashes[slot] === h && spelling.length === to - from && line.startsWith(spelling, from)) return known
      slot = (slot + 1) & SLOTS
    }
    if (this.count >= MOST_REMEMBERED) {
      senses.fill(undefined)
      this.count = 0
    }
    const word = line.slice(from, to)
    const sense = this.read(word)
    hashes[slot] = h
    spellings[slot] = word
    senses[slot] = sense
    this.count++
    return sense
  }

  private read(word: string): WordSense {
    const { words } = this
    const lower = word.toLowerCase()
    const beside = this.besideOf(word, lower)
    return {
      kind: this.kindOf(word, lower),
      isMonth: words.months.has(lower),
      isParticle: words.particles.has(lower),
      isPicture: words.pictures.has(lower),
      beside,
      isStrong: STRONG.has(beside),
    }
  }

  private kindOf(word: string, lower: string): WordKindCode {
    const known = this.kinds.get(lower)
    if (known !== undefined) return known
    const first = word.charCodeAt(0)
    if (word.includes('@')) return WordKind.joint
    if (isAsciiLower(first)) return WordKind.small
    if (NAME_WORD.test(word)) return WordKind.name
    return first >= 128 && /^\p{Ll}/u.test(word) ? WordKind.small : WordKind.other
  }

  private besideOf(word: string, lower: string): BesideKind {
    const { words } = this
    if (word.includes('@')) return Beside.account
    if (words.leadWords.has(lower)) return Beside.lead
    if (words.jobs.has(lower)) return Beside.job
    if (words.pictures.has(lower)) return Beside.photo
    if (/^\d/.test(word) || words.months.has(lower)) return Beside.figure
    if (words.joints.has(lower)) return Beside.joint
    if (words.copulas.has(lower)) return Beside.copula
    if (words.places.has(lower)) return Beside.of
    return /^\p{Ll}/u.test(word) ? Beside.smallWord : Beside.other
  }
}

export const sensesOf = /* @__PURE__ */ oncePer((words: BylineWords) => new WordSenses(words))
