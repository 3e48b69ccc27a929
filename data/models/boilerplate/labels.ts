/** Gold labels for our own blocks: by place where every block is labelled, by words where only the main text or pieces of it are given. */
import type { BlockFacts } from '../../../src/blocks/facts.ts'
import type { Doc } from '../../../src/document.ts'

export interface GoldLine {
  readonly id: string
  readonly domain?: string
  readonly publisher_site?: string
  readonly url?: string
  readonly format?: 'text' | 'markdown' | 'html'
  readonly text?: string
  readonly source_text?: string
  readonly content?: string
  readonly with?: readonly string[]
  readonly without?: readonly string[]
  readonly blocks?: readonly { start: number; end: number; boilerplate: boolean | null }[]
}

/** 1 boilerplate, 0 article, -1 not known; one a block. */
export function labelBlocks(
  gold: GoldLine,
  laid: Doc<'text' | 'layout'>,
  facts: readonly BlockFacts[],
): number[] {
  if (gold.blocks) return byPlace(gold.blocks, laid)
  if (gold.with) return bySegments(gold.with, gold.without ?? [], laid)
  return byWords(gold.content ?? '', laid, facts)
}

function byPlace(gold: NonNullable<GoldLine['blocks']>, laid: Doc<'layout'>): number[] {
  let from = 0
  return Array.from(laid.layout, ({ source }) => {
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

const RUN = 4
const LOOSE = 3

/**
 * Blocks against the main text, in order: a block whose runs of four words stand in it is article; a shorter one is if
 * its words stand between the places of the blocks around it.
 */
function byWords(content: string, laid: Doc<'text' | 'layout'>, facts: readonly BlockFacts[]): number[] {
  const words = (text: string): string[] => text.match(WORD) ?? []
  const all = words(content)
  const at = new Map<string, number[]>()
  for (let i = 0; i + RUN <= all.length; i++) {
    const run = all.slice(i, i + RUN).join(' ')
    const known = at.get(run)
    if (known) known.push(i)
    else at.set(run, [i])
  }
  const lines = new Set(content.split('\n').map((line) => words(line).join(' ')))
  const own = Array.from(laid.layout, ({ start, end }) => words(laid.text.slice(start, end)))
  /** First and last place of the longer blocks in the main text. */
  const places = own.map((list): readonly [number, number] | null => {
    if (list.length < RUN + LOOSE) return null
    const hits: number[] = []
    for (let k = 0; k + RUN <= list.length; k++) {
      const found = at.get(list.slice(k, k + RUN).join(' '))
      if (found) hits.push((found[0] as number) - k)
    }
    if (hits.length < 0.7 * (list.length - RUN + 1)) return null
    const from = hits.sort((a, b) => a - b)[hits.length >> 1] as number
    return [from, from + list.length]
  })
  let before = 0
  const from = places.map((place) => {
    const own = before
    if (place) before = place[1]
    return own
  })
  let after = -1
  const until: number[] = []
  for (let i = places.length - 1; i >= 0; i--) {
    until[i] = after
    const place = places[i]
    if (place) after = place[0]
  }
  return Array.from(laid.layout, ({ level }, i) => {
    if (level === 1 || facts[i]?.block.afterImage) return places[i] ? 0 : -1
    const list = own[i] as string[]
    if (list.length === 0) return 1
    if (places[i]) return 0
    if (list.length < RUN + LOOSE) {
      const low = Math.max(0, (from[i] as number) - LOOSE)
      const high = (until[i] as number) < 0 ? (from[i] as number) + 60 : (until[i] as number) + LOOSE
      const gap = ` ${all.slice(low, Math.max(low, high)).join(' ')} `
      if (gap.includes(` ${list.join(' ')} `)) return lines.has(list.join(' ')) || list.length > 2 ? 0 : -1
      return 1
    }
    let hits = 0
    for (let k = 0; k + RUN <= list.length; k++) if (at.has(list.slice(k, k + RUN).join(' '))) hits++
    return hits / (list.length - RUN + 1) <= 0.2 ? 1 : -1
  })
}

/** Segments that belong to the text and segments that do not: only the blocks that hold one are known. */
function bySegments(kept: readonly string[], cut: readonly string[], laid: Doc<'text' | 'layout'>): number[] {
  const flat = (text: string) => text.replace(/\s+/g, ' ').trim()
  const yes = kept.map(flat)
  const no = cut.map(flat)
  return Array.from(laid.layout, ({ start, end }) => {
    const text = flat(laid.text.slice(start, end))
    const holds = (list: readonly string[]) => list.some((one) => text.includes(one))
    const [article, boilerplate] = [holds(yes), holds(no)]
    return article === boilerplate ? -1 : article ? 0 : 1
  })
}
