/** Whether a quoted run is somebody's words, or a scare quote, title or label. */
import { probability, scoreOf } from '../models/linear.ts'
import { quotedTermModel } from '../models/quoted-terms.ts'
import type { Grammar } from './cues.ts'
import type { Attribution } from './speakers.ts'
import { termFeatures } from './term-features.ts'
import type { Run, Words } from './words.ts'

/** Chosen on the development sets: refuses two terms in three and loses two quotations in a hundred. */
const LEAST = 0.55

export interface Judgement {
  readonly speech: boolean
  /** That it is somebody's words. */
  readonly probability: number
}

export function judgeRun(words: Words, grammar: Grammar, run: Run, attribution: Attribution): Judgement {
  const model = quotedTermModel()
  const chance = probability(model, scoreOf(model, termFeatures(words, grammar, run, attribution)))
  return { speech: chance >= LEAST, probability: chance }
}
