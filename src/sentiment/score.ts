import type { SentimentModel } from '../models/sentiment.ts'
import type { Score, SentimentLabel } from '../schema/sentiment.ts'
import type { Reason } from '../schema/span.ts'
import { round } from '../text/round.ts'

export const NO_TONE: Score = { score: 0, label: 'neutral', confidence: 0, reasons: [] }

/** A raw score with its label and how often such labels are right. */
export function toScore(
  raw: number,
  { cuts, confidence }: Pick<SentimentModel, 'cuts' | 'confidence'>,
  reasons: Reason[],
): Score {
  const score = round(Math.max(-1, Math.min(1, raw)))
  const label: SentimentLabel = score < cuts[0] ? 'negative' : score > cuts[1] ? 'positive' : 'neutral'
  const distance = Math.min(Math.abs(score - cuts[0]), Math.abs(score - cuts[1]))
  const step = Math.min(confidence.length - 1, Math.floor(distance / 0.05))
  return { score, label, confidence: round(confidence[step] ?? 0), reasons }
}

/** The mean of scores weighed by their words; null where there are none. */
export function meanOf(
  parts: readonly ({ readonly score: number; readonly words: number } | null)[],
): number | null {
  let sum = 0
  let words = 0
  for (const part of parts) {
    if (!part) continue
    // The square root keeps one long sentence from drowning the others.
    const weight = Math.sqrt(part.words)
    sum += part.score * weight
    words += weight
  }
  return words > 0 ? sum / words : null
}
