/** What callers give, held against its zod schema. */
import type * as z from 'zod/mini'
import { safeParse } from 'zod/mini'
import { describe } from './describe.ts'
import type { Read } from './fault.ts'

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value
  for (const key of path) here = (here as Record<PropertyKey, unknown> | null | undefined)?.[key]
  return here
}

/** A value in the shape of a schema, as a copy of its known keys; `what` is its name in messages. */
export function read<T>(schema: z.ZodMiniType<T>, value: unknown, what: string): Read<T> {
  const result = safeParse(schema, value)
  if (result.success) return { value: result.data }
  const issue = result.error.issues[0]!
  const path = issue.path.map(String).join('.')
  const place = path ? `${what}.${path}` : what
  const problem =
    issue.code === 'unrecognized_keys'
      ? `${place} has unknown keys: ${issue.keys.join(', ')}.`
      : `${place} is ${describe(at(value, issue.path))}, which is not accepted (${issue.message}).`
  return { fault: { problem, path } }
}
