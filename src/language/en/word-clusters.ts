/** Words that stand in like places, by the vectors of GloVe (Pennington, Socher & Manning 2014): 1,024 groups in 64. */
import { numberOf } from '../lists/front-coded.ts'
import words from './generated/word-clusters.ts'

/** The group of a lower-case word, from 1 to 1,024; 0 where it has none. */
export const clusterOf = (lower: string): number => numberOf(words, lower) + 1

/** The wider group, from 1 to 64, that a group lies in; 0 for none. */
export const widerCluster = (cluster: number): number => (cluster === 0 ? 0 : ((cluster - 1) >> 4) + 1)
