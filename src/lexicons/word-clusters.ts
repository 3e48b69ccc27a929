/** Words that stand in like places, by the vectors of GloVe (Pennington, Socher & Manning 2014): 1,024 groups in 64. */
import rows from './generated/word-clusters.ts'
import { lazy } from './lists.ts'

const clusters = lazy(() => {
  const ids = new Map<string, number>()
  for (const row of rows.split('\n')) {
    const tab = row.indexOf('\t')
    const id = Number(row.slice(0, tab)) + 1
    for (const word of row.slice(tab + 1).split(' ')) ids.set(word, id)
  }
  return ids
})

/** The group of a lower-case word, from 1 to 1,024; 0 where it has none. */
export function clusterOf(lower: string): number {
  return clusters().get(lower) ?? 0
}

/** The wider group, from 1 to 64, that a group lies in; 0 for none. */
export const widerCluster = (cluster: number): number => (cluster === 0 ? 0 : ((cluster - 1) >> 4) + 1)
