/** What is known of a word before any text is rated: the tone people gave it, the tone of its neighbours, its vector. */
import { join } from 'node:path'
import { entriesOf } from '../../fit/digests.ts'
import { LISTS } from '../../fit/recipe.ts'
import { isFormOf, isPlaceWord } from '../../lists/tone-candidates.ts'

const rowsOf = (name: string): string[][] => entriesOf(join(LISTS, name)).map((row) => row.split('\t'))

/** Lists of ratings, then induced ones, then what a teacher hears in the word alone. */
export const TONES = 9
export const SIZE = 100

export interface Known {
  readonly tones: Float32Array
  readonly vector: Float32Array | null
}
const vectorOf = (code: string): Float32Array =>
  Float32Array.from(code, (one) => (one.charCodeAt(0) - 79) / 92)

export const readVectors = (): (readonly [word: string, vector: Float32Array])[] =>
  rowsOf('training/tone-vectors.tsv').map(([word = '', , , , code = '']) => [word, vectorOf(code)])

export function readKnowledge(): ReadonlyMap<string, Known> {
  const rated = rowsOf('training/tone-words.tsv').map(
    ([word = '', ...values]) => [word, values.map(Number)] as const,
  )
  // labMT holds names; a word that it alone rates counts only if newspapers write it small.
  const base = new Set([
    ...entriesOf(join(LISTS, 'common-words.txt')),
    ...rated.filter(([, values]) => values.slice(0, 4).some((tone) => tone !== 0)).map(([word]) => word),
  ])
  const isWord = (word: string) => !isPlaceWord(word) && isFormOf(base, word)
  const known = new Map<string, Known>()
  for (const [word, values] of rated) {
    const tones = new Float32Array(TONES)
    values.forEach((value, i) => {
      tones[i] = value / 100
    })
    if (isWord(word)) known.set(word, { tones, vector: null })
  }
  const plain = rowsOf('training/plain-words.tsv')
  const small = new Set(plain.map(([word]) => word))
  for (const [word = '', a, b, c, code] of [...rowsOf('training/tone-vectors.tsv'), ...plain]) {
    if (code === undefined || !(small.has(word) || isWord(word))) continue
    const tones = known.get(word)?.tones ?? new Float32Array(TONES)
    for (const [i, value] of [a, b, c].entries()) tones[5 + i] = Number(value) / 100
    known.set(word, { tones, vector: vectorOf(code) })
  }
  for (const [word = '', value] of rowsOf('training/tone-taught.tsv')) {
    const about = known.get(word)
    if (about) about.tones[8] = Number(value) / 100
  }
  return known
}
