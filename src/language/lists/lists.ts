/** Decoders of the generated modules: sorted lines, columns parted by tabs. Each is decoded on first use. */

// @__NO_SIDE_EFFECTS__
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** First column to second column. */
// @__NO_SIDE_EFFECTS__
export function lazyMap(lines: string): () => ReadonlyMap<string, string> {
  return lazy(() => new Map(lines.split('\n').map((line) => line.split('\t') as [string, string])))
}
