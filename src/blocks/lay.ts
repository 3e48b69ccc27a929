import type { Doc, SourceBlock } from '../document.ts'
import { ListedBlocks } from '../source-blocks.ts'
import type { Stage } from '../stage.ts'
import { type MapRun, sourcePlace } from '../text/source-map.ts'
import { SHORTEST_PIECE, seamsOf } from './seams.ts'

/** The blocks as the article's parts: split where article and boilerplate meet in one. */
export const lay: Stage<Doc<'text' | 'sourceBlocks' | 'sourceMap'>, Doc<'layout'>> = {
  name: 'blocks',
  run: ({ sourceBlocks, text, sourceMap }, { language }) => {
    const words = language.blocks
    const { starts, ends, length } = sourceBlocks
    // Copied only where a block is split: most texts have no seam.
    let layout: SourceBlock[] | null = null
    for (let i = 0; i < length; i++) {
      // Too short for a seam, and not worth an object unless the blocks are listed.
      if (ends[i]! - starts[i]! < SHORTEST_PIECE && !layout) continue
      const block = sourceBlocks.at(i)
      const seams = seamsOf(text, block, words)
      if (seams.length > 0) {
        layout ??= Array.from({ length: i }, (_, k) => sourceBlocks.at(k))
        layout.push(...split(block, seams, text.length, sourceMap as readonly MapRun[]))
      } else layout?.push(block)
    }
    return { layout: layout ? new ListedBlocks(layout) : sourceBlocks }
  },
}

/** The pieces between the seams, each a gap in the text that belongs to neither side. */
function split(
  block: SourceBlock,
  seams: readonly (readonly [end: number, start: number])[],
  length: number,
  map: readonly MapRun[],
): SourceBlock[] {
  const starts = [block.start, ...seams.map(([, start]) => start)]
  const ends = [...seams.map(([end]) => end), block.end]
  return starts.map((start, k) => {
    const end = ends[k]!
    const place = sourcePlace(map, length, start, end)
    return {
      start,
      end,
      kind: block.kind,
      source: {
        start: k === 0 ? block.source.start : place.start,
        end: k === starts.length - 1 ? block.source.end : place.end,
      },
      level: block.level,
      container: block.container,
      links: block.links.filter((link) => link.start >= start && link.end <= end),
      afterImage: k === 0 && block.afterImage,
    }
  })
}
