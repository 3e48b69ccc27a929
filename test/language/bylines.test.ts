/** A byline of marks costs about what one of letters does. */
import { expect, it } from 'vitest'
import { english } from '../../src/language/en/index.ts'

const LENGTH = 230
const line = (piece: string) => `By ${piece.repeat(LENGTH / piece.length)}x`

function time(text: string): number {
  const started = performance.now()
  for (let i = 0; i < 200; i++) english.bylines.read(text)
  return performance.now() - started
}
const least = (text: string) => Math.min(time(text), time(text), time(text))

it.each(['@', 'a@', '@.', 'a@a.', '(', '(a', '.', ',', '|', '\t', 'and '])('%j', (piece) => {
  const letters = least(line('Ana Ruiz, '))
  expect(least(line(piece))).toBeLessThan(Math.max(100, letters * 20))
})
