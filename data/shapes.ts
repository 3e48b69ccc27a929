/** The shapes of stored results as the light reader of `src/schema/shape.ts` reads them, made from the zod schemas. */
import * as z from 'zod/mini'
import { articleAnalysisSchema, articleSchema } from '../src/schema/analysis.ts'
import type { StoredShape } from '../src/schema/shape.ts'

type JsonSchema = z.core.JSONSchema.JSONSchema

/** A number with its bounds; safe integers are what JSON Schema says of zod's whole numbers. */
function numberShape({ type, minimum, maximum }: JsonSchema): StoredShape {
  if (type === 'integer') {
    if (minimum === 0 && maximum === Number.MAX_SAFE_INTEGER) return 'i'
  } else if (minimum === undefined && maximum === undefined) return 'n'
  else if (minimum !== undefined && maximum !== undefined) return ['#', minimum, maximum]
  throw new Error(`No shape is written for a ${type} from ${minimum} to ${maximum}.`)
}

function shapeOf(schema: JsonSchema): StoredShape {
  const { type, anyOf, enum: words, const: word, prefixItems, items, properties, required } = schema
  if (anyOf) return ['|', ...anyOf.map((one) => shapeOf(one as JsonSchema))]
  if (Array.isArray(type)) return ['|', ...type.map((one) => shapeOf({ ...schema, type: one }))]
  if (words) return ['=', ...(words as string[])]
  if (typeof word === 'string') return ['=', word]
  if (prefixItems) return ['.', ...prefixItems.map((one) => shapeOf(one as JsonSchema))]
  if (type === 'array') return ['*', shapeOf(items as JsonSchema)]
  if (type === 'object' && properties) {
    const keys = Object.keys(properties)
    if (keys.some((key) => !required?.includes(key)))
      throw new Error(`A key of ${keys.join(', ')} may be left out, which no result does.`)
    return Object.fromEntries(keys.map((key) => [key, shapeOf(properties[key] as JsonSchema)]))
  }
  if (type === 'integer' || type === 'number') return numberShape(schema)
  const atom = ({ string: 's', boolean: 'b', null: '0' } as const)[String(type)]
  if (!atom || schema.pattern || schema.minLength)
    throw new Error(`No shape is written for ${JSON.stringify(schema)}.`)
  return atom
}

const written = (schema: z.ZodMiniType) => JSON.stringify(shapeOf(z.toJSONSchema(schema) as JsonSchema))

/** Modules of one string each: `npm run data` writes them. */
export const shapes = () => [
  { name: 'analysis-shape', from: 'src/schema/analysis.ts', content: written(articleAnalysisSchema) },
  { name: 'article-shape', from: 'src/schema/analysis.ts', content: written(articleSchema) },
]
