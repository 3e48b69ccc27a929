/** FNV-1a over UTF-16 code units (Fowler, Noll and Vo). */

export const BASIS = 0x811c9dc5
export const PRIME = 0x01000193

/** The number of a text whose first part has the number `h`. */
export function hashOn(h: number, text: string): number {
  let on = h
  for (let i = 0; i < text.length; i++) on = Math.imul(on ^ text.charCodeAt(i), PRIME)
  return on
}

/** A text's number; of one argument, so that it may be handed to `map`. */
export const hash = (text: string): number => hashOn(BASIS, text)
