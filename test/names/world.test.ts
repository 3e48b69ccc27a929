/** People and bodies of the whole world, invented: none is to be overlooked for where a name comes from. */
import { describe, expect, test } from 'vitest'
import { ratioOf, scoreBodies, scorePeople } from './world-scores.ts'

const people = scorePeople()
const bodies = scoreBodies()

describe('people of all regions are found by their whole names', () => {
  test('overall', () => {
    expect(ratioOf([...people.values()].flatMap(({ women, men }) => [women, men]))).toBeGreaterThanOrEqual(
      0.975,
    )
  })
  test.each([...people])('%s', (_, { women, men }) => {
    expect(ratioOf([women, men])).toBeGreaterThanOrEqual(0.92)
  })
  test('women as often as men', () => {
    const women = ratioOf([...people.values()].map((one) => one.women))
    const men = ratioOf([...people.values()].map((one) => one.men))
    expect(Math.abs(women - men)).toBeLessThanOrEqual(0.015)
  })
})

describe('bodies of all kinds are found by their whole names', () => {
  test('overall', () => {
    expect(ratioOf(bodies.values())).toBeGreaterThanOrEqual(0.93)
  })
  test.each([...bodies])('%s', (_, share) => {
    expect(ratioOf([share])).toBeGreaterThanOrEqual(0.8)
  })
})
