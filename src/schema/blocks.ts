import * as z from 'zod/mini'
import { confidence, described, end, index, offset, reasons, start } from './span.ts'

export const BLOCK_KINDS = [
  'paragraph',
  'heading',
  'list-item',
  'blockquote',
  'table',
  'code',
  'other',
] as const
export const ARTICLE_ROLES = ['title', 'byline', 'dateline', 'heading', 'body', 'caption'] as const
export const BOILERPLATE_CATEGORIES = [
  'author-bio',
  'comments',
  'contact',
  'copyright',
  'credits',
  'disclaimer',
  'interface',
  'navigation',
  'promotion',
  'related',
  'sharing',
] as const

const layout = {
  index: described(index, 'Its place in the list of blocks, from 0.'),
  start,
  end,
  text: described(z.string(), 'Its visible text: `text.slice(start, end)` of the result.'),
  kind: described(z.enum(BLOCK_KINDS), 'What the markup makes it; paragraphs where there is none.'),
  source: described(
    z.object({
      start: described(offset, 'Where it begins in the input: UTF-16 code units, from 0.'),
      end: described(offset, 'Where it ends in the input, the end left out.'),
    }),
    'The block as written in the input: marks, tags and addresses included.',
  ),
}

export const boilerplateSchema = z.object({
  category: described(
    z.enum(BOILERPLATE_CATEGORIES),
    'What it is for; advertisements and paywalls are promotion, notices of cookies disclaimer.',
  ),
  confidence,
  reasons,
})

/** A block of the page: part of the article with a role, or boilerplate with a category. */
export const blockSchema = z.union([
  z.object({
    ...layout,
    role: described(z.enum(ARTICLE_ROLES), 'What it is in the article; heading: one within the text.'),
    boilerplate: described(z.null(), 'null: it is part of the article.'),
  }),
  z.object({
    ...layout,
    role: described(z.literal('boilerplate'), 'It is no part of the article.'),
    boilerplate: described(boilerplateSchema, 'What kind of boilerplate it is.'),
  }),
])

export type BlockKind = (typeof BLOCK_KINDS)[number]
export type ArticleRole = (typeof ARTICLE_ROLES)[number]
export type BlockRole = ArticleRole | 'boilerplate'
export type BoilerplateCategory = (typeof BOILERPLATE_CATEGORIES)[number]
export interface Boilerplate extends z.infer<typeof boilerplateSchema> {}
export type Block = z.infer<typeof blockSchema>
