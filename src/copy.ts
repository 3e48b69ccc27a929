/** `T` with lists that may be changed: they are the caller's own. */
export type Own<T> = T extends readonly (infer Item)[]
  ? Item[]
  : { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] }

function copyValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(copyValue)
  const copy = { ...value } as Record<string, unknown>
  for (const key in copy) {
    const inner = copy[key]
    if (typeof inner === 'object' && inner !== null) copy[key] = copyValue(inner)
  }
  return copy
}

/** A copy of plain JSON at every depth, so that what its owner does to it changes nothing that is remembered. */
export function copyOf<T extends object>(value: T): Own<T> {
  return copyValue(value) as Own<T>
}
