/** The measure of growth tells a square from a line: by counted costs, as a clock may be upset on any one run. */
import { expect, it } from 'vitest'
import { costOf, expectCost } from './growth.ts'

const BOUND = { factor: 18, least: 1 }
const square = (length: number) => (length * length) / 1000

it('lets what is six times as long cost six times as much', () => {
  expect(() =>
    expectCost(
      () => 6000,
      () => 1000,
      BOUND,
    ),
  ).not.toThrow()
})

it('refuses what costs thirty-six times as much', () => {
  expect(() =>
    expectCost(
      () => square(6000),
      () => square(1000),
      BOUND,
    ),
  ).toThrow(/tries/)
})

it('says nothing of what costs less than the least', () => {
  expect(() =>
    expectCost(
      () => 36,
      () => 1,
      { ...BOUND, least: 40 },
    ),
  ).not.toThrow()
})

it('forgives a measurement that another does not confirm', () => {
  const costs = [100_000, 6000]
  expect(() =>
    expectCost(
      () => costs.shift() ?? 0,
      () => 1000,
      BOUND,
    ),
  ).not.toThrow()
  expect(costs).toEqual([])
})

it('counts the work of a call', () => {
  const busy = () => {
    const before = process.cpuUsage()
    while (process.cpuUsage(before).user + process.cpuUsage(before).system < 20_000);
  }
  expect(costOf(busy)).toBeGreaterThanOrEqual(20)
})
