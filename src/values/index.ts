import type { Article, Valued } from '../document.ts'
import type { Stage } from '../stage.ts'

/** Dates, money, percentages and addresses. */
export const values: Stage<Article, Pick<Valued, 'values'>> = {
  name: 'values',
  run: () => ({ values: [] }),
}
