/** Quotations cost what the text's length costs, not its square, however many runs in marks one sentence holds. */
import { it } from 'vitest'
import { extractQuotations, parseArticle } from '../../src/index.ts'
import { costOf, expectCost } from '../growth.ts'

/** Milliseconds that quotations take for a sentence of so many runs in marks. */
function cost(piece: string, runs: number): number {
  const article = parseArticle({ text: piece.repeat(runs), format: 'text' })
  return costOf(() => extractQuotations(article))
}

it.each(['the “new low” thing ', 'he said “too low” and '])(
  '%s, four times as often',
  (piece) => {
    expectCost(
      () => cost(piece, 8000),
      () => cost(piece, 2000),
      { factor: 9, least: 80 },
    )
  },
  60_000,
)
