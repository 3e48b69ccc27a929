/** Ridge regression over some numbers that every row has and many that few rows have, by conjugate gradients. Deterministic. */

export interface RidgeRow {
  readonly dense: Float32Array
  readonly ids: Int32Array
  readonly values: Float32Array
  readonly target: number
  readonly weight: number
  /** Each set of rows has a mean of its own. */
  readonly set: number
}
export interface Ridge {
  readonly dense: Float64Array
  readonly sparse: Float64Array
  readonly means: Float64Array
}

const ROUNDS = 60
/** Means are all but free. */
const FREE = 0.01

/** `penalties`: of the dense numbers, then of the sparse ones; Infinity leaves one out. */
export function fitRidge(
  rows: readonly RidgeRow[],
  densePenalties: readonly number[],
  sparsePenalties: Float64Array,
  sets: number,
): Ridge {
  const d = densePenalties.length
  const s = sparsePenalties.length
  const size = d + s + sets
  const scale = new Float64Array(size)
  densePenalties.forEach((penalty, i) => {
    scale[i] = 1 / Math.sqrt(penalty)
  })
  for (let i = 0; i < s; i++) scale[d + i] = 1 / Math.sqrt(sparsePenalties[i] as number)
  for (let i = 0; i < sets; i++) scale[d + s + i] = 1 / Math.sqrt(FREE)
  const roots = rows.map(({ weight }) => Math.sqrt(weight))
  /** X v, rows weighed. */
  const forward = (v: Float64Array, out: Float64Array) => {
    const u = v.map((value, i) => value * (scale[i] as number))
    rows.forEach(({ dense, ids, values, set }, r) => {
      let sum = u[d + s + set] as number
      for (let i = 0; i < d; i++) sum += (dense[i] as number) * (u[i] as number)
      for (let i = 0; i < ids.length; i++)
        sum += (values[i] as number) * (u[d + (ids[i] as number)] as number)
      out[r] = sum * (roots[r] as number)
    })
  }
  /** Xᵀ e. */
  const backward = (e: Float64Array, out: Float64Array) => {
    out.fill(0)
    rows.forEach(({ dense, ids, values, set }, r) => {
      const x = (e[r] as number) * (roots[r] as number)
      out[d + s + set] = (out[d + s + set] as number) + x
      for (let i = 0; i < d; i++) out[i] = (out[i] as number) + x * (dense[i] as number)
      for (let i = 0; i < ids.length; i++) {
        const at = d + (ids[i] as number)
        out[at] = (out[at] as number) + x * (values[i] as number)
      }
    })
    for (let i = 0; i < size; i++) out[i] = (out[i] as number) * (scale[i] as number)
  }
  const dot = (a: Float64Array, b: Float64Array) => {
    let sum = 0
    for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
    return sum
  }
  const x = new Float64Array(size)
  const residual = new Float64Array(size)
  backward(
    Float64Array.from(rows, ({ target }, r) => target * (roots[r] as number)),
    residual,
  )
  const direction = residual.slice()
  const image = new Float64Array(rows.length)
  const pull = new Float64Array(size)
  let norm = dot(residual, residual)
  for (let round = 0; round < ROUNDS && norm > 1e-9; round++) {
    forward(direction, image)
    backward(image, pull)
    for (let i = 0; i < size; i++) pull[i] = (pull[i] as number) + (direction[i] as number)
    const step = norm / dot(direction, pull)
    for (let i = 0; i < size; i++) {
      x[i] = (x[i] as number) + step * (direction[i] as number)
      residual[i] = (residual[i] as number) - step * (pull[i] as number)
    }
    const next = dot(residual, residual)
    for (let i = 0; i < size; i++)
      direction[i] = (residual[i] as number) + (next / norm) * (direction[i] as number)
    norm = next
  }
  const result = x.map((value, i) => value * (scale[i] as number))
  return { dense: result.slice(0, d), sparse: result.slice(d, d + s), means: result.slice(d + s) }
}
