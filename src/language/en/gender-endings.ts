/** How the endings of first names are written where they ship (`npm run data`), and are looked up. */

/** By their numbers in the list. */
export const GENDERS = ['m', 'f', 'u'] as const

/** Stands behind the last letter of a name that is read from behind. */
export const WHOLE = '^'

/** "-ette" as "ette", "anna" as "anna^". */
export const fromBehind = (ending: string): string =>
  ending.startsWith('-') ? turned(ending.slice(1)) : turned(ending) + WHOLE

function turned(text: string): string {
  let out = ''
  for (let i = text.length - 1; i >= 0; i--) out += text.charAt(i)
  return out
}
