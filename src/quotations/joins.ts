import type { Entity } from '../schema/entities.ts'
import { halve } from '../text/halve.ts'

/** By word: 1 where the mention of an entity goes on from the word before, so that nothing may begin or end between them. */
export function joinsOf(
  { start, count }: { readonly start: Int32Array; readonly count: number },
  entities: readonly Entity[],
): Uint8Array {
  const joins = new Uint8Array(count)
  for (const { mentions } of entities)
    for (const mention of mentions) {
      // From the first word that begins inside the mention.
      let i = halve(0, count, (word) => start[word]! <= mention.start)
      for (; i < count && start[i]! < mention.end; i++) joins[i] = 1
    }
  return joins
}
