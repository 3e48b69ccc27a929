/** What each token of a sentence adds to its tone. */
import { toneWords } from '../lexicons/tone-words.ts'
import type { ModelPart, SentimentModel } from '../models/sentiment.ts'
import type { Token } from '../schema/tokens.ts'

/** Words that turn the tone of what follows, within four tokens or to the next comma. */
const NEGATIONS = new Set([
  "n't",
  'n’t',
  'not',
  'no',
  'never',
  'without',
  'hardly',
  'nor',
  'neither',
  'cannot',
  'nobody',
  'nothing',
  'lack',
  'lacks',
  'lacked',
])
const REACH = 4
/** What a turned tone keeps of its size (Hutto and Gilbert 2014 found -0.74 for sentences of tweets). */
const TURNED = -0.6

/** Words that raise or lower the next one's tone (the boosters of VADER, shortened). */
const BOOSTERS: ReadonlyMap<string, number> = new Map([
  ...[
    'very',
    'extremely',
    'highly',
    'deeply',
    'utterly',
    'totally',
    'completely',
    'enormously',
    'hugely',
    'incredibly',
    'most',
    'really',
    'so',
    'too',
    'absolutely',
    'badly',
    'sharply',
    'greatly',
  ].map((word) => [word, 1.3] as const),
  ...[
    'slightly',
    'somewhat',
    'fairly',
    'rather',
    'barely',
    'partly',
    'marginally',
    'scarcely',
    'almost',
    'little',
    'less',
  ].map((word) => [word, 0.6] as const),
])

/** After these, what comes weighs more than what went before. */
const CONTRASTS = new Set(['but', 'however', 'yet', 'nevertheless'])
const HEDGES = new Set([
  'could',
  'may',
  'might',
  'would',
  'if',
  'perhaps',
  'possibly',
  'allegedly',
  'unless',
  'whether',
])

/** Words that say who, not how: they carry no tone, so that a change of name, sex or country moves no score. */
const PEOPLE = new Set(
  'he she him her his hers himself herself man men woman women boy boys girl girls mr mrs ms miss sir lady gentleman mother father son daughter brother sister husband wife king queen prince princess male female'.split(
    ' ',
  ),
)

export interface Shares {
  /** What each token adds, before division by `scale`. */
  readonly values: Float64Array
  /** Square root of the number of words: long sentences are not louder. */
  readonly scale: number
  /** Marks of the sentence as a whole, already scaled. */
  readonly whole: number
}

/** Counts of the model's parts in a sentence, for the trainer. */
export type PartCounts = Record<ModelPart, number>

const isName = (token: Token, first: boolean) => {
  const code = token.text.charCodeAt(0)
  const capital =
    (code >= 65 && code <= 90) || (code > 191 && token.text[0] !== (token.text[0] as string).toLowerCase())
  return capital ? !first || token.pos === 'PROPN' : false
}

/** The lower-case word of a token that may carry tone; null for names, people words, figures and marks. */
export function toneWord(token: Token, first: boolean): string | null {
  if (token.pos === 'PUNCT' || token.pos === 'NUM' || token.pos === 'SYM' || isName(token, first)) return null
  const word = token.text.toLowerCase().replace('’', "'")
  return PEOPLE.has(word) ? null : word
}

/** Valence of each token by the lexicons, with negation, boosters and contrast. */
export interface Valences {
  readonly words: readonly (string | null)[]
  readonly vader: Float64Array
  readonly afinn: Float64Array
  readonly negated: Uint8Array
  readonly hedged: number
}

export function valences(
  tokens: readonly Token[],
  from: number,
  to: number,
  extra: Readonly<Record<string, number>> | undefined,
): Valences {
  const n = to - from
  const lexicon = toneWords()
  const words: (string | null)[] = new Array(n)
  const vader = new Float64Array(n)
  const afinn = new Float64Array(n)
  const negated = new Uint8Array(n)
  let turn = 0
  let boost = 1
  let contrast = -1
  let hedged = 0
  for (let k = 0; k < n; k++) {
    const token = tokens[from + k] as Token
    const word = toneWord(token, k === 0 || (k === 1 && tokens[from]?.pos === 'PUNCT'))
    words[k] = word
    if (word === null) {
      if (token.pos === 'PUNCT') turn = 0
      continue
    }
    const own = extra?.[word]
    const known = lexicon.get(word)
    const sign = (turn > 0 ? TURNED : 1) * boost
    if (turn > 0) negated[k] = 1
    if (own !== undefined) vader[k] = own * 4 * sign
    else if (known) {
      vader[k] = known.vader * sign
      afinn[k] = known.afinn * sign
    }
    if (CONTRASTS.has(word)) contrast = k
    if (HEDGES.has(word)) hedged++
    turn = NEGATIONS.has(word) ? REACH : Math.max(0, turn - 1)
    boost = BOOSTERS.get(word) ?? 1
  }
  if (contrast > 0) {
    for (let k = 0; k < n; k++) {
      const weight = k < contrast ? 0.7 : 1.25
      vader[k] = (vader[k] as number) * weight
      afinn[k] = (afinn[k] as number) * weight
    }
  }
  return { words, vader, afinn, negated, hedged }
}

export function partCounts({ vader, afinn, negated, hedged }: Valences, text: string): PartCounts {
  const counts: PartCounts = {
    vaderUp: 0,
    vaderDown: 0,
    afinnUp: 0,
    afinnDown: 0,
    question: 0,
    exclamation: 0,
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
  const end = text.slice(-3)
  counts.question = Number(end.includes('?'))
  counts.exclamation = Number(end.includes('!'))
  return counts
}

/** The shares of tokens[from, to), a sentence of the given text. */
export function sharesOf(
  model: SentimentModel,
  tokens: readonly Token[],
  from: number,
  to: number,
  text: string,
  extra?: Readonly<Record<string, number>>,
): Shares {
  const found = valences(tokens, from, to, extra)
  const { parts } = model
  const values = new Float64Array(to - from)
  let count = 0
  for (let k = 0; k < values.length; k++) {
    const v = found.vader[k] as number
    const a = found.afinn[k] as number
    let share =
      (v > 0 ? parts.vaderUp : parts.vaderDown) * v +
      (a > 0 ? parts.afinnUp : parts.afinnDown) * a +
      parts.negation * (found.negated[k] as number)
    const word = found.words[k] as string | null
    if (word !== null) {
      count++
      share += model.words.get(word) ?? 0
      const before = k > 0 ? (found.words[k - 1] as string | null) : null
      if (before !== null && model.pairs.size > 0) share += model.pairs.get(`${before} ${word}`) ?? 0
    }
    values[k] = share
  }
  const scale = Math.sqrt(Math.max(4, count))
  const end = text.slice(-3)
  const whole =
    (Number(end.includes('?')) * parts.question +
      Number(end.includes('!')) * parts.exclamation +
      found.hedged * parts.hedge) /
    scale
  return { values, scale, whole }
}

/** The score of a sentence, -1 … 1. */
export function scoreOf(model: SentimentModel, { values, scale, whole }: Shares): number {
  let sum = 0
  for (const value of values) sum += value
  return Math.max(-1, Math.min(1, model.bias + sum / scale + whole))
}
