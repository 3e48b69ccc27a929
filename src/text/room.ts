/** Arrays that are filled from the front, made with no more copies than they need. */

/** The array, or one at least twice as long that begins with the same numbers, if it has no room for so many. */
export function roomFor(array: Int32Array, count: number): Int32Array
export function roomFor(array: Int16Array, count: number): Int16Array
export function roomFor(array: Uint8Array, count: number): Uint8Array
export function roomFor(
  array: Int32Array | Int16Array | Uint8Array,
  count: number,
): Int32Array | Int16Array | Uint8Array {
  if (count <= array.length) return array
  const room = Math.max(count, array.length * 2)
  const longer =
    array instanceof Int32Array
      ? new Int32Array(room)
      : array instanceof Int16Array
        ? new Int16Array(room)
        : new Uint8Array(room)
  longer.set(array)
  return longer
}

/**
 * An array of so many places, to be written over. It is cut from one that is filled, since what grows by pushing leaves
 * twice its own size to the collector, and `new Array(count)` would count as full of holes for ever.
 */
export function places<Item>(filled: readonly unknown[], count: number): Item[] {
  return filled.slice(0, count) as Item[]
}
