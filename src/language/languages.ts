import list from './en/generated/language-words.ts'
import { lazy } from './lists/lists.ts'

/** Function words, each with the indexes of the languages that have it. */
export const languageWords = lazy(() => {
  const languages: string[] = []
  const byWord = new Map<string, number[]>()
  for (const line of list.split('\n')) {
    const [language, words] = line.split('\t') as [string, string]
    const index = languages.push(language) - 1
    for (const word of words.split(' ')) {
      const known = byWord.get(word)
      if (known) known.push(index)
      else byWord.set(word, [index])
    }
  }
  return { languages, byWord }
})
