/** How many letters have to be put in, left out, changed or swapped with their neighbour (Damerau 1964, restricted). */
function edits(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, change)
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j]!, before[j - 2]! + 1)
    }
    before = last
    last = row
  }
  return last[b.length]!
}

/** The longest word that is compared. */
const LONGEST = 40

/** " Did you mean …?" with the word of a list that is nearest to what was given; empty where none is near. */
export function suggestion(given: string, list: readonly string[]): string {
  if (given.length > LONGEST) return ''
  const word = given.toLowerCase()
  let nearest = ''
  let least = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const known of list) {
    const far = known.toLowerCase().startsWith(word) && word.length > 2 ? 1 : edits(word, known.toLowerCase())
    if (far < least) {
      least = far
      nearest = known
    }
  }
  return nearest === '' ? '' : ` Did you mean ${nearest}?`
}
