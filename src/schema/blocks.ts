import * as z from 'zod/mini'
import { index, offset, placeSchema, reasonSchema, unit } from './span.ts'

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
  index,
  start: offset,
  end: offset,
  text: z.string(),
  kind: z.enum(BLOCK_KINDS),
  /** The block as written in the input: marks, tags and addresses included. */
  source: placeSchema,
}

export const boilerplateSchema = z.object({
  category: z.enum(BOILERPLATE_CATEGORIES),
  confidence: unit,
  reasons: z.array(reasonSchema),
})

/** A block of the page: part of the article with a role, or boilerplate with a category. */
export const blockSchema = z.union([
  z.object({ ...layout, role: z.enum(ARTICLE_ROLES), boilerplate: z.null() }),
  z.object({
    ...layout,
    role: z.literal('boilerplate'),
    boilerplate: boilerplateSchema,
  }),
])

export type BlockKind = (typeof BLOCK_KINDS)[number]
export type ArticleRole = (typeof ARTICLE_ROLES)[number]
export type BlockRole = ArticleRole | 'boilerplate'
export type BoilerplateCategory = (typeof BOILERPLATE_CATEGORIES)[number]
export interface Boilerplate extends z.infer<typeof boilerplateSchema> {}
export type Block = z.infer<typeof blockSchema>
