import type { Named, Valued } from '../document.ts'
import type { Stage } from '../stage.ts'

/** Everything the article names, with its mentions, and the countries it speaks of. */
export const entities: Stage<Valued, Pick<Named, 'entities' | 'countries'>> = {
  name: 'entities',
  run: () => ({ entities: [], countries: [] }),
}
