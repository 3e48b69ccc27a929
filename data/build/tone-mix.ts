/** How the network of tone and the linear models are mixed, and what the network says of texts it did not learn from. */
import { join } from 'node:path'

/** The share of the network in a score, and in the odds toward a mention; the linear models have the rest. */
export const NET_SHARE = 0.5
export const ODDS_SHARE = 0.35
export const FOLDS = 3
export const FOLDS_FILE = join(import.meta.dirname, '..', '..', '.cache', 'tone-folds.json')

/** By set and identifier of the text. */
export interface Folds {
  mean: number
  odds: [number, number]
  readonly scores: Record<string, number>
  readonly mentions: Record<string, [number, number]>
}
