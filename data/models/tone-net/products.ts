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
      const value = x[from + j]!
      first += matrix[a + j]! * value
      second += matrix[b + j]! * value
      third += matrix[c + j]! * value
      fourth += matrix[d + j]! * value
    }
    out[to + k] = out[to + k]! + first
    out[to + k + 1] = out[to + k + 1]! + second
    out[to + k + 2] = out[to + k + 2]! + third
    out[to + k + 3] = out[to + k + 3]! + fourth
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
    const [first, second] = [y[from + k]!, y[from + k + 1]!]
    const [third, fourth] = [y[from + k + 2]!, y[from + k + 3]!]
    for (let j = 0; j < columns; j++)
      out[to + j] =
        out[to + j]! +
        matrix[a + j]! * first +
        matrix[b + j]! * second +
        matrix[c + j]! * third +
        matrix[d + j]! * fourth
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
    const a = words[w]!
    // Behind the last word the first of the four stands in, and counts nothing.
    const [b, c, d] = [words[w + 1] ?? a, words[w + 2] ?? a, words[w + 3] ?? a]
    const left = words.length - w
    const [hasB, hasC, hasD] = [left > 1 ? 1 : 0, left > 2 ? 1 : 0, left > 3 ? 1 : 0]
    for (let k = 0, at = 0; k < rows; k++) {
      const first = y[a * rows + k]!
      const second = y[b * rows + k]! * hasB
      const third = y[c * rows + k]! * hasC
      const fourth = y[d * rows + k]! * hasD
      for (let j = 0; j < columns; j++, at++)
        matrix[at] =
          matrix[at]! +
          first * x[a * columns + j]! +
          second * x[b * columns + j]! +
          third * x[c * columns + j]! +
          fourth * x[d * columns + j]!
    }
  }
}
