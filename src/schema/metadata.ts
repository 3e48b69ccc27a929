import * as z from 'zod/mini'
import { described } from './span.ts'

export const WARNING_CODES = [
  'not-english',
  'looks-like-url',
  'looks-like-binary',
  'looks-like-pdf',
  'looks-like-gzip',
  'looks-like-feed',
  'looks-like-json',
  'looks-like-wall',
  'looks-like-list',
  'no-body',
  'metadata-ignored',
  'unknown-key',
  'language-unknown',
] as const

export const metadataSchema = z.object({
  title: described(
    z.nullable(z.string()),
    'The headline, as given or as the page shows it; null where none is found.',
  ),
  authors: described(
    z.array(z.string()),
    'Who wrote it, by name, in the order of the byline; empty where nobody is named.',
  ),
  publisher: described(z.nullable(z.string()), 'The outlet that published it; null where none is found.'),
  publishedAt: described(
    z.nullable(z.string()),
    'The day of publication, YYYY-MM-DD; null where none is found.',
  ),
  modifiedAt: described(
    z.nullable(z.string()),
    'The day of the last change, YYYY-MM-DD; null where none is found.',
  ),
  url: described(
    z.nullable(z.string()),
    'Its address, as given or as the page says; null where none is found.',
  ),
  language: described(z.nullable(z.string()), 'BCP 47 tag ("en"); null where the text is too short to tell.'),
})

export const warningSchema = z.object({
  code: described(z.enum(WARNING_CODES), 'What is wrong, for machines.'),
  message: described(z.string(), 'What is wrong and what to do, for people.'),
})

export interface Metadata extends z.infer<typeof metadataSchema> {}
export interface Warning extends z.infer<typeof warningSchema> {}
