/** Whether one of the words, given in small letters, stands in a text as a whole: letters, figures and low lines of ASCII. */
export function holdsWord(text: string, words: ReadonlySet<string>): boolean {
  for (const [word] of text.matchAll(/\w+/g)) if (words.has(word.toLowerCase())) return true
  return false
}
