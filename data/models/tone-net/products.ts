/**
 * Products of a matrix, row after row, with vectors, four at a time: sums that do not wait for one another take a third of the time. The number
 * of rows is a multiple of four.
 */
type Numbers = Float64Array | Float32Array

/** Adds matrix · x, where x begins at `from`, to `out` from `to` on. */
export function addProduct(
  matrix: Numbers,
  rows: number,
  x: Numbers,
  from: number,
  columns: number,
  out: Numbers,
  to: number,
): void {
  for (let k = 0, a = 0; k < rows; k += 4, a += 4 * columns) {
    const [b, c, d] = [a + columns, a + 2 * columns, a + 3 * columns]
    let [first, second, third, fourth] = [0, 0, 0, 0]
    for (let j = 0; j < columns; j++) {
      const value = x[from + j] as number
      first += (matrix[a + j] as number) * value
      second += (matrix[b + j] as number) * value
      third += (matrix[c + j] as number) * value
      fourth += (matrix[d + j] as number) * value
    }
    out[to + k] = (out[to + k] as number) + first
    out[to + k + 1] = (out[to + k + 1] as number) + second
    out[to + k + 2] = (out[to + k + 2] as number) + third
    out[to + k + 3] = (out[to + k + 3] as number) + fourth
  }
}

/** Adds the turned matrix · y to `out`. */
export function addTurned(
  matrix: Numbers,
  rows: number,
  y: Numbers,
  from: number,
  columns: number,
  out: Numbers,
  to: number,
): void {
  for (let k = 0, a = 0; k < rows; k += 4, a += 4 * columns) {
    const [b, c, d] = [a + columns, a + 2 * columns, a + 3 * columns]
    const [first, second] = [y[from + k] as number, y[from + k + 1] as number]
    const [third, fourth] = [y[from + k + 2] as number, y[from + k + 3] as number]
    for (let j = 0; j < columns; j++)
      out[to + j] =
        (out[to + j] as number) +
        (matrix[a + j] as number) * first +
        (matrix[b + j] as number) * second +
        (matrix[c + j] as number) * third +
        (matrix[d + j] as number) * fourth
  }
}

/** Adds y · xᵀ of each of some words to the matrix; those of a word begin at its number times `rows` and times `columns`. */
export function addOuter(
  matrix: Numbers,
  words: readonly number[],
  y: Numbers,
  rows: number,
  x: Numbers,
  columns: number,
): void {
  for (let w = 0; w < words.length; w += 4) {
    const a = words[w] as number
    // Behind the last word the first of the four stands in, and counts nothing.
    const [b, c, d] = [words[w + 1] ?? a, words[w + 2] ?? a, words[w + 3] ?? a]
    const left = words.length - w
    const [hasB, hasC, hasD] = [left > 1 ? 1 : 0, left > 2 ? 1 : 0, left > 3 ? 1 : 0]
    for (let k = 0, at = 0; k < rows; k++) {
      const first = y[a * rows + k] as number
      const second = (y[b * rows + k] as number) * hasB
      const third = (y[c * rows + k] as number) * hasC
      const fourth = (y[d * rows + k] as number) * hasD
      for (let j = 0; j < columns; j++, at++)
        matrix[at] =
          (matrix[at] as number) +
          first * (x[a * columns + j] as number) +
          second * (x[b * columns + j] as number) +
          third * (x[c * columns + j] as number) +
          fourth * (x[d * columns + j] as number)
    }
  }
}
