import * as z from 'zod/mini'
import { block, confidence, described, reasons, spanSchema, unit } from './span.ts'

export const QUOTATION_KINDS = ['direct', 'partial', 'indirect', 'thought'] as const
export const QUOTED_TERM_KINDS = ['scare', 'title'] as const

export const speakerSchema = z.object({
  name: described(
    z.string(),
    "The entity's name, else the words that describe it, without relative clauses.",
  ),
  entityId: described(
    z.nullable(z.string()),
    'The id of the entity; null for somebody who is described but not named.',
  ),
  mention: described(spanSchema, 'The nearest words that name or describe it, pronouns included.'),
  confidence: described(unit, 'The share of such speakers that are right on held-out news, from 0 to 1.'),
})

export const viaSchema = z.omit(speakerSchema, { confidence: true })

export const quotationSchema = z.extend(spanSchema, {
  block,
  kind: described(
    z.enum(QUOTATION_KINDS),
    'direct: a quoted clause or more; partial: a quoted fragment; indirect: speech without marks; thought: a belief, plan or finding that is reported.',
  ),
  continues: described(
    z.boolean(),
    'Whether it goes on from the quotation before, cut by its cue or a paragraph.',
  ),
  negated: described(z.boolean(), 'Whether the cue denies it: "did not say", "never claimed".'),
  speaker: described(z.nullable(speakerSchema), 'The first of `speakers`; null where it cannot be told.'),
  speakers: described(
    z.array(speakerSchema),
    'All who speak together, in the order of the text; empty where it cannot be told.',
  ),
  via: described(
    z.nullable(viaSchema),
    'The outlet or person that passes the words on ("The Gazette quoted a guard as saying"), else null.',
  ),
  cue: described(z.nullable(spanSchema), 'The words that report it ("said"); null where there are none.'),
  confidence: described(
    unit,
    'The share of such rows that are right on held-out news, kind, words and speaker together, from 0 to 1.',
  ),
  reasons,
})

export const quotedTermSchema = z.extend(spanSchema, {
  block,
  kind: described(
    z.enum(QUOTED_TERM_KINDS),
    'scare: words that the writer keeps at a distance; title: the name of a work.',
  ),
  confidence,
})

export type QuotationKind = (typeof QUOTATION_KINDS)[number]
export interface Speaker extends z.infer<typeof speakerSchema> {}
export interface Via extends z.infer<typeof viaSchema> {}
export interface Quotation extends z.infer<typeof quotationSchema> {}
export interface QuotedTerm extends z.infer<typeof quotedTermSchema> {}
