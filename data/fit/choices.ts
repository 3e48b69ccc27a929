/** Fits linear models over hashed features: choices among alternatives (softmax; of two, logistic regression) by AdaGrad. Deterministic. */
import { AdaGrad } from './adagrad.ts'
import { Draws } from './draws.ts'

/** One decision: the features of each alternative, and which is right. */
export interface Choice {
  readonly alternatives: readonly ArrayLike<number>[]
  readonly right: number
  /** Further alternatives that are as good. */
  readonly also?: readonly number[]
  readonly weight?: number
  /** Where it is known how likely each alternative is, instead of one that is right. */
  readonly chances?: readonly number[]
}

export interface ChoiceSettings {
  /** The table has 2 ** bits weights. */
  readonly bits: number
  readonly epochs: number
  readonly step: number
  /** L2 on the weights that a choice reads. */
  readonly decay: number
  /** The share of the epochs after which steps are halved; 1 for never. */
  readonly late: number
  /** A pull on an alternative that is smaller moves nothing. */
  readonly least: number
}

const NONE: readonly number[] = []

/** The score of each alternative. */
export function scoresOf(weights: ArrayLike<number>, { alternatives }: Choice): number[] {
  const mask = weights.length - 1
  return alternatives.map((features) => {
    let sum = 0
    for (let i = 0; i < features.length; i++) sum += weights[(features[i] as number) & mask] as number
    return sum
  })
}

function chancesOf(scores: readonly number[]): number[] {
  if (scores.length === 2) {
    const first = 1 / (1 + Math.exp((scores[1] as number) - (scores[0] as number)))
    return [first, 1 - first]
  }
  const top = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - top))
  const total = odds.reduce((a, b) => a + b, 0)
  return odds.map((one) => one / total)
}

/** How likely each alternative should be, given how likely it is held. */
function wantedOf({ right, also = NONE, chances }: Choice, held: readonly number[]): readonly number[] {
  if (chances) return chances
  if (also.length === 0) return held.map((_, i) => Number(i === right))
  const good = (i: number) => i === right || also.includes(i)
  const mass = held.reduce((sum, chance, i) => sum + (good(i) ? chance : 0), 0)
  return held.map((chance, i) => (good(i) && mass > 0 ? chance / mass : Number(i === right)))
}

function fitOnce(choices: readonly Choice[], settings: ChoiceSettings, seed: number): Float32Array {
  const { bits, epochs, step, decay, late, least } = settings
  const table = new AdaGrad(2 ** bits)
  const { value } = table
  const mask = value.length - 1
  const draws = new Draws(seed)
  const order = Int32Array.from(choices.keys())
  for (let epoch = 0; epoch < epochs; epoch++) {
    draws.shuffle(order)
    const rate = epoch < epochs * late ? step : step / 2
    for (const at of order) {
      const choice = choices[at] as Choice
      const { alternatives, weight = 1 } = choice
      const held = chancesOf(scoresOf(value, choice))
      const wanted = wantedOf(choice, held)
      for (let i = 0; i < alternatives.length; i++) {
        const pull = ((held[i] as number) - (wanted[i] as number)) * weight
        if (Math.abs(pull) < least) continue
        const features = alternatives[i] as ArrayLike<number>
        for (let k = 0; k < features.length; k++) {
          const one = (features[k] as number) & mask
          table.move(one, pull + decay * (value[one] as number), rate)
        }
      }
    }
    if (epoch >= epochs / 2) table.keep()
  }
  return table.mean()
}

/** The mean of a fit for each seed, which tells the order of the choices: less is left to chance. */
export function fitChoices(
  choices: readonly Choice[],
  settings: ChoiceSettings,
  seeds: readonly number[],
): Float32Array {
  const fits = seeds.map((seed) => fitOnce(choices, settings, seed))
  return Float32Array.from({ length: 2 ** settings.bits }, (_, k) =>
    fits.reduce((sum, weights) => sum + (weights[k] as number) / fits.length, 0),
  )
}

/** Which alternative scores best, and by how much over the second; 0 where there is but one. */
export function bestOf(scores: readonly number[]): { best: number; margin: number } {
  const best = scores.indexOf(Math.max(...scores))
  const second = Math.max(...scores.filter((_, i) => i !== best))
  return { best, margin: Number.isFinite(second) ? (scores[best] as number) - second : 0 }
}

export const isRight = ({ right, also = NONE }: Choice, best: number): boolean =>
  best === right || also.includes(best)
