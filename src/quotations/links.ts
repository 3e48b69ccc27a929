/** The mentions of entities by place, for looking up what a phrase names. */
import type { Doc } from '../document.ts'
import type { Entity, Mention } from '../schema/entities.ts'
import { halve } from '../text/halve.ts'

export interface Linked {
  readonly mention: Mention
  readonly entity: Entity
}

/** Every mention with its entity, by place. */
export interface Links {
  readonly all: readonly Linked[]
  /** Whom the pronoun or description that begins there most likely means, where it is no mention. */
  readonly guessAt: (start: number) => Entity | undefined
  /** Where the phrase without a name begins that a pronoun most likely takes up. */
  readonly takenUpAt: (start: number) => number | null
  readonly entityBy: (id: string) => Entity | undefined
}

export function linksOf({ entities, guesses }: Doc<'entities' | 'guesses'>): Links {
  const all: Linked[] = []
  const byId = new Map<string, Entity>()
  for (const entity of entities) {
    byId.set(entity.id, entity)
    for (const mention of entity.mentions) all.push({ mention, entity })
  }
  return {
    all: all.sort((a, b) => a.mention.start - b.mention.start),
    guessAt: (start) => byId.get(guesses.get(start)?.entityId ?? ''),
    takenUpAt: (start) => guesses.get(start)?.phrase ?? null,
    entityBy: (id) => byId.get(id),
  }
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
