/** How raw scores become those that readers would give, and how sure their labels are; confidence is read off texts that were not learned from. */
import { SENTIMENT_LABELS, TONE_CUT } from '../../../src/schema/sentiment.ts'
import { labelOf, type RawTone } from '../../../src/sentiment/score.ts'
import { type Answer, platt, type Sigmoid } from '../../fit/calibration.ts'
import { macroF1 } from './scores.ts'

/** A text that people rated, with its raw score. */
export interface Told extends RawTone {
  readonly label: number
}
export interface ScaleSettings {
  /** From, to and by how much slopes are tried. */
  readonly slopes: readonly [least: number, most: number, step: number]
}

/** What a set weighs, in answers. */
const SET = 500

const numberOf = (score: number): number => SENTIMENT_LABELS.indexOf(labelOf(score, TONE_CUT))

/** The slope whose labels are best by macro-F1, sets alike, with that of its neighbours counted in: a peak of one step is chance. */
export function slopeOf(
  sets: readonly (readonly Told[])[],
  { slopes: [least, most, step] }: ScaleSettings,
): number {
  const count = Math.round((most - least) / step)
  const tried = Array.from({ length: count + 3 }, (_, i) => {
    const slope = least + (i - 1) * step
    const each = sets.map((told) => macroF1(told.map(({ raw, label }) => [numberOf(raw * slope), label])))
    return each.reduce((sum, f1) => sum + f1, 0)
  })
  let best = 1
  const around = (i: number) => tried[i - 1]! + tried[i]! + tried[i + 1]!
  for (let i = 2; i <= count + 1; i++) if (around(i) > around(best)) best = i
  return Number((least + (best - 1) * step).toFixed(2))
}

/** How sure labels of one unit are, by Platt's sigmoid over the distance from the cut; sets count alike. */
export function confidenceOf(
  sets: readonly (readonly Told[])[],
  slope: number,
): Record<'toned' | 'neutral', Sigmoid> {
  const of = (toned: boolean): Sigmoid => {
    const answers: Answer[] = []
    const weights: number[] = []
    for (const told of sets) {
      const own = told.flatMap(({ raw, label }): Answer[] => {
        const score = Math.max(-1, Math.min(1, raw * slope))
        const said = numberOf(score)
        return (said !== 1) === toned ? [[Math.abs(Math.abs(score) - TONE_CUT), said === label]] : []
      })
      answers.push(...own)
      for (const _ of own) weights.push(SET / own.length)
    }
    const told = platt(answers, weights)
    // Where the distance tells nothing, or the other way by chance, all are equally sure.
    const level: Answer[] = told[0] < 0 ? answers.map(([, right]) => [0, right]) : []
    const [a, b] = level.length > 0 ? [0, platt(level, weights)[1]] : told
    return [Number(a.toFixed(3)), Number(b.toFixed(3))]
  }
  return { toned: of(true), neutral: of(false) }
}
