/** What is asked is not said: "Is the plan helpful?" */
import type { Reading } from '../reading.ts'
import type { WordFacts } from '../words.ts'
import { multiply, type Times } from './scope.ts'

const ASKED: Times = { good: 0.8, bad: 0.8 }
/** A quotation mark or a bracket may follow. */
const BEHIND = 2

/** Of a sentence [from, to) that ends in a question mark. */
export function readQuestion(reading: Reading<WordFacts>, from: number, to: number): number {
  if (!isQuestion(reading, from, to)) return 0
  let change = 0
  for (let k = from; k < to; k++) change += multiply(reading, k, ASKED)
  return change
}

function isQuestion({ tokens }: Reading<WordFacts>, from: number, to: number): boolean {
  for (let k = to - 1; k >= from && k >= to - BEHIND; k--) if (tokens[k]!.text.startsWith('?')) return true
  return false
}
