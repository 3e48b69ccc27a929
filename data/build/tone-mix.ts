/** How the network of tone and the linear models are mixed, and what the network says of texts it did not learn from. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argument } from './corpora.ts'

/** The share of the network in a score, and in the odds toward a mention; the linear models have the rest. */
export const NET_SHARE = 0.5
export const ODDS_SHARE = 0.35
export const FOLDS = 3

const CACHE = join(import.meta.dirname, '..', '..', '.cache')
const foldFile = (fold: number): string => join(CACHE, `tone-fold-${fold}.json`)
const MEANS_FILE = join(CACHE, 'tone-means.json')

/** The fold that `--fold K` asks for. */
export function foldNumber(): number {
  const fold = Number(argument('--fold') ?? Number.NaN)
  if (!(fold >= 0 && fold < FOLDS)) throw new RangeError(`--fold: 0 to ${FOLDS - 1}`)
  return fold
}

/** By set and identifier of the text. */
export interface Fold {
  readonly scores: Record<string, number>
  readonly mentions: Record<string, [number, number]>
}

/** What the network adds to every text and every mention. */
export interface Means {
  readonly mean: number
  readonly odds: readonly [number, number]
}

export function keepFold(fold: number, said: Fold): void {
  keep(foldFile(fold), said)
}
export function keepMeans(means: Means): void {
  keep(MEANS_FILE, means)
}
function keep(file: string, content: Fold | Means): void {
  mkdirSync(CACHE, { recursive: true })
  writeFileSync(file, JSON.stringify(content))
}

const read = <Content>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as Content

export function readFolds(): Fold & Means {
  const folds = Array.from({ length: FOLDS }, (_, fold) => read<Fold>(foldFile(fold)))
  return {
    ...read<Means>(MEANS_FILE),
    scores: Object.assign({}, ...folds.map(({ scores }) => scores)),
    mentions: Object.assign({}, ...folds.map(({ mentions }) => mentions)),
  }
}
