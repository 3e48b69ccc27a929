/** What is known of a word before any text is rated: the tone people gave it, the tone of its neighbours, its vector. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isPlaceWord, stemsOf } from './tone-candidates.ts'

const lexicons = join(import.meta.dirname, '..', 'language', 'en')
const read = (...name: string[]): string[] =>
  readFileSync(join(lexicons, ...name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

/** Lists of ratings, then induced ones, then what a teacher hears in the word alone. */
export const TONES = 9
export const SIZE = 100

export interface Known {
  readonly tones: Float32Array
  readonly vector: Float32Array | null
}

export function readKnowledge(): ReadonlyMap<string, Known> {
  const rated = new Map<string, number[]>()
  for (const line of read('training', 'tone-words.tsv')) {
    const [word = '', ...values] = line.split('\t')
    rated.set(word, values.map(Number))
  }
  const common = new Set(read('common-words.txt'))
  // labMT holds names; a word that it alone rates counts only if newspapers write it small.
  const base = new Set([
    ...common,
    ...[...rated].filter(([, v]) => v.slice(0, 4).some((x) => x !== 0)).map(([word]) => word),
  ])
  const isWord = (word: string) =>
    !isPlaceWord(word) && (base.has(word) || stemsOf(word).some((stem) => base.has(stem)))
  const known = new Map<string, Known>()
  for (const [word, values] of rated) {
    const tones = new Float32Array(TONES)
    values.forEach((value, i) => {
      tones[i] = value / 100
    })
    if (isWord(word)) known.set(word, { tones, vector: null })
  }
  for (const line of read('training', 'tone-vectors.tsv')) {
    const [word = '', a, b, c, code = ''] = line.split('\t')
    if (!isWord(word)) continue
    const tones = known.get(word)?.tones ?? new Float32Array(TONES)
    for (const [i, value] of [a, b, c].entries()) tones[5 + i] = Number(value) / 100
    known.set(word, { tones, vector: Float32Array.from(code, (c) => (c.charCodeAt(0) - 79) / 92) })
  }
  for (const line of read('training', 'tone-taught.tsv')) {
    const [word = '', value] = line.split('\t')
    const about = known.get(word)
    if (about) about.tones[8] = Number(value) / 100
  }
  return known
}
