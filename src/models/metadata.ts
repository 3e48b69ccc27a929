import { lazy } from '../language/lists/lists.ts'
import { oncePer } from '../language/lists/patterns.ts'
import weights from './generated/metadata.ts'
import { type PutNumber, TreeScore, type TreeSum, type Trees, treeSum } from './kit/trees.ts'

/** The kinds of metadata that are ranked; data/models/metadata/card.md says how the rankers were trained. */
export const RANKED = ['title', 'author', 'publisher', 'date'] as const
export type Ranked = (typeof RANKED)[number]

/** Scores candidates for one kind of metadata: the logit that one is right. */
export interface Ranker {
  readonly sum: TreeSum
  /** Values of a candidate. */
  readonly width: number
  readonly trees: Trees
}

export type Rankers = Readonly<Record<Ranked, Ranker>>

/** Trees as they are written: leaves in hundredths. */
export interface WrittenTrees {
  readonly width: number
  readonly depth: number
  readonly base: number
  readonly features: readonly number[]
  readonly thresholds: readonly number[]
  readonly leaves: readonly number[]
}

export function decodeRanker({ width, depth, base, features, thresholds, leaves }: WrittenTrees): Ranker {
  const trees: Trees = {
    depth,
    base,
    trust: 0,
    features: Uint8Array.from(features),
    thresholds: Float32Array.from(thresholds),
    leaves: Float32Array.from(leaves, (leaf) => leaf / 100),
  }
  return { width, sum: treeSum(trees), trees }
}

/** A line of JSON for each, in the order of their names. */
export function decodeRankers(text: string): Rankers {
  const lines = text.split('\n')
  return Object.fromEntries(
    RANKED.map((kind, i) => [kind, decodeRanker(JSON.parse(lines[i]!) as WrittenTrees)]),
  ) as Record<Ranked, Ranker>
}

export const rankers = lazy(() => decodeRankers(weights))

const scoreOf = /* @__PURE__ */ oncePer(({ sum, width }: Ranker) => new TreeScore(sum, width))

/** The candidate that scores best, above the least; null where none does. `write` puts one's values. */
export function bestOf<Candidate>(
  ranker: Ranker,
  candidates: readonly Candidate[],
  least: number,
  write: (put: PutNumber, candidate: Candidate) => void,
): Candidate | null {
  const score = scoreOf(ranker)
  let best: Candidate | null = null
  let most = least
  for (const candidate of candidates) {
    score.begin()
    write(score.put, candidate)
    const own = score.take()
    if (own > most) [most, best] = [own, candidate]
  }
  return best
}
