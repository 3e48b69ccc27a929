/** Longer words are no misspelling of a name, and are not compared. */
const LONGEST = 40
/** Of what is shorter every word of the length is a neighbour. */
const SHORTEST = 5

const bare = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** How many letters have to be put in, left out or changed to make one word the other (Levenshtein 1966). */
function distance(a: string, b: string): number {
  const row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (const letter of a) {
    let before = row[0]!
    row[0] = before + 1
    for (let j = 1; j < row.length; j++) {
      const changed = before + (letter === b[j - 1] ? 0 : 1)
      before = row[j]!
      row[j] = Math.min(changed, before + 1, row[j - 1]! + 1)
    }
  }
  return row.pop()!
}

/** Whether two letters beside each other have changed places: "onyl" for "only". */
function isSwapped(a: string, b: string): boolean {
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  return a.slice(0, i) + a.charAt(i + 1) + a.charAt(i) + a.slice(i + 2) === b
}

/**
 * The name that a word was most likely meant for: the same but for case and marks between the letters, or two letters that changed
 * places; one that it begins, or one with another letter or, of seven letters and more, two. Null where it is like none.
 */
export function nearest<Name extends string>(word: string, names: readonly Name[]): Name | null {
  if (word.length > LONGEST) return null
  const given = bare(word)
  const same =
    names.find((name) => bare(name) === given) ?? names.find((name) => isSwapped(given, bare(name)))
  if (same !== undefined || given.length < SHORTEST) return same ?? null
  let best: Name | null = null
  let least = given.length < 7 ? 2 : 3
  for (const name of names) {
    const known = bare(name)
    const letters = known.startsWith(given) ? 0 : known.length < SHORTEST ? least : distance(given, known)
    if (letters < least) [best, least] = [name, letters]
  }
  return best
}
