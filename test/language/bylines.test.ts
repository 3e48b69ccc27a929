/** A byline of marks costs about what one of letters does. */
import { it } from 'vitest'
import { english } from '../../src/language/en/index.ts'
import { costOf, expectCost } from '../growth.ts'

const LENGTH = 230
const line = (piece: string) => `By ${piece.repeat(LENGTH / piece.length)}x`

const cost = (text: string) => () =>
  costOf(() => {
    for (let i = 0; i < 200; i++) english.bylines.read(text)
  })

it.each(['@', 'a@', '@.', 'a@a.', '(', '(a', '.', ',', '|', '\t', 'and '])('%j', (piece) => {
  expectCost(cost(line(piece)), cost(line('Ana Ruiz, ')), { factor: 20, least: 100 })
})
