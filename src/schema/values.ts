import * as z from 'zod/mini'
import { index, spanSchema } from './span.ts'

const at = { ...spanSchema.shape, block: index }

export const PRECISIONS = ['day', 'week', 'month', 'quarter', 'season', 'year', 'decade'] as const

/** A date, amount or address written in the text. */
export const valueSchema = z.union([
  z.object({
    ...at,
    kind: z.literal('date'),
    /**
     * ISO 8601 (YYYY, YYYY-MM or YYYY-MM-DD), null where it cannot be told. Of a range the first day, month or year; of a week, a
     * quarter, a season or a decade the first day.
     */
    iso: z.nullable(z.string()),
    /** The last day, month or year where the date names more than one, else null. */
    isoEnd: z.nullable(z.string()),
    /** How exact the words are: "two weeks ago" is a day in `iso`, known to the week. */
    precision: z.enum(PRECISIONS),
  }),
  z.object({
    ...at,
    kind: z.literal('money'),
    /** Of a range the lower end, null where none is named. */
    amount: z.nullable(z.number()),
    /** The upper end of a range ("$2-3 million"), else null. */
    amountTo: z.nullable(z.number()),
    /** ISO 4217, null where the words do not tell ("pesos"). */
    currency: z.nullable(z.string()),
    /** Whether words beside it say that the sum is not exact ("nearly", "more than", "or so"). */
    approximate: z.boolean(),
  }),
  z.object({
    ...at,
    kind: z.literal('percentage'),
    /** In hundredths ("one in five" is 20), null for a range. */
    amount: z.nullable(z.number()),
  }),
  z.object({
    ...at,
    kind: z.literal('quantity'),
    /** null for a range. */
    amount: z.nullable(z.number()),
    /** Code of UCUM ("km", "Cel", "a" for years), or the plural of what is counted ("people"). */
    unit: z.string(),
  }),
  z.object({
    ...at,
    kind: z.literal('phone'),
    /** Its figures, after "+" where the code of the country is written, and ";ext=" before those of an extension, as in RFC 3966. */
    number: z.string(),
  }),
  z.object({ ...at, kind: z.enum(['url', 'email', 'handle', 'hashtag']) }),
])

export type Value = z.infer<typeof valueSchema>
export type Precision = (typeof PRECISIONS)[number]
