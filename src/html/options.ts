import { checkOptions, matches, type OptionShapes, wholeFrom } from '../acceptance.ts'
import { ENTITY_TYPES, type EntityType } from '../schema/entities.ts'

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

const RENDER = (): OptionShapes<RenderOptions> => ({
  page: 'b',
  layers: ['*', ['=', ...LAYERS]],
  types: ['*', ['=', ...ENTITY_TYPES]],
  palette: ['=', ...PALETTES],
  lang: ['&', 'a language tag such as "en" or "pt-BR"', matches(/^[a-z]{2,8}(-[a-z\d]{1,8})*$/i)],
  nonce: ['&', 'base64, as the header Content-Security-Policy has it', matches(/^[\w+/-]+={0,2}$/)],
})

const TEXT = (): OptionShapes<TextOptions> => ({
  width: ['&', 'a whole number of columns from 20', wholeFrom(20)],
  color: 'b',
})

/** What a view shows. */
export interface ViewPlan {
  readonly layers: ReadonlySet<Layer>
  readonly types: ReadonlySet<EntityType>
}

/** A list where its layer is shown, and else none. */
export type OfLayer = <T>(layer: Layer, list: readonly T[]) => readonly T[]

/** What is drawn, and how. */
export type HtmlPlan = ViewPlan & Pick<RenderOptions, 'page' | 'palette' | 'lang' | 'nonce'>

/** @throws BroadsheetError `bad-options` */
export function htmlPlan(asked: string, options?: RenderOptions): HtmlPlan {
  const given = checkOptions<RenderOptions>(asked, options, RENDER())
  const { layers = LAYERS, types = ENTITY_TYPES } = given
  return { ...given, layers: new Set(layers), types: new Set(types) }
}

/** @throws BroadsheetError `bad-options` */
export const checkTextOptions = (options: TextOptions | undefined): TextOptions =>
  checkOptions<TextOptions>('renderText', options, TEXT())
