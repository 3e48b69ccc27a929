import type { TargetModel } from '../models/sentiment.ts'
import type { Shares } from './shares.ts'

/** How fast a word's say fades with its distance from the mention, in tokens. */
const FADE = 8

/**
 * The tone toward what stands at tokens [from, to) of a sentence: the words around it, the nearer the more, and the tone of the
 * sentence as a whole.
 */
export function towardMention(
  model: TargetModel,
  shares: Shares,
  sentence: number,
  from: number,
  to: number,
): number {
  let before = 0
  let after = 0
  const { values, scale } = shares
  for (let k = Math.max(0, from - 40); k < from; k++)
    before += (values[k] as number) * Math.exp((k - from + 1) / FADE)
  for (let k = to; k < Math.min(values.length, to + 40); k++)
    after += (values[k] as number) * Math.exp((to - k) / FADE)
  return model.bias + (model.before * before + model.after * after) / scale + model.sentence * sentence
}
