/** What callers give, held against its zod schema, and what is wrong with it in words. */
import type * as z from 'zod/mini'
import { safeParse } from 'zod/mini'
import { nearest } from '../text/nearest.ts'
import { describe, hintFor } from './describe.ts'
import type { Read } from './fault.ts'

type Issue = z.core.$ZodIssue

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value
  for (const key of path) here = (here as Record<PropertyKey, unknown> | null | undefined)?.[key]
  return here
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  boolean: 'true or false',
  array: 'an array',
  object: 'an object',
  record: 'an object',
}
const named = (names: readonly unknown[]) => names.map((name) => JSON.stringify(name)).join(', ')

/** What would be accepted in place of what an issue is about. */
function acceptedBy(issue: Issue, value: unknown): string {
  if (issue.code === 'invalid_type') return TYPES[issue.expected] ?? `a value of type ${issue.expected}`
  if (issue.code === 'invalid_value') {
    const meant =
      typeof value === 'string'
        ? nearest(
            value,
            issue.values.filter((name) => typeof name === 'string'),
          )
        : null
    return `one of ${named(issue.values)}${meant ? `; did you mean ${JSON.stringify(meant)}?` : ''}`
  }
  if (issue.code === 'too_small' && issue.origin === 'string') return 'a string that is not empty'
  if (issue.code === 'too_small') return `a number from ${issue.minimum}`
  if (issue.code === 'too_big') return `a number up to ${issue.maximum}`
  if (issue.code === 'invalid_format') return 'a code of two or three letters, such as "NO" or "NOR"'
  if (issue.code === 'invalid_key') return 'an object without empty keys'
  return issue.message
}

/** The keys that an object may have where it has others, each with the one that was likely meant. */
function unknownKeys(keys: readonly string[], accepted: readonly string[]): string {
  const told = keys.map((key) => {
    const meant = nearest(key, accepted)
    return `${JSON.stringify(key)}${meant ? ` (did you mean ${meant}?)` : ''}`
  })
  return `has ${keys.length > 1 ? 'unknown keys' : 'an unknown key'}: ${told.join(', ')}; accepted is ${accepted.join(', ')}.`
}

/** The keys of the object at a path of a schema. */
function keysAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  let here = schema as { _zod: { def: Record<string, unknown> } }
  const unwrapped = () => {
    while (here._zod.def['innerType']) here = here._zod.def['innerType'] as typeof here
    return here._zod.def
  }
  for (const key of path) {
    const def = unwrapped()
    here = (
      typeof key === 'number' ? def['element'] : (def['shape'] as Record<PropertyKey, unknown>)[key]
    ) as typeof here
  }
  return Object.keys((unwrapped()['shape'] as object | undefined) ?? {})
}

/** A value in the shape of a schema, as a copy of its known keys; `what` is its name in messages. */
export function read<T>(schema: z.ZodMiniType<T>, value: unknown, what: string): Read<T> {
  const result = safeParse(schema, value)
  if (result.success) return { value: result.data }
  const issue = result.error.issues[0]!
  const path = issue.path.map(String).join('.')
  const place = path ? `${what}.${path}` : what
  if (issue.code === 'unrecognized_keys') {
    const problem = `${place} ${unknownKeys(issue.keys, keysAt(schema, issue.path))}`
    return { fault: { problem, path } }
  }
  const found = at(value, issue.path)
  const accepted = acceptedBy(issue, found)
  const problem = `${place} is ${describe(found)}${hintFor(found)}; accepted is ${accepted}${accepted.endsWith('?') ? '' : '.'}`
  return { fault: { problem, path } }
}
