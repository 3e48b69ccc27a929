import type { EntityType } from '../schema/entities.ts'

/** What a view may show beside the words. */
export const LAYERS = ['names', 'quotations', 'tone', 'values', 'terms', 'boilerplate'] as const
export type Layer = (typeof LAYERS)[number]

export const PALETTES = ['auto', 'light', 'dark', 'mono'] as const
export type Palette = (typeof PALETTES)[number]

/** How `renderHtml` draws. */
export interface RenderOptions {
  /** A whole page, with doctype, title and its own Content-Security-Policy, in place of a fragment (default: false). */
  readonly page?: boolean
  /** What is shown beside the words: `names`, `quotations`, `tone`, `values`, `terms`, `boilerplate` (default: all). */
  readonly layers?: readonly Layer[]
  /** The types of entities that are marked and listed (default: all). */
  readonly types?: readonly EntityType[]
  /**
   * `auto` (default) is light or dark as the reader's system is (a fragment: as `color-scheme` of the page around it says);
   * `light` and `dark` hold one; `mono` is auto without colours, as for paper.
   */
  readonly palette?: Palette
  /** Language tag (BCP 47) of the article's words, where the analysis knows none or a wrong one. */
  readonly lang?: string
  /** For a Content-Security-Policy that allows styles by a nonce: it is set on the one style element. */
  readonly nonce?: string
}

/** How `renderText` draws. */
export interface TextOptions {
  /** Columns of the terminal, 20 or more (default: 80). */
  readonly width?: number
  /** With colours, as ANSI escape sequences (default: false). */
  readonly color?: boolean
}
