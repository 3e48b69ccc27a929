import * as z from 'zod/mini'

export const FORMATS = ['text', 'markdown', 'html'] as const
export const formatSchema = z.enum(FORMATS)
/** What a caller may say of the format. */
export const GIVEN_FORMATS = ['auto', ...FORMATS] as const

const optionalString = z.optional(z.nullable(z.string()))

/** An article as given: its text and, optionally, what is already known of it. Unknown keys are ignored. */
export const articleInputSchema = z.object({
  text: z.string(),
  format: z.optional(z.nullable(z.enum(GIVEN_FORMATS))),
  id: optionalString,
  url: optionalString,
  title: optionalString,
  authors: z.optional(z.nullable(z.array(z.string()))),
  publisher: optionalString,
  publishedAt: optionalString,
})

export type Format = z.infer<typeof formatSchema>
export type GivenFormat = (typeof GIVEN_FORMATS)[number]
export type GivenArticle = z.infer<typeof articleInputSchema>
export interface ArticleInput extends GivenArticle {
  /** An object with blocks is a result: an article is read on, an analysis is no source. */
  blocks?: never
}
