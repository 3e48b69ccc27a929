import * as z from 'zod/mini'
import { index, offset, reasonSchema, unit } from './span.ts'

export const SENTIMENT_LABELS = ['negative', 'neutral', 'positive'] as const

/** A tone: the mean of human ratings scaled to -1 … 1, its label, and how sure the label is. */
export const scoreSchema = z.object({
  score: z.number().check(z.minimum(-1), z.maximum(1)),
  label: z.enum(SENTIMENT_LABELS),
  confidence: unit,
  reasons: z.array(reasonSchema),
})

export const sentimentSchema = z.object({
  overall: scoreSchema,
  /** The writer's own words: quoted and reported words left out; null where none are left. */
  writer: z.nullable(scoreSchema),
  paragraphs: z.array(
    z.extend(scoreSchema, {
      block: index,
      start: offset,
      end: offset,
      writer: z.nullable(scoreSchema),
    }),
  ),
  /** Same order and length as the quotations. */
  quotations: z.array(scoreSchema),
  targets: z.array(
    z.extend(scoreSchema, {
      entityId: z.string(),
      mentions: z.array(z.extend(scoreSchema, { start: offset, end: offset })),
    }),
  ),
  countries: z.array(z.extend(scoreSchema, { alpha2: z.string() })),
})

export type SentimentLabel = (typeof SENTIMENT_LABELS)[number]
export interface Score extends z.infer<typeof scoreSchema> {}
export interface Sentiment extends z.infer<typeof sentimentSchema> {}
