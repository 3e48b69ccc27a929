import { expect, test } from 'vitest'
import { RULE_NUMBERS } from '../../src/names/rules.ts'

/** The numbers that the shipped tagger was fitted with. A rule that is called otherwise keeps its own; new ones are added. */
const FITTED = [
  98367357, 110371416, -59937781, 1435210338, 1736112181, 1551679295, -1513213059, -736768139, -728649219,
  -738505840, -897563804, -274282146, 938280541, -312042480, 614618001, -207161464, 1188851334, 106914,
  -1883146747, 1751464328, -1281860764, -881233542,
]

test('rules keep the numbers that the tagger knows them by, whatever they are called', () => {
  const numbers: number[] = Object.values(RULE_NUMBERS)
  expect(numbers).toEqual(expect.arrayContaining(FITTED))
  expect(new Set(numbers).size).toBe(numbers.length)
})
