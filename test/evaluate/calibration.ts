/** An answer's confidence, and whether the gold says it is right. */
export interface Judged {
  readonly confidence: number
  readonly right: boolean
}

export interface Bin {
  readonly from: number
  readonly answers: number
  readonly confidence: number
  readonly right: number
}

const BINS = 10

/** Ten bins of equal width over 0 … 1; 1 belongs to the last. */
export function bins(answers: readonly Judged[]): Bin[] {
  const sums = Array.from({ length: BINS }, () => ({ answers: 0, confidence: 0, right: 0 }))
  for (const { confidence, right } of answers) {
    const bin = sums[Math.min(BINS - 1, Math.floor(confidence * BINS))]
    if (!bin) throw new RangeError(`confidence ${confidence} is not between 0 and 1`)
    bin.answers++
    bin.confidence += confidence
    if (right) bin.right++
  }
  return sums.map((bin, i) => ({
    from: i / BINS,
    answers: bin.answers,
    confidence: bin.answers ? bin.confidence / bin.answers : 0,
    right: bin.answers ? bin.right / bin.answers : 0,
  }))
}

/**
 * Expected calibration error: the mean distance between confidence and share of right answers over ten bins of equal
 * width, each weighed by its answers (Naeini, Cooper and Hauskrecht 2015).
 */
export function calibrationError(answers: readonly Judged[]): number {
  if (answers.length === 0) return Number.NaN
  return (
    bins(answers).reduce((sum, bin) => sum + bin.answers * Math.abs(bin.confidence - bin.right), 0) /
    answers.length
  )
}
