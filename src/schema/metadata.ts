import * as z from 'zod/mini'

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
  title: z.nullable(z.string()),
  authors: z.array(z.string()),
  publisher: z.nullable(z.string()),
  /** YYYY-MM-DD. */
  publishedAt: z.nullable(z.string()),
  modifiedAt: z.nullable(z.string()),
  url: z.nullable(z.string()),
  /** BCP 47; null if the text is too short to tell. */
  language: z.nullable(z.string()),
})

export const warningSchema = z.object({
  code: z.enum(WARNING_CODES),
  message: z.string(),
})

export interface Metadata extends z.infer<typeof metadataSchema> {}
export interface Warning extends z.infer<typeof warningSchema> {}
