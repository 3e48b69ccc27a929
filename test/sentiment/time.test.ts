/** Time grows with the text, not with its square, however many quotations or names one sentence holds. */
import { it } from 'vitest'
import { extractQuotations, parseArticle, scoreSentiment } from '../../src/index.ts'
import { costOf, expectCost } from '../growth.ts'

/** Milliseconds that the stage of tone takes for a piece over and over. */
function cost(piece: string, times: number): number {
  const article = parseArticle({ text: piece.repeat(times), format: 'text' })
  extractQuotations(article)
  return costOf(() => scoreSentiment(article))
}

it.each(['Brandt said “a” and ', 'the mayor, who said that ', 'US ', 'ended rarely '])(
  '%s, four times as often',
  (piece) => {
    const times = 40_000 / piece.length
    expectCost(
      () => cost(piece, times),
      () => cost(piece, times / 4),
      { factor: 9, least: 80 },
    )
  },
  60_000,
)
