/** Time grows with the text, not with its square, however many quotations or names one sentence holds. */
import { expect, it } from 'vitest'
import { extractQuotations, parseArticle, scoreSentiment } from '../../src/index.ts'

/** Milliseconds of this process that the stage of tone takes for a piece over and over, the best of three. */
function cost(piece: string, times: number): number {
  const rounds = [0, 1, 2].map(() => {
    const article = parseArticle({ text: piece.repeat(times), format: 'text' })
    extractQuotations(article)
    const before = process.cpuUsage()
    scoreSentiment(article)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.min(...rounds)
}

it.each(['Brandt said “a” and ', 'the mayor, who said that ', 'US '])(
  '%s, four times as often',
  (piece) => {
    cost(piece, 200)
    const times = 40_000 / piece.length
    expect(cost(piece, times)).toBeLessThan(8 * cost(piece, times / 4) + 40)
  },
  60_000,
)
