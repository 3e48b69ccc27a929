/** The measure of growth tells a square from a line. */
import { expect, it } from 'vitest'
import { costOf, expectCost } from './growth.ts'

let sink = 0
const line = (length: number) => () =>
  costOf(() => {
    for (let i = 0; i < length * 1000; i++) sink += Math.sqrt(i)
  })
const square = (length: number) => () =>
  costOf(() => {
    for (let i = 0; i < (length * length) / 3; i++) sink += Math.sqrt(i)
  })

it('lets what is six times as long cost six times as much', () => {
  expect(() => expectCost(line(6000), line(1000), { factor: 18, least: 1 })).not.toThrow()
})

it('refuses what costs thirty-six times as much', () => {
  expect(() => expectCost(square(6000), square(1000), { factor: 18, least: 1 })).toThrow(/tries/)
  expect(sink).toBeGreaterThan(0)
})
