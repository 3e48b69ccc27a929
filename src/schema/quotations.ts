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

export const quotationSchema = z.extend(spanSchema, {
  block: index,
  kind: z.enum(QUOTATION_KINDS),
  /** Goes on from the quotation before, cut by its cue or a paragraph. */
  continues: z.boolean(),
  speaker: z.nullable(speakerSchema),
  cue: z.nullable(spanSchema),
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
export interface Quotation extends z.infer<typeof quotationSchema> {}
export interface QuotedTerm extends z.infer<typeof quotedTermSchema> {}
