/** How often a whole row is right: its words, its kind and its speaker. */
import type { QuotationKind } from '../schema/quotations.ts'

type Reported = Extract<QuotationKind, 'indirect' | 'thought'>

/**
 * Sigmoids over the two logits, fitted to a fifth of the training texts that no model had learned from; the bias of thoughts is that of rows
 * read by eye, of which five in six stand: the labelled texts mark fewer than there are (data/models/reports/card.md).
 */
const SIGMOIDS: Readonly<Record<Reported, readonly [bias: number, words: number, speaker: number]>> = {
  indirect: [0.163, 0.156, 0.156],
  thought: [1, 0.422, 0.018],
}

const EDGE = 1e-4

function logit(chance: number): number {
  const inside = Math.min(1 - EDGE, Math.max(EDGE, chance))
  return Math.log(inside / (1 - inside))
}

/** `likelihood` is that the words are a quotation of the kind, `certainty` that the speaker is right. */
export function rowConfidence(kind: QuotationKind, likelihood: number, certainty: number): number {
  // What the models of quoted words and of speakers say is calibrated, and either is right whatever the other is.
  if (kind === 'direct' || kind === 'partial') return likelihood * certainty
  const [bias, words, speaker] = SIGMOIDS[kind]
  return 1 / (1 + Math.exp(-(bias + words * logit(likelihood) + speaker * logit(certainty))))
}
