import { ENTITY_TYPES, type Entity, type EntityType } from '../schema/entities.ts'
import { firstWordFrom } from './columns.ts'

/** The mentions of entities, word by word. */
export interface MentionColumns {
  /** 1 where a mention goes on from the word before, so that nothing may begin or end between them. */
  readonly joins: Uint8Array
  /** The number of the type of entity that a word names and one; 0 for none. What is resolved, not named, has none. */
  readonly type: Uint8Array
}

/** As `MentionColumns` has it. */
export const numberOfType = (type: EntityType): number => ENTITY_TYPES.indexOf(type) + 1

export function mentionsOf(
  words: { readonly start: Int32Array; readonly count: number },
  entities: readonly Entity[],
): MentionColumns {
  const { start, count } = words
  const joins = new Uint8Array(count)
  const type = new Uint8Array(count)
  for (const one of entities) {
    const number = numberOfType(one.type)
    for (const mention of one.mentions) {
      const own = mention.form === 'name' || mention.form === 'short' ? number : 0
      // From the first word that begins inside the mention.
      let i = firstWordFrom(words, mention.start)
      for (; i < count && start[i]! < mention.end; i++) {
        if (start[i]! > mention.start) joins[i] = 1
        if (own > 0) type[i] = own
      }
    }
  }
  return { joins, type }
}
