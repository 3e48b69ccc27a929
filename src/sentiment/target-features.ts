/**
 * What is read of a sentence to tell its tone toward one mention: its words by side, distance and clause, the verbs that
 * govern the mention or that it governs, and the tone those words have by themselves. A name is never a feature.
 */
import { clusterOf } from '../lexicons/word-clusters.ts'
import { feature, wordNumber } from '../models/linear.ts'
import type { Token } from '../schema/tokens.ts'
import { type Shares, toneWord } from './shares.ts'
import { isPersonWord } from './vocabulary.ts'

/** Tokens on each side that are read. */
const WINDOW = 30
const NAME = 1
const NUMBER = 2
const EDGE = 3
/** They part clauses: what stands beyond says less of the mention. */
const CLAUSE = new Set([
  ',',
  ';',
  ':',
  '—',
  '–',
  'but',
  'while',
  'although',
  'though',
  'because',
  'who',
  'which',
  'that',
])
const QUOTE = /^["“”]$/

/** One word of a sentence as every mention of the sentence sees it. */
interface Seen {
  readonly word: number
  readonly cluster: number
  readonly tone: number
  readonly negated: number
  readonly verb: boolean
  readonly content: boolean
  readonly parts: boolean
  readonly quote: boolean
  readonly by: boolean
}

/** A sentence read once for all its mentions. */
export interface SeenSentence {
  readonly words: readonly Seen[]
  /** Words and marks, names left out. */
  readonly length: number
  readonly score: number
}

/** A tone in seven steps. */
const stepOf = (value: number, unit: number): number =>
  Math.max(-3, Math.min(3, Math.round(value / unit))) + 3

const CONTENT = new Set(['NOUN', 'VERB', 'ADJ', 'ADV', 'INTJ'])

export function seeSentence(
  tokens: readonly Token[],
  from: number,
  to: number,
  shares: Shares,
  score: number,
): SeenSentence {
  const words: Seen[] = []
  for (let k = from; k < to; k++) {
    const token = tokens[k] as Token
    const tone = toneWord(token, k === from || (k === from + 1 && tokens[from]?.pos === 'PUNCT'))
    const word = tone === null || isPersonWord(tone) ? null : tone
    const share = shares.values[k - from] as number
    words.push({
      word:
        word === null
          ? token.pos === 'NUM'
            ? NUMBER
            : token.pos === 'PUNCT'
              ? wordNumber(token.text)
              : NAME
          : wordNumber(word),
      cluster: word === null ? 0 : clusterOf(word),
      tone: stepOf(share, 0.12),
      negated: shares.negated[k - from] as number,
      verb: word !== null && token.pos === 'VERB',
      content: word !== null && CONTENT.has(token.pos),
      parts: CLAUSE.has(token.text.toLowerCase()),
      quote: QUOTE.test(token.text),
      by: word === 'by',
    })
  }
  let length = 0
  for (const { word } of words) if (word !== NAME) length++
  return { words, length, score }
}

const EMPTY: Seen = {
  word: EDGE,
  cluster: 0,
  tone: 3,
  negated: 0,
  verb: false,
  content: false,
  parts: false,
  quote: false,
  by: false,
}

/** Hashed features, and for each the word of the sentence that it speaks of; -1 for none. */
export interface TargetFeatures {
  readonly ids: number[]
  readonly owners: number[]
}

/** What is read of the mention at words [first, last) of the sentence. */
export function targetFeatures(
  { words, length, score }: SeenSentence,
  first: number,
  last: number,
  shares: Shares,
): TargetFeatures {
  const ids: number[] = []
  const owners: number[] = []
  const put = (owner: number, template: number, a = 0, b = 0, c = 0) => {
    ids.push(feature(template, a, b, c))
    owners.push(owner)
  }
  const at = (k: number): Seen => words[k] ?? EMPTY
  /** Tone by side and distance. */
  const sums = [0, 0, 0, 0, 0, 0]
  let verbBefore = -1
  let verbAfter = -1
  let quotesBefore = 0
  for (let side = 0; side < 2; side++) {
    let clause = 0
    const step = side === 0 ? -1 : 1
    const begin = side === 0 ? first - 1 : last
    for (let distance = 0, k = begin; distance < WINDOW && k >= 0 && k < words.length; k += step) {
      const seen = at(k)
      // Names have no length here: a longer one moves no score.
      if (seen.word !== NAME) distance++
      if (seen.parts) clause = Math.min(2, clause + 1)
      if (seen.quote && side === 0) quotesBefore++
      const near = distance <= 3 ? 0 : distance <= 8 ? 1 : 2
      const share = shares.values[k] as number
      sums[side * 3 + near] = (sums[side * 3 + near] as number) + share
      if (share !== 0) {
        put(k, 1, seen.tone, side * 3 + near, clause)
        put(k, 2, seen.tone, side, clause)
      }
      if (seen.verb && clause === 0) {
        if (side === 0 && verbBefore < 0) verbBefore = k
        if (side === 1 && verbAfter < 0) verbAfter = k
      }
      if (!seen.content) continue
      const signed = seen.word * 2 + seen.negated
      put(k, 3, signed)
      put(k, 4, signed, side)
      put(k, 5, seen.word, side * 3 + near)
      if (seen.cluster > 0) {
        put(k, 6, seen.cluster, seen.negated)
        put(k, 7, seen.cluster, side * 3 + near)
        put(k, 8, seen.cluster, side, clause)
      }
      const beside = at(k - 1)
      if (beside.content) {
        put(k, 9, beside.word, seen.word)
        put(k, 10, beside.cluster, seen.cluster, side)
      }
    }
  }
  const left = (sums[0] as number) + (sums[1] as number)
  const right = (sums[3] as number) + (sums[4] as number)
  put(-1, 11, stepOf(score, 0.08))
  put(-1, 12, stepOf(left, 0.2))
  put(-1, 13, stepOf(right, 0.2))
  put(-1, 14, stepOf(left + (sums[2] as number), 0.3))
  put(-1, 15, stepOf(right + (sums[5] as number), 0.3))
  put(-1, 16, stepOf(score, 0.12), stepOf(right, 0.25), stepOf(left, 0.25))
  const before = at(first - 1)
  const after = at(last)
  put(first - 1, 17, before.word)
  put(last, 18, after.word)
  put(first - 1, 19, before.cluster)
  put(last, 20, after.cluster)
  put(first - 1, 21, at(first - 2).word, before.word)
  put(last, 22, after.word, at(last + 1).word)
  put(-1, 23, before.cluster, after.cluster)
  if (verbAfter >= 0) {
    const verb = at(verbAfter)
    put(verbAfter, 24, verb.word, verb.negated)
    put(verbAfter, 25, verb.cluster, verb.negated)
    put(verbAfter, 26, verb.tone)
    // What the mention does, and to what.
    let object = 0
    for (let k = verbAfter + 1; k < Math.min(words.length, verbAfter + 7) && !at(k).parts; k++) {
      object += shares.values[k] as number
      if (at(k).content) {
        put(k, 27, verb.cluster, at(k).cluster)
        put(k, 28, at(k).cluster, verbAfter === last ? 1 : 0)
      }
    }
    put(verbAfter, 29, verb.tone, stepOf(object, 0.2))
    put(verbAfter, 30, verb.cluster, stepOf(object, 0.3))
  }
  if (verbBefore >= 0) {
    const verb = at(verbBefore)
    put(verbBefore, 31, verb.word, verb.negated)
    put(verbBefore, 32, verb.cluster, verb.negated)
    put(verbBefore, 33, verb.tone, before.by ? 1 : 0)
  }
  put(-1, 34, verbBefore >= 0 ? 1 : 0, verbAfter >= 0 ? 1 : 0, before.by ? 1 : 0)
  put(-1, 35, quotesBefore & 1, stepOf(score, 0.15))
  put(-1, 36, first > 0 ? 1 : 0, Math.min(6, length >> 3))
  put(-1, 37)
  return { ids, owners }
}
