import * as z from 'zod/mini'
import { described } from './span.ts'

export const FORMATS = ['text', 'markdown', 'html'] as const
export const formatSchema = z.enum(FORMATS)
/** What a caller may say of the format. */
export const GIVEN_FORMATS = ['auto', ...FORMATS] as const

const optionalString = z.optional(z.nullable(z.string()))

/** An article as given: its text and, optionally, what is already known of it. Unknown keys are ignored. */
export const articleInputSchema = z.object({
  text: described(z.string(), 'The article: plain text, Markdown or a page of HTML.'),
  format: described(
    z.optional(z.nullable(z.enum(GIVEN_FORMATS))),
    "How the text is written; 'auto', the default, looks for the marks of HTML and Markdown and takes it for plain text in doubt.",
  ),
  id: described(optionalString, "The caller's own id, handed through to the result."),
  url: described(optionalString, 'Its address, which tells the outlet; nothing is fetched.'),
  title: described(optionalString, 'The headline, where it is known.'),
  authors: described(
    z.optional(z.nullable(z.array(z.string()))),
    'The names of the authors, where they are known.',
  ),
  publisher: described(optionalString, 'The outlet, where it is known.'),
  publishedAt: described(
    optionalString,
    'The day of publication, YYYY-MM-DD or a date as written in English: relative dates resolve against it.',
  ),
})

export type Format = z.infer<typeof formatSchema>
export type GivenFormat = (typeof GIVEN_FORMATS)[number]
export type GivenArticle = z.infer<typeof articleInputSchema>
export interface ArticleInput extends GivenArticle {
  /** An object with blocks is a result: an article is read on, an analysis is no source. */
  blocks?: never
}
