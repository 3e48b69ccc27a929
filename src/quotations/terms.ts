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

/** How far after the closing mark the verb may stand: “No,” the mayor of Harrow said. */
const NEAR = 6

/** A comma or an end inside the marks, and a verb of saying with its subject right after them: somebody's words. */
function closedBeforeCue(words: Words, run: Run, attribution: Attribution): boolean {
  const { cue, phrase, setting } = attribution
  if (cue?.form !== 'verb' || (cue.subject !== phrase && cue.inverted !== phrase)) return false
  if (cue.word < run.last || cue.word - run.last > NEAR || words.block[cue.word] !== setting.place.block)
    return false
  const first = words.text.charAt(run.innerStart)
  const last = words.text.charAt(run.innerEnd - 1)
  return (
    (last === ',' || last === '?' || last === '!') &&
    first === first.toUpperCase() &&
    (cue.known?.strength ?? 0) >= 2
  )
}

export function judgeRun(words: Words, grammar: Grammar, run: Run, attribution: Attribution): Judgement {
  const model = quotedTermModel()
  const chance = probability(model, scoreOf(model, termFeatures(words, grammar, run, attribution)))
  const speech = chance >= LEAST || closedBeforeCue(words, run, attribution)
  return { speech, probability: speech ? Math.max(chance, LEAST) : chance }
}
