import type { Doc } from '../document.ts'

/** A mention whose tone is asked for; `of` is the number of its entity. */
export interface Asked {
  readonly of: number
  readonly start: number
  readonly end: number
}

/** In the order of the text, so that those of one sentence are read together. */
export function mentionsIn({ entities }: Doc<'entities'>): Asked[] {
  const asked: Asked[] = []
  entities.forEach(({ mentions, salience }, of) => {
    if (salience > 0) for (const { start, end } of mentions) asked.push({ of, start, end })
  })
  return asked.sort((a, b) => a.start - b.start || a.of - b.of)
}
