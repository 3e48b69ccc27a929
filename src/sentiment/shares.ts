/** What each token of a sentence adds to its tone. */
import type { ModelPart, SentimentModel } from '../models/sentiment.ts'
import type { Token } from '../schema/tokens.ts'
import { PAIR_BASE, type Vocabulary, type WordTone } from './vocabulary.ts'

/** How many tokens a negation reaches. */
const REACH = 4
/** What a turned tone keeps of its size (Hutto and Gilbert 2014 found -0.74 for sentences of tweets). */
const TURNED = -0.6
const BEFORE_CONTRAST = 0.7
const AFTER_CONTRAST = 1.25

export interface Shares {
  /** What each token adds, before division by `scale`. */
  readonly values: Float64Array
  /** Which tokens a negation turns. */
  readonly negated: Uint8Array
  /** Which tokens count as words. */
  readonly counted: Uint8Array
  /** Square root of the number of words: long sentences are not louder. */
  readonly scale: number
  /** Marks of the sentence as a whole, already scaled. */
  readonly whole: number
}

/** Counts of the model's parts in a sentence, for the trainer. */
export type PartCounts = Record<ModelPart, number>

function isName(token: Token, first: boolean): boolean {
  const { text } = token
  const code = text.charCodeAt(0)
  const capital = (code >= 65 && code <= 90) || (code > 191 && text[0] !== (text[0] as string).toLowerCase())
  return capital && (!first || token.pos === 'PROPN')
}

/** The lower-case word of a token that may carry tone; null for names, figures and marks. */
export function toneWord(token: Token, first: boolean): string | null {
  const { pos, text } = token
  if (pos === 'PUNCT' || pos === 'NUM' || pos === 'SYM' || isName(token, first)) return null
  const word = text.toLowerCase()
  return word.includes('’') ? word.replace('’', "'") : word
}

/** Valence of each token by the lexicons, with negation, boosters and contrast. */
export interface Valences {
  readonly words: readonly (string | null)[]
  readonly tones: readonly (WordTone | undefined)[]
  readonly vader: Float64Array
  readonly afinn: Float64Array
  readonly negated: Uint8Array
  readonly counted: Uint8Array
  /** Words counted. */
  readonly count: number
  readonly hedged: number
}

type Extra = Readonly<Record<string, number>> | undefined

export function valences(
  { words: known }: Vocabulary,
  tokens: readonly Token[],
  from: number,
  to: number,
  extra: Extra,
): Valences {
  const n = to - from
  const words: (string | null)[] = []
  const tones: (WordTone | undefined)[] = []
  const vader = new Float64Array(n)
  const afinn = new Float64Array(n)
  const negated = new Uint8Array(n)
  const counted = new Uint8Array(n)
  let turn = 0
  let boost = 1
  let contrast = -1
  let hedged = 0
  let count = 0
  for (let k = 0; k < n; k++) {
    const token = tokens[from + k] as Token
    let word = toneWord(token, k === 0 || (k === 1 && tokens[from]?.pos === 'PUNCT'))
    const tone = word === null ? undefined : known.get(word)
    if (tone?.person) word = null
    words.push(word)
    tones.push(word === null ? undefined : tone)
    if (word === null) {
      if (token.pos === 'PUNCT') turn = 0
      continue
    }
    count++
    counted[k] = 1
    const sign = (turn > 0 ? TURNED : 1) * boost
    if (turn > 0) negated[k] = 1
    turn = turn > 0 ? turn - 1 : 0
    boost = 1
    const own = extra?.[word]
    if (own !== undefined) vader[k] = own * 4 * sign
    if (!tone) continue
    if (own === undefined) {
      vader[k] = tone.vader * sign
      afinn[k] = tone.afinn * sign
    }
    if (tone.contrasts) contrast = k
    if (tone.hedges) hedged++
    if (tone.negates) turn = REACH
    boost = tone.boost
  }
  if (contrast > 0) {
    for (let k = 0; k < n; k++) {
      const weight = k < contrast ? BEFORE_CONTRAST : AFTER_CONTRAST
      vader[k] = (vader[k] as number) * weight
      afinn[k] = (afinn[k] as number) * weight
    }
  }
  return { words, tones, vader, afinn, negated, counted, count, hedged }
}

export function partCounts({ vader, afinn, negated, hedged }: Valences, text: string): PartCounts {
  const end = text.slice(-3)
  const counts: PartCounts = {
    vaderUp: 0,
    vaderDown: 0,
    afinnUp: 0,
    afinnDown: 0,
    question: Number(end.includes('?')),
    exclamation: Number(end.includes('!')),
    negation: 0,
    hedge: hedged,
  }
  for (let k = 0; k < vader.length; k++) {
    const v = vader[k] as number
    const a = afinn[k] as number
    if (v > 0) counts.vaderUp += v
    else counts.vaderDown += v
    if (a > 0) counts.afinnUp += a
    else counts.afinnDown += a
    counts.negation += negated[k] as number
  }
  return counts
}

/** The shares of tokens[from, to), a sentence of the given text. */
export function sharesOf(
  model: SentimentModel,
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  from: number,
  to: number,
  text: string,
  extra: Extra,
): Shares {
  const found = valences(vocabulary, tokens, from, to, extra)
  const { parts } = model
  const { pairs } = vocabulary
  const values = new Float64Array(to - from)
  let before = 0
  for (let k = 0; k < values.length; k++) {
    const tone = found.tones[k]
    const v = found.vader[k] as number
    const a = found.afinn[k] as number
    let share = parts.negation * (found.negated[k] as number)
    if (v !== 0) share += (v > 0 ? parts.vaderUp : parts.vaderDown) * v
    if (a !== 0) share += (a > 0 ? parts.afinnUp : parts.afinnDown) * a
    if (tone) {
      share += tone.weight
      if (before > 0) share += pairs.get(before * PAIR_BASE + tone.id) ?? 0
    }
    before = tone?.id ?? 0
    values[k] = share
  }
  const scale = Math.sqrt(Math.max(4, found.count))
  const end = text.slice(-3)
  const whole =
    (Number(end.includes('?')) * parts.question +
      Number(end.includes('!')) * parts.exclamation +
      found.hedged * parts.hedge) /
    scale
  return { values, negated: found.negated, counted: found.counted, scale, whole }
}

/** The score of a sentence, -1 … 1. */
export function scoreOf(model: SentimentModel, { values, scale, whole }: Shares): number {
  let sum = 0
  for (let k = 0; k < values.length; k++) sum += values[k] as number
  return Math.max(-1, Math.min(1, model.bias + sum / scale + whole))
}
