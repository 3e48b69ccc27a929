import * as z from 'zod/mini'

/** UTF-16 offset into `analysis.text` (or, for `source`, into the input as given). */
export const offset = z.int().check(z.nonnegative())
export const index = z.int().check(z.nonnegative())
export const unit = z.number().check(z.minimum(0), z.maximum(1))

/** A stretch of the text: `text.slice(start, end) === span.text`, end exclusive. */
export const spanSchema = z.object({
  start: offset,
  end: offset,
  text: z.string(),
})

export const placeSchema = z.object({ start: offset, end: offset })

/** Why an answer was given; lists of reasons are empty unless the analyzer was made with `explain: true`. */
export const reasonSchema = z.object({
  rule: z.string(),
  message: z.string(),
  spans: z.array(spanSchema),
})

export interface Span extends z.infer<typeof spanSchema> {}
/** Start and end without the words, end exclusive. */
export interface Place extends z.infer<typeof placeSchema> {}
export interface Reason extends z.infer<typeof reasonSchema> {}
