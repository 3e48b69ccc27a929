/** Every number of a result is rounded to three decimals; -0 becomes 0. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000 + 0
}
