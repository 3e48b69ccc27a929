/** Pages whose blocks are judged with the title that a ranker found which did not learn from their site. */
import { judged } from '../../../src/blocks/judge.ts'
import type { Ranker } from '../../../src/models/metadata.ts'
import { CONTEXT, type Laid } from './titles.ts'

export function judgeLaid({ doc, facts, likelihood }: Laid, titles: Ranker) {
  return { ...doc, ...judged(doc, facts, likelihood, CONTEXT, titles) }
}

export type Judged = ReturnType<typeof judgeLaid>
