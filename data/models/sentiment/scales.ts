/** How raw scores become those that readers would give, and how sure their labels are; confidence is read off texts that were not learned from. */
import { SENTIMENT_LABELS, TONE_CUT } from '../../../src/schema/sentiment.ts'
import { labelOf, type RawTone } from '../../../src/sentiment/score.ts'
import { type Answer, platt, type Sigmoid } from '../../fit/calibration.ts'
import { macroF1 } from './scores.ts'

/** A text that people rated, with its raw score. */
export interface Told extends RawTone {
  readonly label: number
  /** Neither the linear model nor the network learned it. */
  readonly unseen: boolean
}
export interface ScaleSettings {
  /** From, to and by how much slopes are tried. */
  readonly slopes: readonly [least: number, most: number, step: number]
}

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

/** The offset that makes the mean of a sigmoid the share of right answers. */
function offsetOf(answers: readonly Answer[], slope: number): number {
  const share = answers.filter(([, right]) => right).length / answers.length
  let [low, high] = [-20, 20]
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2
    const mean =
      answers.reduce((sum, [x]) => sum + 1 / (1 + Math.exp(-(slope * x + middle))), 0) / answers.length
    if (mean < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/**
 * By Platt's sigmoid over the distance from the cut. Neutral scores lie close together: how much surer the middle is takes all texts to
 * see, and only how sure they are on the whole is read off the unseen ones.
 */
export function confidenceOf(
  told: readonly Told[],
  scales: Readonly<Record<'one' | 'several', number>>,
): Record<'toned' | 'neutral', Sigmoid> {
  const answers = told.map(({ raw, sentences, label, unseen }) => {
    const score = raw * (sentences > 1 ? scales.several : scales.one)
    const said = numberOf(score)
    return {
      unseen,
      toned: said !== 1,
      answer: [Math.abs(Math.abs(score) - TONE_CUT), said === label] as Answer,
    }
  })
  const of = (toned: boolean, all: boolean) =>
    answers.filter((one) => one.toned === toned && (all || one.unseen)).map(({ answer }) => answer)
  const rounded = ([slope, offset]: Sigmoid): Sigmoid => [Number(slope.toFixed(3)), Number(offset.toFixed(3))]
  const [slope] = platt(of(false, true))
  return {
    toned: rounded(platt(of(true, false))),
    neutral: rounded([slope, offsetOf(of(false, false), slope)]),
  }
}
