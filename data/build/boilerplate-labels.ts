/** Gold labels for our own blocks: by place where every block is labelled, by words where only the main text is given. */
import type { BlockFacts } from '../../src/blocks/facts.ts'
import type { Laid } from '../../src/document.ts'

export interface GoldLine {
  readonly id: string
  readonly domain?: string
  readonly url?: string
  readonly format?: 'text' | 'markdown' | 'html'
  readonly text?: string
  readonly source_text?: string
  readonly content?: string
  readonly blocks?: readonly { start: number; end: number; boilerplate: boolean | null }[]
}

/** 1 boilerplate, 0 article, -1 not known; one a block. */
export function labelBlocks(gold: GoldLine, laid: Laid, facts: readonly BlockFacts[]): number[] {
  return gold.blocks ? byPlace(gold.blocks, laid) : byWords(gold.content ?? '', laid, facts)
}

function byPlace(gold: NonNullable<GoldLine['blocks']>, laid: Laid): number[] {
  let from = 0
  return laid.layout.map(({ source }) => {
    while (from < gold.length && (gold[from]?.end ?? 0) <= source.start) from++
    let most = 0
    let label = -1
    for (let k = from; k < gold.length && (gold[k]?.start ?? 0) < source.end; k++) {
      const block = gold[k] as (typeof gold)[number]
      const shared = Math.min(block.end, source.end) - Math.max(block.start, source.start)
      if (shared > most) {
        most = shared
        label = block.boilerplate === null ? -1 : Number(block.boilerplate)
      }
    }
    return label
  })
}

const WORD = /[\p{L}\p{N}_]+/gu

function byWords(content: string, laid: Laid, facts: readonly BlockFacts[]): number[] {
  const words = (text: string) => text.match(WORD) ?? []
  const all = words(content)
  const known = new Set<string>()
  for (let i = 0; i + 3 < all.length; i++) known.add(all.slice(i, i + 4).join(' '))
  const lines = new Set(content.split('\n').map((line) => words(line).join(' ')))
  return laid.layout.map(({ start, end, level }, i) => {
    if (level === 1 || facts[i]?.block.afterImage) return -1
    const own = words(laid.text.slice(start, end))
    if (own.length === 0) return 1
    if (own.length < 6) return lines.has(own.join(' ')) ? 0 : 1
    let hits = 0
    for (let k = 0; k + 3 < own.length; k++) if (known.has(own.slice(k, k + 4).join(' '))) hits++
    const share = hits / (own.length - 3)
    return share >= 0.7 ? 0 : share <= 0.2 ? 1 : -1
  })
}
