import { type FormFacts, type Lexeme, readContraction, readLexeme } from './lexemes.ts'
import { LONGEST, owned, REMEMBERED } from './owned.ts'

export interface LexemeStore {
  lexeme(word: string): Lexeme
  /** The two parts of a contraction with the tags and lemmas of the words they stand for; null if it is none. */
  contraction(first: Lexeme, second: Lexeme): readonly [Lexeme, Lexeme] | null
}

/** @param describe what the form of a token alone tells */
export function createLexicon(describe: (word: string) => FormFacts): LexemeStore {
  const words = new Map<string, Lexeme>()
  const contractions = new Map<string, readonly [Lexeme, Lexeme] | null>()

  return {
    lexeme(word) {
      let known = words.get(word)
      if (known) return known
      if (word.length > LONGEST) return readLexeme(word, describe(word))
      if (words.size >= REMEMBERED) words.clear()
      const own = owned(word)
      known = readLexeme(own, describe(own))
      words.set(own, known)
      return known
    },

    contraction(first, second) {
      if (first.text.length + second.text.length > LONGEST) return null
      const key = first.text + second.text
      let known = contractions.get(key)
      if (known !== undefined) return known
      if (contractions.size >= REMEMBERED) contractions.clear()
      known = readContraction(first, second)
      contractions.set(key, known)
      return known
    },
  }
}
