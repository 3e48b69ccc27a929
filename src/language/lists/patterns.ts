import { APOSTROPHES } from '../../text/apostrophes.ts'

/**
 * The source of a pattern that finds one of the words, longer ones first; without words it finds nothing. An apostrophe is any
 * of the marks that are written for one, and a space what `space` says.
 */
export function oneOf(words: Iterable<string>, space = ' '): string {
  const sources = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) =>
      word
        .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
        .replaceAll("'", `[${APOSTROPHES}]`)
        .replaceAll(' ', space),
    )
  return sources.length > 0 ? `(?:${sources.join('|')})` : '(?:(?!))'
}

/** Remembers what is made of a part of a language, such as the patterns of its words. */
// @__NO_SIDE_EFFECTS__
export function oncePer<Part extends object, Made>(make: (part: Part) => Made): (part: Part) => Made {
  const made = new WeakMap<Part, Made>()
  return (part) => {
    let known = made.get(part)
    if (known === undefined) made.set(part, (known = make(part)))
    return known
  }
}

/**
 * The source of a pattern that is given with names of lists in braces, each for any word of its list: `^{verb} on\b`. An
 * apostrophe is any of the marks that are written for one.
 */
export function fill(template: string, words: (list: string) => Iterable<string>): string {
  return template
    .replaceAll("'", `[${APOSTROPHES}]`)
    .replace(/\{([a-z][a-z-]*)\}/g, (_, list: string) => oneOf(words(list)))
}
