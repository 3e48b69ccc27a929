/** Everything that is known of a word's tone, in one look-up. */
import { toneWords } from '../lexicons/tone-words.ts'

/** Words that turn the tone of what follows, within four tokens or to the next mark. */
const NEGATIONS = "n't not no never without hardly nor neither cannot nobody nothing lack lacks lacked".split(
  ' ',
)

/** Words that raise or lower the next one's tone (the boosters of VADER, shortened). */
const RAISING =
  'very extremely highly deeply utterly totally completely enormously hugely incredibly most really so too absolutely badly sharply greatly'.split(
    ' ',
  )
const LOWERING = 'slightly somewhat fairly rather barely partly marginally scarcely almost little less'.split(
  ' ',
)

/** After these, what comes weighs more than what went before. */
const CONTRASTS = ['but', 'however', 'yet', 'nevertheless']
const HEDGES = 'could may might would if perhaps possibly allegedly unless whether'.split(' ')

/** Words that say who, not how: they carry no tone, so that a change of name, sex or country moves no score. */
const PEOPLE =
  'he she him her his hers himself herself man men woman women boy boys girl girls mr mrs ms miss sir lady gentleman mother father son daughter brother sister husband wife king queen prince princess male female'.split(
    ' ',
  )

const people = /* @__PURE__ */ new Set(PEOPLE)
export const isPersonWord = (word: string): boolean => people.has(word)

export interface WordTone {
  /** Number of the word, for pairs; 0 for none. */
  id: number
  vader: number
  afinn: number
  /** The model's own weight. */
  weight: number
  /** What the next word's tone is multiplied by. */
  boost: number
  negates: boolean
  contrasts: boolean
  hedges: boolean
  /** Says who, not how. */
  person: boolean
}

export interface Vocabulary {
  readonly words: ReadonlyMap<string, WordTone>
  /** Weights of two words in a row, by `first.id * PAIR_BASE + second.id`. */
  readonly pairs: ReadonlyMap<number, number>
}

export const PAIR_BASE = 1 << 20

const PLAIN: WordTone = {
  id: 0,
  vader: 0,
  afinn: 0,
  weight: 0,
  boost: 1,
  negates: false,
  contrasts: false,
  hedges: false,
  person: false,
}

export function buildVocabulary(
  weights: ReadonlyMap<string, number>,
  pairWeights: ReadonlyMap<string, number>,
): Vocabulary {
  const words = new Map<string, WordTone>()
  const entry = (word: string): WordTone => {
    let known = words.get(word)
    if (!known) {
      known = { ...PLAIN, id: words.size + 1 }
      words.set(word, known)
    }
    return known
  }
  for (const [word, { vader, afinn }] of toneWords()) Object.assign(entry(word), { vader, afinn })
  for (const [word, weight] of weights) entry(word).weight = weight
  for (const word of NEGATIONS) entry(word).negates = true
  for (const word of RAISING) entry(word).boost = 1.3
  for (const word of LOWERING) entry(word).boost = 0.6
  for (const word of CONTRASTS) entry(word).contrasts = true
  for (const word of HEDGES) entry(word).hedges = true
  for (const word of PEOPLE) entry(word).person = true
  const pairs = new Map<number, number>()
  for (const [pair, weight] of pairWeights) {
    const [first, second] = pair.split(' ') as [string, string]
    pairs.set(entry(first).id * PAIR_BASE + entry(second).id, weight)
  }
  return { words, pairs }
}
