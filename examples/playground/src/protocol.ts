/** What the page and its worker say to each other. */
import type { ArticleAnalysis } from 'broadsheet'

export type Format = 'auto' | 'text' | 'markdown' | 'html'
export const FORMATS: readonly Format[] = ['auto', 'text', 'markdown', 'html']

export interface Article {
  readonly text: string
  readonly format: Format
}

export interface Question extends Article {
  readonly id: number
}

export type Answer = { readonly id: number; readonly milliseconds: number } & (
  | { readonly analysis: ArticleAnalysis }
  | { readonly error: string }
)
