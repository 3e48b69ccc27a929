/** What the ridge regression reads of a text, and how much each word weighs in the end. */
import { clusterOf } from '../../../src/language/en/word-clusters.ts'
import { scaleOf } from '../../../src/sentiment/reading.ts'
import type { Ridge, RidgeRow } from '../../fit/ridge.ts'
import { readKnowledge, SIZE, TONES } from '../tone-net/knowledge.ts'
import type { Text, Used } from './rows.ts'

export interface FeatureSettings {
  /** How strongly each kind of weight is held to zero. */
  readonly penalty: Readonly<Record<'tones' | 'vector' | 'negatedVector' | 'whole' | 'word', number>>
  /** A word, a negated word and a pair that is seen in fewer texts has no weight of its own. */
  readonly fewest: Readonly<Record<'word' | 'negated' | 'pair', number>>
  /** Where it is negated, a word's own weight counts as much, the other way. */
  readonly turned: number
}

/** Dense numbers: the tone in each list by sign and negation, the vector, the negated vector, then the text as a whole. */
const VECTOR = TONES * 4
const NEGATED_VECTOR = VECTOR + SIZE
const WHOLE = NEGATED_VECTOR + SIZE
const PARTS = ['shortness', 'question', 'exclamation', 'negation'] as const
const DENSE = WHOLE + PARTS.length

const keysOf = ({ word, negated, before }: Used): string[] => [
  `w ${word}`,
  ...(negated ? [`n ${word}`] : []),
  ...(before ? [`p ${before} ${word}`] : []),
]

export class Features {
  readonly known = readKnowledge()
  /** Sparse numbers: words (`w`), negated words (`n`), pairs (`p`) and groups of words (`c`). */
  readonly keys: readonly string[]
  readonly densePenalties: readonly number[]
  readonly sparsePenalties: Float64Array
  private readonly ids: ReadonlyMap<string, number>

  constructor(
    texts: readonly Text[],
    private readonly settings: FeatureSettings,
    private readonly weights: readonly number[],
  ) {
    const { penalty, fewest } = settings
    const seen = new Map<string, number>()
    for (const { used } of texts)
      for (const key of new Set(used.flatMap(keysOf))) seen.set(key, (seen.get(key) ?? 0) + 1)
    const enough: Record<string, number> = { w: fewest.word, n: fewest.negated, p: fewest.pair }
    this.keys = [
      ...[...seen].filter(([key, n]) => n >= enough[key.charAt(0)]!).map(([key]) => key),
      ...Array.from({ length: 1025 }, (_, i) => `c ${i}`),
    ].sort()
    this.ids = new Map(this.keys.map((key, i) => [key, i]))
    const { tones, vector, negatedVector, whole } = penalty
    const sizes = [VECTOR, SIZE, SIZE, PARTS.length]
    this.densePenalties = [tones, vector, negatedVector, whole].flatMap((one, i) => Array(sizes[i]).fill(one))
    this.sparsePenalties = new Float64Array(this.keys.length).fill(penalty.word)
  }

  /** The dense numbers that a word has besides its own, each with its value. */
  private eachOf(word: string, negated: boolean, each: (at: number, value: number) => void): void {
    const about = this.known.get(word)
    about?.tones.forEach((tone, list) => {
      if (tone !== 0) each(list * 4 + (tone > 0 ? 0 : 1) + (negated ? 2 : 0), tone)
    })
    about?.vector?.forEach((value, i) => {
      each((negated ? NEGATED_VECTOR : VECTOR) + i, value)
    })
  }

  rowOf({ used, text, score, set }: Text): RidgeRow {
    const dense = new Float32Array(DENSE)
    const sparse = new Map<number, number>()
    const scale = scaleOf(used.length)
    const { turned } = this.settings
    const add = (i: number, value: number) => {
      dense[i] = dense[i]! + value
    }
    const put = (key: string, value: number) => {
      const id = this.ids.get(key)
      if (id !== undefined) sparse.set(id, (sparse.get(id) ?? 0) + value)
    }
    for (const { word, negated, factor, before } of used) {
      const x = factor / scale
      this.eachOf(word, negated, (at, value) => add(at, value * x))
      put(`w ${word}`, negated ? turned * x : x)
      put(`c ${clusterOf(word)}`, negated ? turned * x : x)
      if (negated) put(`n ${word}`, x)
      if (negated) add(WHOLE + 3, 1 / scale)
      if (before) put(`p ${before} ${word}`, 1 / scale)
    }
    const end = text.slice(-3)
    add(WHOLE, 1 / scale)
    add(WHOLE + 1, Number(end.includes('?')) / scale)
    add(WHOLE + 2, Number(end.includes('!')) / scale)
    return {
      ...{ dense, ids: Int32Array.from(sparse.keys()), values: Float32Array.from(sparse.values()) },
      ...{ target: score ?? 0, weight: this.weights[set]!, set },
    }
  }

  weightOf({ sparse }: Ridge, key: string): number {
    return sparse[this.ids.get(key) ?? -1] ?? 0
  }

  /** All that a word adds, as it stands and negated. */
  wordOf(ridge: Ridge, word: string): [plain: number, negated: number] {
    let plain = this.weightOf(ridge, `w ${word}`) + this.weightOf(ridge, `c ${clusterOf(word)}`)
    let negated = this.settings.turned * plain + this.weightOf(ridge, `n ${word}`)
    this.eachOf(word, false, (at, value) => {
      plain += value * ridge.dense[at]!
    })
    this.eachOf(word, true, (at, value) => {
      negated += value * ridge.dense[at]!
    })
    return [plain, negated]
  }

  partsOf({ dense }: Ridge): [part: string, weight: number][] {
    return PARTS.map((part, i) => [part, dense[WHOLE + i]!])
  }
}
