/** What a schema names is listed there alone: whoever needs the keys of a shape asks the schema. */

/** The keys of a shape, in its order. */
export function keysOf<Shape extends Record<string, unknown>>(schema: {
  readonly shape: Shape
}): (keyof Shape & string)[] {
  return Object.keys(schema.shape)
}

/** Some keys of an object with their values, in the order of the keys. */
export function pickKeys<Whole extends object, Key extends keyof Whole>(
  keys: readonly Key[],
  whole: Whole,
): Pick<Whole, Key> {
  return Object.fromEntries(keys.map((key) => [key, whole[key]])) as Pick<Whole, Key>
}

/** What a schema names of an object, in the schema's order. */
export function pick<Key extends string, Whole extends Readonly<Record<Key, unknown>>>(
  schema: { readonly shape: Readonly<Record<Key, unknown>> },
  whole: Whole,
): Pick<Whole, Key> {
  return pickKeys(keysOf(schema), whole)
}
