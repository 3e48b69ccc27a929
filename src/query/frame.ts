import type { ArticleAnalysis } from '../schema/analysis.ts'
import type { Entity } from '../schema/entities.ts'

/** Lines that say who wrote the article and when, or what else the page holds: nothing that it tells of. */
const FRAME: ReadonlySet<string> = new Set(['boilerplate', 'byline', 'dateline'])

/** Whether a block is told of the world, not of the article. */
export function isTold({ blocks }: ArticleAnalysis, block: number): boolean {
  return !FRAME.has(blocks[block]?.role ?? 'boilerplate')
}

/** Whether the article tells of an entity: authors in a byline are none. */
export function isTopic(analysis: ArticleAnalysis, { salience, mentions }: Entity): boolean {
  return salience > 0 && mentions.some(({ block }) => isTold(analysis, block))
}
