import { readLexeme } from '../engines/lexemes.ts'
import { languageWords } from '../language/languages.ts'
import type { Metadata, Warning } from '../schema/metadata.ts'
import type { Token } from '../schema/tokens.ts'

/** So many words of a text without a function word tell whether it is in the language of the lexicon. */
const LOOK = 40
const LETTER = /^\p{L}/u

/** The fields of the document that tell it. */
interface WordsAndLanguage {
  readonly metadata: Metadata
  readonly tokens: readonly Token[]
}

/** The words of a text, as far as they are looked at. */
function wordsOf(tokens: readonly Token[]): string[] {
  const found: string[] = []
  for (const { text } of tokens) {
    if (found.length === LOOK) break
    if (LETTER.test(text)) found.push(text)
  }
  return found
}

/** Whether the words are the language's own: by function words, which languages do not share, or else by the lexicon. */
function areOwn(words: readonly string[], own: string): boolean {
  const { languages, byWord } = languageWords()
  const counts = languages.map(() => 0)
  for (const word of words)
    for (const i of byWord.get(word.toLowerCase()) ?? []) counts[i] = (counts[i] ?? 0) + 1
  const mine = counts[languages.indexOf(own)] ?? 0
  const most = Math.max(...counts)
  if (most > 0) return mine === most
  // Words in small letters are no names; where all have capitals, all are asked.
  const small = words.filter((word) => word === word.toLowerCase())
  const asked = small.length > 0 ? small : words
  const known = asked.filter(
    (word) => readLexeme(word.toLowerCase(), { tag: undefined, shape: 0 }).normal >= 0,
  )
  return known.length * 2 >= asked.length
}

/**
 * That a text is too short to tell its language, and none of its words say that it is English: it is read as English, and scored,
 * but what is found in it may be nothing. Headlines of English words are none of these.
 */
export function unknownLanguage({ metadata, tokens }: WordsAndLanguage, own: string): Warning[] {
  // The lexicon is English.
  if (own !== 'en' || metadata.language !== null) return []
  const words = wordsOf(tokens)
  if (words.length === 0 || areOwn(words, own)) return []
  return [
    {
      code: 'language-unknown',
      message:
        'The text is too short to tell its language, and does not look like English: it was read as English, and what was found in it may be wrong.',
    },
  ]
}
