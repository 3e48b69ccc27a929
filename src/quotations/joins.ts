import type { Entity } from '../schema/entities.ts'

/** By word: 1 where the mention of an entity goes on from the word before, so that nothing may begin or end between them. */
export function joinsOf(
  { start, count }: { readonly start: Int32Array; readonly count: number },
  entities: readonly Entity[],
): Uint8Array {
  const joins = new Uint8Array(count)
  for (const { mentions } of entities)
    for (const mention of mentions) {
      // The first word that begins inside the mention, by halving.
      let i = 0
      let high = count
      while (i < high) {
        const middle = (i + high) >> 1
        if (start[middle]! <= mention.start) i = middle + 1
        else high = middle
      }
      for (; i < count && start[i]! < mention.end; i++) joins[i] = 1
    }
  return joins
}
