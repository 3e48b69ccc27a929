/** The mentions of entities by place, for looking up what a phrase names. */
import type { Doc } from '../document.ts'
import type { Block } from '../schema/blocks.ts'
import type { Entity, Mention } from '../schema/entities.ts'
import { halve } from '../text/halve.ts'

export interface Linked {
  readonly mention: Mention
  readonly entity: Entity
  /** Stands in a caption, byline or the like: no pronoun of the text means it. */
  readonly aside: boolean
}

/** Every mention with its entity, by place. */
export interface Links {
  readonly all: readonly Linked[]
}

export function linksOf(doc: Doc<'text' | 'blocks' | 'entities'>): Links {
  const all: Linked[] = []
  for (const entity of doc.entities)
    for (const mention of entity.mentions) {
      const block = doc.blocks[mention.block]
      const role = block?.role
      const aside =
        role === 'caption' ||
        role === 'byline' ||
        role === 'dateline' ||
        role === 'boilerplate' ||
        (block !== undefined && isTag(doc.text, block)) ||
        isCredit(doc.text, mention.end)
      all.push({ mention, entity, aside })
    }
  return { all: all.sort((a, b) => a.mention.start - b.mention.start) }
}

const SHORT = 60

/** A few words that end in no mark, such as the name of a photographer. */
function isTag(text: string, { start, end, role }: Block): boolean {
  if (role !== 'body' || end - start > SHORT) return false
  return /[\p{L}\p{N})]/u.test(text.charAt(end - 1))
}

/** “Ida Brandt / Harrow Wire”: who took a picture. */
function isCredit(text: string, end: number): boolean {
  return text.charCodeAt(text.charCodeAt(end) === 32 ? end + 1 : end) === 0x2f
}

/** Index of the first mention that ends after an offset. */
export function firstAfter(links: Links, offset: number): number {
  return halve(0, links.all.length, (i) => links.all[i]!.mention.end <= offset)
}

/** The mention that names a phrase: the one that reaches to its head, of several the last. */
export function mentionIn(links: Links, start: number, end: number, head: number): Linked | null {
  let found: Linked | null = null
  for (let i = firstAfter(links, start); i < links.all.length; i++) {
    const one = links.all[i]
    if (!one || one.mention.start >= end) break
    if (one.mention.end > head) found = one
  }
  return found
}
