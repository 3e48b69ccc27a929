import * as z from 'zod/mini'
import { index, offset, reasonSchema, unit } from './span.ts'

export const SENTIMENT_LABELS = ['negative', 'neutral', 'positive'] as const

/** A score of a text is neutral from minus this to this, ends included: less is negative, more is positive. */
export const TONE_CUT = 0.05
/** The same for a score toward an entity, a mention or a country. */
export const TARGET_CUT = 0.25

/** A tone in the shape of every unit: its score, its label, and how sure the label is. */
const scoreOf = (description: string, cut: number) =>
  z.object({
    score: z
      .number()
      .check(
        z.minimum(-1),
        z.maximum(1),
        z.describe(
          `${description} The label is negative below -${cut}, positive above ${cut}, else neutral; 0 with confidence 0 says that nothing was read.`,
        ),
      ),
    label: z.enum(SENTIMENT_LABELS),
    confidence: unit,
    reasons: z.array(reasonSchema),
  })

/** Of a text: the mean of human ratings scaled to -1 … 1. */
export const scoreSchema = scoreOf('The mean of human ratings, from -1 to 1.', TONE_CUT)

/** Toward what is named. */
const targetScoreSchema = scoreOf(
  'How much likelier a positive tone is than a negative one, held on the side of the cut where the likeliest label lies.',
  TARGET_CUT,
)

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
    z.extend(targetScoreSchema, {
      entityId: z.string(),
      mentions: z.array(z.extend(targetScoreSchema, { start: offset, end: offset })),
    }),
  ),
  countries: z.array(z.extend(targetScoreSchema, { alpha2: z.string() })),
})

export type SentimentLabel = (typeof SENTIMENT_LABELS)[number]
export interface Score extends z.infer<typeof scoreSchema> {}
export interface Sentiment extends z.infer<typeof sentimentSchema> {}
