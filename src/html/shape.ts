/** What a view reads of an analysis, checked without a schema: zod alone would be longer than the views. */
import { describe } from '../schema/describe.ts'

/** What is wrong with a value, as a sentence, and where; null where nothing is. */
export type Check = (value: unknown, path: string) => ShapeFault | null

export interface ShapeFault {
  readonly problem: string
  readonly path: string
}

const wanted =
  (what: string, fits: (value: unknown) => boolean): Check =>
  (value, path) =>
    fits(value) ? null : { problem: `analysis.${path} is ${describe(value)}; it has to be ${what}.`, path }

export const text: Check = wanted('a string', (value) => typeof value === 'string')
export const flag: Check = wanted('true or false', (value) => typeof value === 'boolean')
export const amount: Check = wanted('a number', (value) => Number.isFinite(value))
export const place: Check = wanted(
  'a whole number from 0',
  (value) => Number.isSafeInteger(value) && (value as number) >= 0,
)

/** What may be null, or left out as a key that a later minor version added. */
export const orNothing =
  (check: Check): Check =>
  (value, path) =>
    value === null || value === undefined ? null : check(value, path)

const isList: Check = wanted('an array', Array.isArray)
const isObject: Check = wanted('an object', (value) => typeof value === 'object' && value !== null)

export const listOf =
  (check: Check): Check =>
  (value, path) => {
    const fault = isList(value, path)
    if (fault) return fault
    const list = value as readonly unknown[]
    for (let i = 0; i < list.length; i++) {
      const found = check(list[i], `${path}.${i}`)
      if (found) return found
    }
    return null
  }

export const objectOf =
  (shape: Readonly<Record<string, Check>>): Check =>
  (value, path) => {
    const fault = isObject(value, path)
    if (fault) return fault
    for (const [key, check] of Object.entries(shape)) {
      const found = check((value as Record<string, unknown>)[key], path ? `${path}.${key}` : key)
      if (found) return found
    }
    return null
  }
