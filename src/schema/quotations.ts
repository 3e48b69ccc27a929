import * as z from 'zod/mini'
import { index, reasonSchema, spanSchema, unit } from './span.ts'

export const QUOTATION_KINDS = ['direct', 'partial', 'indirect', 'thought'] as const
export const QUOTED_TERM_KINDS = ['scare', 'title'] as const

export const speakerSchema = z.object({
  /** The entity's name, else the noun phrase without relative clauses. */
  name: z.string(),
  entityId: z.nullable(z.string()),
  /** The nearest words that name the speaker. */
  mention: spanSchema,
  confidence: unit,
})

export const viaSchema = z.omit(speakerSchema, { confidence: true })

export const quotationSchema = z.extend(spanSchema, {
  block: index,
  kind: z.enum(QUOTATION_KINDS),
  /** Goes on from the quotation before, cut by its cue or a paragraph. */
  continues: z.boolean(),
  /** What the cue denies: did not say, never claimed. */
  negated: z.boolean(),
  /** The first of `speakers`. */
  speaker: z.nullable(speakerSchema),
  /** All who speak together, in the order of the text. */
  speakers: z.array(speakerSchema),
  /** The outlet or person that passes the words on: "The Gazette quoted a guard as saying". */
  via: z.nullable(viaSchema),
  cue: z.nullable(spanSchema),
  /** That the whole row is right: kind, words and speaker. */
  confidence: unit,
  reasons: z.array(reasonSchema),
})

export const quotedTermSchema = z.extend(spanSchema, {
  block: index,
  kind: z.enum(QUOTED_TERM_KINDS),
  confidence: unit,
})

export type QuotationKind = (typeof QUOTATION_KINDS)[number]
export interface Speaker extends z.infer<typeof speakerSchema> {}
export interface Via extends z.infer<typeof viaSchema> {}
export interface Quotation extends z.infer<typeof quotationSchema> {}
export interface QuotedTerm extends z.infer<typeof quotedTermSchema> {}
