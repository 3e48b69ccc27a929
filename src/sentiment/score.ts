import type { SentimentModel } from '../models/sentiment.ts'
import { type Score, type SentimentLabel, TONE_CUT } from '../schema/sentiment.ts'
import type { Reason } from '../schema/span.ts'
import { round } from '../text/round.ts'

/** Where there is nothing to read: an object of its own each time, as results are handed out without a copy. */
export const noTone = (): Score => ({ score: 0, label: 'neutral', confidence: 0, reasons: [] })

/** What is to be scored: the mean of the raw scores of so many sentences. */
export interface RawTone {
  readonly raw: number
  readonly sentences: number
}

/** A score by the scale of its unit, with its label by the cuts of the schema, and how often such labels are right. */
export function toScore(
  { raw, sentences }: RawTone,
  { scales, confidence }: Pick<SentimentModel, 'scales' | 'confidence'>,
  reasons: Reason[],
): Score {
  const unit = sentences > 1 ? 'several' : 'one'
  const score = round(Math.max(-1, Math.min(1, raw * scales[unit])))
  const label = labelOf(score, TONE_CUT)
  const [steep, offset] = confidence[unit][label === 'neutral' ? 'neutral' : 'toned']
  const distance = Math.abs(Math.abs(score) - TONE_CUT)
  return { score, label, confidence: round(1 / (1 + Math.exp(-(steep * distance + offset)))), reasons }
}

/** The rule of every unit: neutral as far as the cut, on either side of zero. */
export const labelOf = (score: number, cut: number): SentimentLabel =>
  score < -cut ? 'negative' : score > cut ? 'positive' : 'neutral'

/** The mean of scores weighed by their words; null where there are none. */
export function meanOf(
  parts: readonly ({ readonly score: number; readonly words: number } | null)[],
): RawTone | null {
  let sum = 0
  let words = 0
  let sentences = 0
  for (const part of parts) {
    if (!part) continue
    // The square root keeps one long sentence from drowning the others.
    const weight = Math.sqrt(part.words)
    sum += part.score * weight
    words += weight
    sentences++
  }
  return words > 0 ? { raw: sum / words, sentences } : null
}
