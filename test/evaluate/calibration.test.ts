import { describe, expect, it } from 'vitest'
import { bins, calibrationError } from './calibration.ts'

const answers = (confidence: number, right: number, of: number) =>
  Array.from({ length: of }, (_, i) => ({ confidence, right: i < right }))

describe('expected calibration error', () => {
  it('is 0 where confidence is the share of right answers', () => {
    expect(calibrationError([...answers(0.75, 3, 4), ...answers(0.25, 1, 4)])).toBeCloseTo(0)
  })
  it('is the mean distance, weighed by the answers of a bin', () => {
    expect(calibrationError([...answers(0.9, 0, 3), ...answers(0.5, 1, 1)])).toBeCloseTo((3 * 0.9 + 0.5) / 4)
  })
  it('puts 1 in the last bin', () => {
    expect(bins(answers(1, 2, 2))[9]).toEqual({ from: 0.9, answers: 2, confidence: 1, right: 1 })
  })
  it('has no value without answers', () => {
    expect(calibrationError([])).toBeNaN()
  })
})
