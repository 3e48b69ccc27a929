/** The shapes of stored results, of inputs and of options as the light reader of `src/schema/shape.ts` reads them, made from the zod schemas. */
import * as z from 'zod/mini'
import { articleAnalysisSchema, articleSchema, sourceMapSchema } from '../src/schema/analysis.ts'
import { articleInputSchema } from '../src/schema/input.ts'
import { analyzerOptionsSchema } from '../src/schema/options.ts'
import type { ValueShape } from '../src/schema/shape.ts'

type JsonSchema = z.core.JSONSchema.JSONSchema

/** What a pattern of a schema accepts, in words. */
const PATTERNS: Readonly<Record<string, string>> = {
  '^[A-Za-z]{2,3}$': 'a code of two or three letters, such as "NO" or "NOR"',
}

const refuse = (schema: JsonSchema): never => {
  throw new Error(`No shape is written for ${JSON.stringify(schema)}.`)
}

/** A number with its bounds; safe integers are what JSON Schema says of zod's whole numbers. */
function numberShape(schema: JsonSchema): ValueShape {
  const { type, minimum, maximum } = schema
  if (type === 'integer') return minimum === 0 && maximum === Number.MAX_SAFE_INTEGER ? 'i' : refuse(schema)
  if (minimum === undefined && maximum === undefined) return 'n'
  if (maximum !== 1) return refuse(schema)
  return minimum === 0 ? 'u' : minimum === -1 ? 'v' : refuse(schema)
}

function stringShape(schema: JsonSchema): ValueShape {
  const { pattern, minLength } = schema
  if (pattern) return PATTERNS[pattern] ? ['/', PATTERNS[pattern], pattern] : refuse(schema)
  return minLength === undefined ? 's' : minLength === 1 ? 't' : refuse(schema)
}

/** What may be left out, and null where it may be that too: callers are not told of null, since what is not known is better left out. */
function optionalShape(schema: JsonSchema): ValueShape {
  const { type, anyOf } = schema
  const choices = Array.isArray(type)
    ? type.map((one) => ({ ...schema, type: one }))
    : (anyOf as JsonSchema[])
  const given = choices?.filter(({ type }) => type !== 'null')
  return given?.length === 1 ? ['-', shapeOf(given[0]!)] : ['?', shapeOf(schema)]
}

/** Keys in their order; `strict` where others are refused, as options refuse them. */
function recordShape(schema: JsonSchema): ValueShape {
  const { properties, required = [], additionalProperties: others, propertyNames: keys } = schema
  if (typeof others === 'object')
    return keys && shapeOf(keys as JsonSchema) === 't' ? ['%', shapeOf(others as JsonSchema)] : refuse(schema)
  const shapes = Object.entries(properties ?? {}).map(([key, inner]) => [
    key,
    (required.includes(key) ? shapeOf : optionalShape)(inner as JsonSchema),
  ])
  const record = Object.fromEntries(shapes) as { [key: string]: ValueShape }
  return others === false ? ['!', record] : record
}

function shapeOf(schema: JsonSchema): ValueShape {
  const { type, anyOf, enum: words, const: word, prefixItems, items } = schema
  if (anyOf) return ['|', ...anyOf.map((one) => shapeOf(one as JsonSchema))]
  if (Array.isArray(type)) return ['|', ...type.map((one) => shapeOf({ ...schema, type: one }))]
  if (words) return ['=', ...(words as string[])]
  if (typeof word === 'string') return ['=', word]
  if (prefixItems) return ['.', ...prefixItems.map((one) => shapeOf(one as JsonSchema))]
  if (type === 'array') return ['*', shapeOf(items as JsonSchema)]
  if (type === 'object') return recordShape(schema)
  if (type === 'integer' || type === 'number') return numberShape(schema)
  if (type === 'string') return stringShape(schema)
  return ({ boolean: 'b', null: '0' } as const)[String(type)] ?? refuse(schema)
}

/** As callers may write it: without what a schema fills in, and open where other keys are passed over. */
const written = (schema: z.ZodMiniType) => shapeOf(z.toJSONSchema(schema, { io: 'input' }) as JsonSchema)

/** Modules of one shape each: `npm run data` writes them. */
export const shapes = () => [
  { name: 'analysis-shape', from: 'src/schema/analysis.ts', shape: written(articleAnalysisSchema) },
  { name: 'article-shape', from: 'src/schema/analysis.ts', shape: written(articleSchema) },
  { name: 'source-map-shape', from: 'src/schema/analysis.ts', shape: written(sourceMapSchema) },
  { name: 'input-shape', from: 'src/schema/input.ts', shape: written(articleInputSchema) },
  { name: 'options-shape', from: 'src/schema/options.ts', shape: written(analyzerOptionsSchema) },
]
