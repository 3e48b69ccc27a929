/** Embedded posts: a block of words, and below it “— Ida Brandt (@idabrandt) May 3, 2026”. */
import { lazy } from '../language/lists/lists.ts'
import type { Block } from '../schema/blocks.ts'
import type { Laid, Utterance } from './utterances.ts'

/** The line that credits a post: dash, name, handle; it stands alone or closes the block. */
const CREDIT = /(?:^|\s)[—–-]\s?([^\n(@—–]{2,50}?)\s?\(@\w{1,30}\)[^\n]{0,30}$/u
/** A credit is no longer, with its name, handle and date. */
const MOST_CREDIT = 120
/** Addresses of pictures and links that close a post. */
const TAIL = /(?:\s*(?:https?:\/\/|pic\.)\S{1,60})+\s*$/u
/** How many blocks a post has at most. */
const MOST_BLOCKS = 4

export function postsOf({ text, blocks, entities }: Laid): Utterance[] {
  const found: Utterance[] = []
  const edges = lazy(() => edgesOf(entities))
  blocks.forEach((block, i) => {
    const from = Math.max(block.start, block.end - MOST_CREDIT)
    const tail = text.slice(from, block.end)
    if (!tail.includes('(@')) return
    const credit = CREDIT.exec(tail)
    if (!credit) return
    const name = credit[1]!
    const start = from + credit.index + credit[0].indexOf(name)
    const { starts, ends } = edges()
    const entity = entities[Math.min(starts.get(start) ?? NOBODY, ends.get(start + name.length) ?? NOBODY)]
    const mention = { start, end: start + name.length, text: name }
    const speaker = { name: entity?.name ?? name, entityId: entity?.id ?? null, mention }
    const words = from + credit.index
    const own = words > block.start
    const posted = own
      ? [{ block, end: words }]
      : above(blocks, i).map((one) => ({ block: one, end: one.end }))
    posted.forEach(({ block: one, end }, k) => {
      const last = end - (TAIL.exec(text.slice(one.start, end))?.[0].length ?? 0)
      if (last > one.start)
        found.push({ start: one.start, end: last, block: one.index, continues: k > 0, speaker })
    })
  })
  return found
}

const NOBODY = Number.POSITIVE_INFINITY

/** The place of the first entity that a mention begins, and ends, at an offset. */
function edgesOf(entities: Laid['entities']): { starts: Map<number, number>; ends: Map<number, number> } {
  const starts = new Map<number, number>()
  const ends = new Map<number, number>()
  entities.forEach(({ mentions }, i) => {
    for (const { start, end } of mentions) {
      if (!starts.has(start)) starts.set(start, i)
      if (!ends.has(end)) ends.set(end, i)
    }
  })
  return { starts, ends }
}

/** The blocks of the post that a line credits: those of the quotation around it, or the one paragraph before. */
function above(blocks: readonly Block[], at: number): Block[] {
  const found: Block[] = []
  const isQuote = blocks[at]?.kind === 'blockquote'
  for (let i = at - 1; i >= 0 && found.length < (isQuote ? MOST_BLOCKS : 1); i--) {
    const one = blocks[i]!
    if (one.role !== 'body' || (isQuote && one.kind !== 'blockquote')) break
    found.unshift(one)
  }
  return found
}
