import type { ArticleAnalysis } from '../schema/analysis.ts'
import type { Block } from '../schema/blocks.ts'
import type { Score } from '../schema/sentiment.ts'
import type { Layer, OfLayer, ViewPlan } from './options.ts'
import { type MarkedStretch, stretchesOf } from './stretches.ts'
import { type Voices, voicesOf } from './voices.ts'

/** What both views draw from: an analysis, which has been checked, and what of it is to be shown. */
export interface Sheet {
  readonly analysis: ArticleAnalysis
  /** What of a layer is shown: all or nothing. */
  readonly of: OfLayer
  readonly types: ViewPlan['types']
  readonly voices: Voices
  /** The first block of role title. */
  readonly headline: Block | undefined
  /** Of each block. */
  readonly stretches: readonly (readonly MarkedStretch[])[]
  /** Tones toward entities by their ids, of paragraphs by their blocks, and of quotations in their order; none where tones are not shown. */
  readonly towardIds: ReadonlyMap<string, Score>
  readonly ofBlocks: ReadonlyMap<number, Score>
  readonly ofQuotations: readonly (Score | undefined)[]
}

export function sheetOf(analysis: ArticleAnalysis, { layers, types }: ViewPlan): Sheet {
  const { targets, paragraphs, quotations } = analysis.sentiment
  const of = <T>(layer: Layer, list: readonly T[]) => (layers.has(layer) ? list : [])
  return {
    analysis,
    headline: analysis.blocks.find(({ role }) => role === 'title'),
    of,
    types,
    voices: voicesOf(analysis),
    stretches: stretchesOf(analysis, types, of),
    towardIds: new Map(of('tone', targets).map((target) => [target.entityId, target])),
    ofBlocks: new Map(of('tone', paragraphs).map((paragraph) => [paragraph.block, paragraph])),
    ofQuotations: of('tone', quotations),
  }
}

/** A run of neighbours that are drawn as one element, each with its index. */
export interface BlockRun {
  readonly kind: 'list' | 'boilerplate' | 'one'
  readonly blocks: Block[]
}

export function runsOf(blocks: readonly Block[]): BlockRun[] {
  const runs: BlockRun[] = []
  for (const block of blocks) {
    const isItem = block.role === 'body' && block.kind === 'list-item'
    const kind = block.boilerplate ? 'boilerplate' : isItem ? 'list' : 'one'
    const last = runs[runs.length - 1]
    if (last && kind !== 'one' && last.kind === kind) last.blocks.push(block)
    else runs.push({ kind, blocks: [block] })
  }
  return runs
}
