/** Tokens as words, each with what stands before it: a negation, a booster, a contrast. One set of arrays for a whole text. */
import type { Token } from '../schema/tokens.ts'
import type { Spelling } from '../words/spelling.ts'
import { TAGS, tagOf, type WordTable } from '../words/table.ts'
import { REACH } from './cue-words.ts'
import type { GivenWords } from './given-words.ts'
import type { WordFacts } from './words.ts'

const BEFORE_CONTRAST = 0.7
const AFTER_CONTRAST = 1.25

/** Bits of `kinds`. A word is no name, no word for a person, no figure and no mark. */
export const WORD = 1
export const CONTENT = 2
export const MARK = 4
export const FIGURE = 8
/** A word in a use that has no tone: "a kind of". */
export const PLAIN = 16
/** Parts clauses, a mark or a word: what stands beyond says less of a mention. */
export const PARTS = 32
/** A word with a tone of its own, as it stands here; found where shares are (shares.ts). */
export const TONED = 64

const PUNCT = /* @__PURE__ */ tagOf('PUNCT')
const PROPN = /* @__PURE__ */ tagOf('PROPN')
const NUM = /* @__PURE__ */ tagOf('NUM')
const SYM = /* @__PURE__ */ tagOf('SYM')
const NOUN = /* @__PURE__ */ tagOf('NOUN')
const ADJ = /* @__PURE__ */ tagOf('ADJ')
const ADV = /* @__PURE__ */ tagOf('ADV')
const INTJ = /* @__PURE__ */ tagOf('INTJ')
export const VERB = /* @__PURE__ */ tagOf('VERB')

export class Reading<Facts extends WordFacts> {
  readonly tokens: readonly Token[]
  /** By token, as are the rest: its part of speech by number, which lies closer together than the tokens. */
  readonly tags: Uint8Array
  readonly facts: Facts[]
  readonly kinds: Uint8Array
  readonly negated: Uint8Array
  /** What a word's tone is multiplied by. */
  readonly factors: Float32Array
  readonly values: Float32Array

  constructor(
    private readonly table: WordTable,
    private readonly factsOf: (spelling: Spelling) => Facts,
    /** Words of the reader's own list have a tone even where they are names. */
    private readonly given: GivenWords | null = null,
  ) {
    this.tokens = table.tokens
    this.tags = table.tag
    const size = table.tokens.length
    this.facts = new Array<Facts>(size)
    this.kinds = new Uint8Array(size)
    this.negated = new Uint8Array(size)
    this.factors = new Float32Array(size)
    this.values = new Float32Array(size)
  }

  /** Finds the facts of [from, to); says whether most words carry a capital, as in a headline of the older style: capitals tell no name. */
  private readFacts(from: number, to: number): boolean {
    const { facts: all, factsOf } = this
    const { spelling } = this.table
    let capitals = 0
    let long = 0
    for (let k = from; k < to; k++) {
      const facts = factsOf(spelling[k]!)
      all[k] = facts
      if (k > from && facts.long) {
        long++
        if (facts.capital) capitals++
      }
    }
    return long >= 3 && capitals > long * 0.6
  }

  /** Reads [from, to), one sentence or a few, from left to right through the text; says how many words there are. */
  read(from: number, to: number): number {
    const { tokens, facts: all, kinds, negated, factors, given, tags } = this
    const titleCase = this.readFacts(from, to)
    let turn = 0
    let boost = 1
    let contrast = -1
    let count = 0
    for (let k = from; k < to; k++) {
      const pos = tags[k]!
      const facts = all[k]!
      const parts = facts.parts ? PARTS : 0
      if (pos === PUNCT) {
        kinds[k] = MARK | parts
        if (!facts.quotes) turn = 0
        continue
      }
      const first = k === from || (k === from + 1 && (kinds[from]! & MARK) !== 0)
      const isName = facts.capital && (titleCase ? facts.nameLike : !first || pos === PROPN)
      if ((isName || facts.person) && !given?.names(tokens[k]!.text, facts.word, isName)) continue
      if (pos === NUM || pos === SYM) {
        kinds[k] = FIGURE
        continue
      }
      if (facts.plainAs?.includes(TAGS[pos]!)) {
        kinds[k] = PLAIN | parts
        count++
        continue
      }
      const content = pos === NOUN || pos === VERB || pos === ADJ || pos === ADV || pos === INTJ
      kinds[k] = WORD | (content ? CONTENT : 0) | parts
      count++
      factors[k] = boost
      boost = facts.boost / 100
      if (turn > 0) {
        negated[k] = 1
        turn--
      }
      if (facts.negates) turn = REACH
      if (facts.contrasts) {
        turn = 0
        contrast = k
      }
    }
    if (contrast > from)
      for (let k = from; k < to; k++)
        factors[k] = factors[k]! * (k < contrast ? BEFORE_CONTRAST : AFTER_CONTRAST)
    return count
  }

  isWord(k: number): boolean {
    return (this.kinds[k]! & WORD) !== 0
  }
}

/** Long sentences are not louder: shares are divided by the square root of the number of words. */
export const scaleOf = (count: number): number => Math.sqrt(Math.max(4, count))
