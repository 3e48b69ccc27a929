/** The tone of words that nobody rated, from the rated ones whose vectors lie near: kernel ridge regression. */

const CENTRES = 500
const WIDTH = 1.5
const RIDGE = 2

/** Solves A x = b for a symmetric positive definite A, in place (Cholesky). */
function solve(a: Float64Array, b: Float64Array): Float64Array {
  const n = b.length
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let sum = a[i * n + j] as number
      for (let k = 0; k < j; k++) sum -= (a[i * n + k] as number) * (a[j * n + k] as number)
      a[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (a[j * n + j] as number)
    }
  }
  const x = b.slice()
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] = (x[i] as number) - (a[i * n + k] as number) * (x[k] as number)
    x[i] = (x[i] as number) / (a[i * n + i] as number)
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] = (x[i] as number) - (a[k * n + i] as number) * (x[k] as number)
    x[i] = (x[i] as number) / (a[i * n + i] as number)
  }
  return x
}

/** The tone of every point; its unit vector and its nearness to some of the rated words are the inputs. */
export function induce(
  points: ReadonlyMap<string, Float64Array>,
  rated: ReadonlyMap<string, number>,
): Map<string, number> {
  const known = [...rated].filter(([word]) => points.has(word)).sort(([a], [b]) => (a < b ? -1 : 1))
  const step = known.length / CENTRES
  const centres = Array.from(
    { length: CENTRES },
    (_, i) => points.get((known[Math.floor(i * step)] as [string, number])[0]) as Float64Array,
  )
  const inputs = (point: Float64Array): Float64Array => {
    const row = new Float64Array(point.length + CENTRES)
    row.set(point)
    centres.forEach((centre, c) => {
      let dot = 0
      for (let d = 0; d < point.length; d++) dot += (point[d] as number) * (centre[d] as number)
      row[point.length + c] = Math.exp(-WIDTH * (2 - 2 * dot))
    })
    return row
  }
  const mean = known.reduce((sum, [, value]) => sum + value, 0) / known.length
  const size = CENTRES + 100
  const gram = new Float64Array(size * size)
  const right = new Float64Array(size)
  for (const [word, value] of known) {
    const row = inputs(points.get(word) as Float64Array)
    for (let i = 0; i < size; i++) {
      const x = row[i] as number
      right[i] = (right[i] as number) + x * (value - mean)
      for (let j = 0; j <= i; j++)
        gram[i * size + j] = (gram[i * size + j] as number) + x * (row[j] as number)
    }
  }
  for (let i = 0; i < size; i++) {
    gram[i * size + i] = (gram[i * size + i] as number) + RIDGE
    for (let j = i + 1; j < size; j++) gram[i * size + j] = gram[j * size + i] as number
  }
  const weights = solve(gram, right)
  return new Map(
    [...points].map(([word, point]) => {
      const row = inputs(point)
      let sum = 0
      for (let i = 0; i < size; i++) sum += (row[i] as number) * (weights[i] as number)
      return [word, sum]
    }),
  )
}
