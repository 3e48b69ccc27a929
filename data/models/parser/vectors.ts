/** Where the vectors of words begin: those of GloVe (Pennington, Socher & Manning 2014), turned so that their first numbers tell most. */
import { SHARED_PARTS } from '../../../src/grammar/word-parts.ts'
import type { Layer } from './layers.ts'

const LENGTH = 100
const ROUNDS = 30
/** Of data/language/en/training/tone-vectors.tsv: one character a number. */
const readVector = (levels: string): Float64Array =>
  Float64Array.from({ length: LENGTH }, (_, i) => (levels.charCodeAt(i) - 79) / 92)

/** The directions along which the vectors differ most, by orthogonal iteration; row by row. */
function mainDirections(vectors: readonly Float64Array[], mean: Float64Array, count: number): Float64Array[] {
  const spread = Array.from({ length: LENGTH }, () => new Float64Array(LENGTH))
  for (const vector of vectors)
    for (let i = 0; i < LENGTH; i++) {
      const own = (vector[i] as number) - (mean[i] as number)
      const row = spread[i] as Float64Array
      for (let j = 0; j < LENGTH; j++)
        row[j] = (row[j] as number) + own * ((vector[j] as number) - (mean[j] as number))
    }
  let found = Array.from({ length: count }, (_, k) =>
    Float64Array.from({ length: LENGTH }, (_, i) => (i === k ? 1 : 0)),
  )
  for (let round = 0; round < ROUNDS; round++) {
    found = found.map((direction) =>
      Float64Array.from(spread, (row) =>
        row.reduce((sum, value, j) => sum + value * (direction[j] as number), 0),
      ),
    )
    // Gram and Schmidt: each is cleared of those before it.
    for (const [k, direction] of found.entries()) {
      for (const before of found.slice(0, k)) {
        const shared = direction.reduce((sum, value, i) => sum + value * (before[i] as number), 0)
        for (let i = 0; i < LENGTH; i++)
          direction[i] = (direction[i] as number) - shared * (before[i] as number)
      }
      const length = Math.sqrt(direction.reduce((sum, value) => sum + value * value, 0))
      for (let i = 0; i < LENGTH; i++) direction[i] = (direction[i] as number) / length
    }
  }
  return found
}

/** The vector of each word in `size` numbers of about the width `wide`. */
export function wordVectors(
  entries: readonly string[],
  size: number,
  wide: number,
): Map<string, Float32Array> {
  const words = entries.map((entry) => entry.slice(0, entry.indexOf('\t')))
  const vectors = entries.map((entry) => readVector(entry.slice(-LENGTH)))
  const mean = new Float64Array(LENGTH)
  for (const vector of vectors)
    for (let i = 0; i < LENGTH; i++) mean[i] = (mean[i] as number) + (vector[i] as number) / vectors.length
  const directions = mainDirections(vectors, mean, size)
  let squares = 0
  const turned = vectors.map((vector) =>
    Float32Array.from(directions, (direction) => {
      let sum = 0
      for (let i = 0; i < LENGTH; i++)
        sum += (direction[i] as number) * ((vector[i] as number) - (mean[i] as number))
      squares += sum * sum
      return sum
    }),
  )
  const factor = wide / Math.sqrt(squares / (vectors.length * size))
  return new Map(words.map((word, k) => [word, (turned[k] as Float32Array).map((value) => value * factor)]))
}

/** Begins the vectors of groups with the mean of their words', and those of words with what is their own beside it. */
export function beginParts(
  parts: Layer,
  vectors: ReadonlyMap<string, Float32Array>,
  groupOf: (word: string) => number,
  ownPart: (word: string) => number,
): void {
  const { value, width } = parts
  const sums = new Map<number, { count: number; sum: Float64Array }>()
  for (const [word, vector] of vectors) {
    const group = groupOf(word)
    const found = sums.get(group) ?? { count: 0, sum: new Float64Array(width) }
    sums.set(group, found)
    found.count++
    for (let j = 0; j < width; j++) found.sum[j] = (found.sum[j] as number) + (vector[j] as number)
  }
  for (const [group, { count, sum }] of sums)
    for (let j = 0; j < width; j++) value[group * width + j] = (sum[j] as number) / count
  for (const [word, vector] of vectors) {
    const part = ownPart(word)
    if (part < SHARED_PARTS) continue
    const from = groupOf(word) * width
    for (let j = 0; j < width; j++)
      value[part * width + j] = (vector[j] as number) - (value[from + j] as number)
  }
}
