import * as z from 'zod/mini'
import { index, reasonSchema, spanSchema, unit } from './span.ts'

export const ENTITY_TYPES = [
  'person',
  'organization',
  'country',
  'location',
  'group',
  'event',
  'work',
] as const
export const MENTION_FORMS = ['name', 'short', 'pronoun', 'noun-phrase'] as const
export const COUNTRY_VIAS = ['name', 'demonym', 'capital'] as const

/** A state by its ISO 3166-1 codes and its usual English name. */
export const countryCodeSchema = z.object({
  alpha2: z.string(),
  alpha3: z.string(),
  name: z.string(),
})

export const mentionSchema = z.extend(spanSchema, {
  block: index,
  form: z.enum(MENTION_FORMS),
  confidence: unit,
})

export const entitySchema = z.object({
  id: z.string(),
  type: z.enum(ENTITY_TYPES),
  /** The fullest form in the article, without title. */
  name: z.string(),
  title: z.nullable(z.string()),
  /** The state it is, belongs to or, for a capital, stands for. */
  country: z.nullable(countryCodeSchema),
  mentions: z.array(mentionSchema),
  salience: unit,
  confidence: unit,
  reasons: z.array(reasonSchema),
})

export const countrySchema = z.extend(countryCodeSchema, {
  /** Of a territory with a code of its own, the alpha-2 code of the state it belongs to; null for a state. */
  of: z.nullable(z.string()),
  /** Does or says something here, not only a place. */
  acts: z.boolean(),
  salience: unit,
  mentions: z.array(z.extend(spanSchema, { block: index, via: z.enum(COUNTRY_VIAS) })),
})

export type EntityType = (typeof ENTITY_TYPES)[number]
export type MentionForm = (typeof MENTION_FORMS)[number]
export type CountryVia = (typeof COUNTRY_VIAS)[number]
export interface CountryCode extends z.infer<typeof countryCodeSchema> {}
export interface Mention extends z.infer<typeof mentionSchema> {}
export interface Entity extends z.infer<typeof entitySchema> {}
export interface Country extends z.infer<typeof countrySchema> {}
