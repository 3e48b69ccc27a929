import * as z from 'zod/mini'
import { index, spanSchema } from './span.ts'

const at = { ...spanSchema.shape, block: index }

/** A date, amount or address written in the text. */
export const valueSchema = z.union([
  z.object({
    ...at,
    kind: z.literal('date'),
    /** ISO 8601 (YYYY, YYYY-MM or YYYY-MM-DD), null where it cannot be resolved. */ iso: z.nullable(
      z.string(),
    ),
  }),
  z.object({
    ...at,
    kind: z.literal('money'),
    amount: z.nullable(z.number()),
    /** ISO 4217. */ currency: z.nullable(z.string()),
  }),
  z.object({
    ...at,
    kind: z.literal('percentage'),
    amount: z.nullable(z.number()),
  }),
  z.object({ ...at, kind: z.enum(['url', 'email', 'handle', 'hashtag']) }),
])

export type Value = z.infer<typeof valueSchema>
