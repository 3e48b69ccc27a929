import * as z from 'zod/mini'
import { block, confidence, described, end, reasons, start } from './span.ts'

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
    label: described(
      z.enum(SENTIMENT_LABELS),
      `The score in a word: negative below -${cut}, positive above ${cut}, else neutral.`,
    ),
    confidence: described(
      confidence,
      'The share of such labels that are right on held-out texts, from 0 to 1; 0 where nothing was read.',
    ),
    reasons,
  })

/** Of a text: the mean of human ratings scaled to -1 … 1. */
export const scoreSchema = scoreOf('The mean of human ratings, from -1 to 1.', TONE_CUT)

/** Toward what is named. */
const targetScoreSchema = scoreOf(
  'How much likelier a positive tone is than a negative one, held on the side of the cut where the likeliest label lies.',
  TARGET_CUT,
)

export const sentimentSchema = z.object({
  overall: described(scoreSchema, 'The tone of the body, or of the whole text where there is none.'),
  writer: described(
    z.nullable(scoreSchema),
    "The tone of the writer's own words, quoted and reported words left out; null where none are left.",
  ),
  paragraphs: described(
    z.array(
      z.extend(scoreSchema, {
        block,
        start,
        end,
        writer: described(
          z.nullable(scoreSchema),
          "The tone of the writer's own words in it; null where none are left.",
        ),
      }),
    ),
    'The tone of each block of the body, by start.',
  ),
  quotations: described(
    z.array(scoreSchema),
    'The tone of each quotation: same order and length as `quotations` of the analysis.',
  ),
  targets: described(
    z.array(
      z.extend(targetScoreSchema, {
        entityId: described(z.string(), 'The id of the entity that the tone is toward.'),
        mentions: described(
          z.array(z.extend(targetScoreSchema, { start, end })),
          'The tone toward it at each mention that was read, by start.',
        ),
      }),
    ),
    'The tone toward each entity, by salience.',
  ),
  countries: described(
    z.array(
      z.extend(targetScoreSchema, {
        alpha2: described(z.string(), 'The country that the tone is toward: ISO 3166-1 alpha-2.'),
      }),
    ),
    'The tone toward each country, by salience.',
  ),
})

export type SentimentLabel = (typeof SENTIMENT_LABELS)[number]
export interface Score extends z.infer<typeof scoreSchema> {}
export interface Sentiment extends z.infer<typeof sentimentSchema> {}
