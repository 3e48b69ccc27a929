/**
 * How the cost of a text grows, without a clock that a busy machine could upset: both sides are measured in turn, and
 * again where the first measurement does not hold, so that only what is too dear every time fails.
 */
import { expect } from 'vitest'

const TRIES = 6

/** Milliseconds of processor time of this process. */
export function costOf(run: () => void): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

interface Bound {
  /** How many times the plain cost is allowed: wide of what is right, and far from what a square would take. */
  readonly factor: number
  /** Milliseconds under which nothing is said. */
  readonly least: number
}

/** Expects `hostile` to cost at most `factor` times what `plain` costs; both return milliseconds. */
export function expectCost(hostile: () => number, plain: () => number, { factor, least }: Bound): void {
  plain()
  let cost = 0
  let limit = 0
  for (let tried = 0; tried < TRIES; tried++) {
    limit = Math.max(least, factor * plain())
    cost = hostile()
    if (cost <= limit) return
  }
  expect(cost, `milliseconds, the last of ${TRIES} tries`).toBeLessThan(limit)
}
