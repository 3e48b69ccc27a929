import * as z from 'zod/mini'
import { block, confidence, described, reasons, spanSchema, unit } from './span.ts'

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
  alpha2: described(z.string(), 'ISO 3166-1 alpha-2 code: "NO".'),
  alpha3: described(z.string(), 'ISO 3166-1 alpha-3 code: "NOR".'),
  name: described(z.string(), 'Its usual English name: "Norway".'),
})

const salience = described(
  unit,
  'How much the article is about it, from 0 (named in boilerplate alone) to 1.',
)

export const mentionSchema = z.extend(spanSchema, {
  block,
  form: described(
    z.enum(MENTION_FORMS),
    'name: its name; short: a part of it or its initials; pronoun: "she"; noun-phrase: "the company".',
  ),
  confidence,
})

export const entitySchema = z.object({
  id: described(
    z.string(),
    'Its id within the article, the same from every function: "e1", by first mention.',
  ),
  type: described(
    z.enum(ENTITY_TYPES),
    'What it is; group: a people, a faith or a movement; location: a place that is no state; work: a book, a film, a law.',
  ),
  name: described(z.string(), 'Its fullest form in the article, without title.'),
  title: described(z.nullable(z.string()), 'What stands before the name, such as "Secretary"; else null.'),
  country: described(
    z.nullable(countryCodeSchema),
    'The state that it is, belongs to or, for a capital, stands for; null where that cannot be told.',
  ),
  mentions: described(z.array(mentionSchema), 'Everywhere that it is meant, by start.'),
  salience,
  confidence,
  reasons,
})

export const countrySchema = z.extend(countryCodeSchema, {
  of: described(
    z.nullable(z.string()),
    'Of a territory with a code of its own, the alpha-2 code of the state that it belongs to; null for a state.',
  ),
  acts: described(z.boolean(), 'Whether it does or says something here, and is not only a place.'),
  salience,
  mentions: described(
    z.array(
      z.extend(spanSchema, {
        block,
        via: described(
          z.enum(COUNTRY_VIAS),
          'By what it is named: its name, its people ("Norwegian") or its capital.',
        ),
      }),
    ),
    'Everywhere that it is named outside boilerplate, by start.',
  ),
})

export type EntityType = (typeof ENTITY_TYPES)[number]
export type MentionForm = (typeof MENTION_FORMS)[number]
export type CountryVia = (typeof COUNTRY_VIAS)[number]
export interface CountryCode extends z.infer<typeof countryCodeSchema> {}
export interface Mention extends z.infer<typeof mentionSchema> {}
export interface Entity extends z.infer<typeof entitySchema> {}
export interface Country extends z.infer<typeof countrySchema> {}
