import { languageWords } from '../lexicons/languages.ts'

/** Scripts that are one language's, or nearly, in the news. */
const SCRIPTS: readonly (readonly [language: string, pattern: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['ta', /\p{Script=Tamil}/gu],
]
const LETTER = /\p{L}/u
const WORDS = /\p{L}+/gu
/** Enough to tell a language by. */
const LOOK = 3000
const FEWEST = 10
/** Function words of another language that it takes to call a text so. */
const FEWEST_FOREIGN = 4

/**
 * The language of a text as a BCP 47 tag, by its script and its function words; null if the text is too short to tell.
 * English is taken where its words are many, even if another language shares some.
 */
export function detectLanguage(text: string): string | null {
  const sample =
    text.length <= LOOK
      ? text
      : text.slice(0, LOOK / 2) + text.slice(text.length / 2, text.length / 2 + LOOK / 2)
  const { latin, other } = countLetters(sample)
  const letters = latin + other
  if (letters < 3) return null
  if (other > latin * 0.1) {
    for (const [language, pattern] of SCRIPTS) {
      const share = (sample.match(pattern)?.length ?? 0) / letters
      // A little kana makes Han text Japanese.
      if (share > (language === 'ja' ? 0.1 : 0.4)) return letters < 6 ? null : language
    }
  }
  const { languages, byWord } = languageWords()
  const counts = new Array<number>(languages.length).fill(0)
  let words = 0
  for (const word of sample.match(WORDS) ?? []) {
    words++
    const known = byWord.get(word.toLowerCase())
    if (known) for (const index of known) counts[index] = (counts[index] as number) + 1
  }
  if (words < FEWEST) return null
  let best = languages.indexOf('en')
  for (let i = 0; i < counts.length; i++)
    if ((counts[i] ?? 0) > (counts[best] ?? 0) * (languages[best] === 'en' ? 1.2 : 1)) best = i
  const count = counts[best] ?? 0
  // Tables and lists of names hold too few function words to tell, and some of those are parts of names.
  return count / words >= 0.06 && (languages[best] === 'en' || count >= FEWEST_FOREIGN)
    ? (languages[best] ?? null)
    : null
}

function countLetters(text: string): { latin: number; other: number } {
  let latin = 0
  let other = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 128) {
      const lower = code | 32
      if (lower >= 97 && lower <= 122) latin++
    } else if (LETTER.test(text[i] as string)) {
      if (code < 0x250) latin++
      else other++
    }
  }
  return { latin, other }
}
