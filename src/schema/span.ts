import * as z from 'zod/mini'

/** The schema with what its values mean, which goes to the JSON Schema and to the types that are shipped (data/describe-types.ts). */
export function described<Schema extends z.ZodMiniType>(schema: Schema, description: string): Schema {
  return schema.check(z.describe(description)) as Schema
}

const whole = z.int().check(z.nonnegative())

/** UTF-16 offset into `analysis.text` (or, for `source`, into the input as given). */
export const offset = whole
export const index = whole
export const unit = z.number().check(z.minimum(0), z.maximum(1))

export const start = described(
  whole,
  'Where it begins in `text` of the result: UTF-16 code units from the beginning, from 0.',
)
export const end = described(
  whole,
  'Where it ends in `text` of the result, the end left out: UTF-16 code units from the beginning.',
)
export const block = described(whole, 'The index of the block that it lies in, from 0.')
export const confidence = described(
  unit,
  'The share of such answers that are right on held-out news, from 0 to 1.',
)

/** A stretch of the text: `text.slice(start, end) === span.text`, end exclusive. */
export const spanSchema = z.object({
  start,
  end,
  text: described(z.string(), 'The words themselves: `text.slice(start, end)` of the result.'),
})

/** Why an answer was given; lists of reasons are empty unless the analyzer was made with `explain: true`. */
export const reasonSchema = z.object({
  rule: described(z.string(), 'The name of the rule or model that decided; for machines.'),
  message: described(z.string(), 'Why, in a sentence; for people.'),
  spans: described(z.array(spanSchema), 'The words that it was read from, in order.'),
})
export const reasons = described(
  z.array(reasonSchema),
  'Why the answer was given; empty unless the analyzer was made with `explain: true`.',
)

export interface Span extends z.infer<typeof spanSchema> {}
/** Start and end without the words, end exclusive. */
export interface Place {
  /** Where it begins: UTF-16 code units, from 0. */
  start: number
  /** Where it ends, the end left out. */
  end: number
}
export interface Reason extends z.infer<typeof reasonSchema> {}
