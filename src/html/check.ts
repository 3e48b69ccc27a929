import { BroadsheetError } from '../errors.ts'
import type { ArticleAnalysis } from '../schema/analysis.ts'
import { describe } from '../schema/describe.ts'
import { ENTITY_TYPES, type EntityType } from '../schema/entities.ts'
import { readAnalysis } from '../schema/stored.ts'
import {
  LAYERS,
  type Layer,
  PALETTES,
  type Palette,
  type RenderOptions,
  type TextOptions,
} from './options.ts'

const ANALYSIS = 'Give what analyze() returned, or that read back from JSON, whole and unchanged.'

/** A copy of the analysis that is to be drawn. @throws BroadsheetError `bad-input` */
export function checkAnalysis(value: unknown): ArticleAnalysis {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BroadsheetError('bad-input', `The analysis is ${describe(value)}.`, '', { advice: ANALYSIS })
  const found = readAnalysis(value)
  if ('value' in found) return found.value
  throw new BroadsheetError('bad-input', found.fault.problem, found.fault.path, { advice: ANALYSIS })
}

type OptionCheck = readonly [fits: (value: unknown) => boolean, wanted: string]

const isOneOf = (list: readonly unknown[]) => (value: unknown) => list.includes(value)
const areAllOf = (list: readonly unknown[]) => (value: unknown) =>
  Array.isArray(value) && value.every((one) => list.includes(one))
const matches = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value)
const isBoolean = (value: unknown) => typeof value === 'boolean'

const htmlOptions = (): Readonly<Record<keyof RenderOptions, OptionCheck>> => ({
  page: [isBoolean, 'true or false'],
  layers: [areAllOf(LAYERS), `a list of ${LAYERS.join(', ')}`],
  types: [areAllOf(ENTITY_TYPES), `a list of ${ENTITY_TYPES.join(', ')}`],
  palette: [isOneOf(PALETTES), `one of ${PALETTES.join(', ')}`],
  lang: [matches(/^[A-Za-z]{2,8}(?:-[A-Za-z\d]{1,8})*$/), 'a language tag such as "en" or "pt-BR"'],
  nonce: [matches(/^[\w+/-]+={0,2}$/), 'base64, as the header Content-Security-Policy has it'],
})

const textOptions = (): Readonly<Record<keyof TextOptions, OptionCheck>> => ({
  width: [
    (value) => Number.isSafeInteger(value) && (value as number) >= 20,
    'a whole number of columns from 20',
  ],
  color: [isBoolean, 'true or false'],
})

/** @throws BroadsheetError `bad-options` */
function checkOptions<Options extends object>(
  value: unknown,
  known: Readonly<Record<keyof Options & string, OptionCheck>>,
): Options {
  const advice = `Accepted is { ${Object.keys(known).join(', ')} }, each of them optional.`
  const refuse = (problem: string, path: string): never => {
    throw new BroadsheetError('bad-options', problem, path, { advice })
  }
  if (value === undefined) return {} as Options
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    refuse(`options is ${describe(value)}.`, '')
  for (const [key, given] of Object.entries(value as object)) {
    const check = Object.hasOwn(known, key) ? known[key as keyof Options & string] : null
    if (!check) refuse(`options has an unknown key: ${key}.`, key)
    else if (given !== undefined && !check[0](given))
      refuse(`options.${key} is ${describe(given)}; it has to be ${check[1]}.`, key)
  }
  return value as Options
}

export interface HtmlPlan {
  readonly page: boolean
  readonly layers: ReadonlySet<Layer>
  readonly types: ReadonlySet<EntityType>
  readonly palette: Palette
  readonly lang: string | null
  readonly nonce: string | null
}

/** @throws BroadsheetError `bad-options` */
export function checkRenderOptions(value: unknown): HtmlPlan {
  const { page, layers, types, palette, lang, nonce } = checkOptions<RenderOptions>(value, htmlOptions())
  return {
    page: page ?? false,
    layers: new Set(layers ?? LAYERS),
    types: new Set(types ?? ENTITY_TYPES),
    palette: palette ?? 'auto',
    lang: lang ?? null,
    nonce: nonce ?? null,
  }
}

/** @throws BroadsheetError `bad-options` */
export function checkTextOptions(value: unknown): Required<TextOptions> {
  const { width, color } = checkOptions<TextOptions>(value, textOptions())
  return { width: width ?? 80, color: color ?? false }
}
