/** Longer tokens are no words: they are neither looked up letter by letter nor remembered. */
export const LONGEST = 64
/** How many different words are remembered before all are forgotten. */
export const REMEMBERED = 50_000

/** An own copy of a string, the engine's one instance of it: names of properties are kept once. */
export function owned(word: string): string {
  if (word.length > LONGEST) return word
  const holder: Record<string, true> = Object.create(null)
  holder[word] = true
  return Object.keys(holder)[0]!
}
