import { languageWords } from '../language/languages.ts'
import { lazy } from '../language/lists/lists.ts'
import { BASIS, hash, hashOn, PRIME } from '../text/hash.ts'
import { isAsciiLetter } from '../text/letters.ts'

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
/** Enough to tell a language by. */
const LOOK = 3000
const FEWEST = 10
/** Function words of another language that it takes to call a text so. */
const FEWEST_FOREIGN = 4

/** Where a share of this size is told from its beginning and its middle, less than `LOOK` will do. */
const GLANCE = 500
const PLAINLY = 0.2
/** The second language has at most this share of the words of the first. */
const RIVAL = 0.5

/**
 * The language of a text as a BCP 47 tag, by its script and its function words; null if the text is too short to tell.
 * The reader's own is taken where its words are many, even if another language shares some.
 */
export function detectLanguage(text: string, own: string): string | null {
  if (text.length > LOOK && isPlainly(own, sampleOf(text, GLANCE))) return own
  const sample = sampleOf(text, LOOK)
  const counts = new Int32Array(languageWords().languages.length)
  const { latin, other, words } = count(sample, counts)
  const letters = latin + other
  if (letters < 3) return null
  if (other > latin * 0.1) {
    for (const [language, pattern] of SCRIPTS) {
      const share = (sample.match(pattern)?.length ?? 0) / letters
      // A little kana makes Han text Japanese.
      if (share > (language === 'ja' ? 0.1 : 0.4)) return letters < 6 ? null : language
    }
  }
  const { languages } = languageWords()
  if (words < FEWEST) return null
  let best = Math.max(0, languages.indexOf(own))
  for (let i = 0; i < counts.length; i++)
    if (counts[i]! > counts[best]! * (languages[best] === own ? 1.2 : 1)) best = i
  const most = counts[best]!
  // Tables and lists of names hold too few function words to tell, and some of those are parts of names.
  return most / words >= 0.06 && (languages[best] === own || most >= FEWEST_FOREIGN)
    ? (languages[best] ?? null)
    : null
}

/** The beginning of a text and as much from its middle on. */
const sampleOf = (text: string, size: number): string =>
  text.length <= size
    ? text
    : text.slice(0, size / 2) + text.slice(text.length / 2, text.length / 2 + size / 2)

/** Whether the words of the reader's own language are so many in a sample that no more need be read. */
function isPlainly(own: string, sample: string): boolean {
  const { languages } = languageWords()
  const counts = new Int32Array(languages.length)
  const { latin, other, words } = count(sample, counts)
  const at = languages.indexOf(own)
  const most = counts[at] ?? 0
  return (
    other <= latin * 0.1 &&
    most >= words * PLAINLY &&
    counts.every((rival, i) => i === at || rival <= most * RIVAL)
  )
}

/**
 * Counts letters and words in one pass, and for each language the words that are its function words: words are compared by
 * their hash, so that none is cut out.
 */
function count(text: string, counts: Int32Array): { latin: number; other: number; words: number } {
  const known = wordTable()
  let latin = 0
  let other = 0
  let words = 0
  let h = BASIS
  let open = false
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0
    if (code < 128) {
      if (isAsciiLetter(code)) {
        latin++
        h = Math.imul(h ^ (code | 32), PRIME)
        open = true
        continue
      }
    } else if (code < 0x2000 || code > 0x206f) {
      // General punctuation, left out here, holds no letter.
      const letter = text[i]!
      if (LETTER.test(letter)) {
        if (code < 0x250) latin++
        else other++
        h = hashOn(h, letter.toLowerCase())
        open = true
        continue
      }
    }
    if (!open) continue
    words++
    const mine = known.of(h)
    if (mine) for (let k = 0; k < mine.length; k++) counts[mine[k]!] = counts[mine[k]!]! + 1
    h = BASIS
    open = false
  }
  return { latin, other, words }
}

/** The languages of each function word, by its hash, in a table of open addresses: every word of a text is looked up. */
class LanguageTable {
  private readonly hashes: Int32Array
  private readonly languages: (readonly number[] | undefined)[]

  constructor(byWord: ReadonlyMap<string, readonly number[]>) {
    const size = 1 << (34 - Math.clz32(byWord.size | 1))
    this.hashes = new Int32Array(size)
    this.languages = new Array<readonly number[] | undefined>(size).fill(undefined)
    for (const [word, languages] of byWord) {
      const h = hash(word)
      const slot = this.slotOf(h)
      this.hashes[slot] = h
      this.languages[slot] = languages
    }
  }

  of(h: number): readonly number[] | undefined {
    return this.languages[this.slotOf(h)]
  }

  private slotOf(h: number): number {
    const mask = this.hashes.length - 1
    let slot = (h ^ (h >>> 15)) & mask
    while (this.languages[slot] !== undefined && this.hashes[slot] !== h) slot = (slot + 1) & mask
    return slot
  }
}

const wordTable = lazy(() => new LanguageTable(languageWords().byWord))
