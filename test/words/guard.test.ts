/**
 * The store of remembered chunks, and the rule that a long row of marks is one token, change nothing on ordinary text: on
 * an invented text always, on the development files of the token corpora where BROADSHEET_CORPORA names their folder.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Lexeme } from '../../src/engines/lexemes.ts'
import { englishWords } from '../../src/language/en/words.ts'
import { MOST_TOKENS, splitChunk } from '../../src/words/chunk.ts'
import { wordLanguage } from '../../src/words/language.ts'
import { WordSplitter } from '../../src/words/splitter.ts'
import { TokenRoom } from '../../src/words/token-room.ts'

const INVENTED = `Mr. Berg didn't sail from Norvia at 6 p.m. on Tuesday, the U.S.-led fleet's office said (see
www.harbour.example). "It's late," Ms. Lund told @harbourpost. "No. 7 and No. Nine won't leave!" Fares rose 3.5% to $1,200...

J. R. Lund, 45-year old, lives in the U.S. However, she can't vote. He is at Acme Inc. Her plan B. was p. 55 of 60.`

const english = wordLanguage(englishWords())

/** The tokens of each chunk by itself, nothing remembered. */
function plain(text: string): [number, number][] {
  return [...text.matchAll(/\S+/g)].flatMap((match) => {
    const after =
      /\S/.exec(text.slice(match.index + match[0].length, match.index + match[0].length + 9))?.[0] ?? ''
    const next = after === '' ? '' : /\d/.test(after) ? '0' : /[A-Z]/.test(after) ? 'A' : 'a'
    let from = 0
    return splitChunk(match[0], next, english).map((end): [number, number] => {
      const place: [number, number] = [match.index + from, match.index + end]
      from = end
      return place
    })
  })
}

/** The splitter with its store, and words of which nothing but the text is known. */
const splitter = new WordSplitter(
  {
    lexeme: (text) => ({ text }) as Lexeme,
    contraction: () => null,
  },
  english,
)

function remembered(text: string): [number, number][] {
  const words = new TokenRoom()
  splitter.split(text, 0, text.length, words)
  const places = [...words.starts]
    .slice(0, words.count)
    .map((start, i): [number, number] => [start, words.ends[i]!])
  for (const [i, [start, end]] of places.entries()) expect(words.forms[i]!.text).toBe(text.slice(start, end))
  return places
}

const folder = process.env['BROADSHEET_CORPORA']

describe('guards', () => {
  it('changes no token of an ordinary text, the first time and the next', () => {
    for (let round = 0; round < 3; round++) expect(remembered(INVENTED)).toEqual(plain(INVENTED))
  })

  it('takes a long row of different marks as one token', () => {
    expect(splitChunk('()'.repeat(50), '', english)).toEqual([100])
    expect(splitChunk('("(', '', english)).toEqual([1, 2, 3])
  })

  it('ends a chunk of very many tokens in one that holds the rest, and cuts no character', () => {
    for (const piece of ['a-', 'a/', '(a', '7-', '[6]', "'", '#a', 'e\u0301-', '👍🏽-']) {
      const ends = splitChunk(piece.repeat(2000), '', english)
      expect(ends.length).toBeLessThanOrEqual(MOST_TOKENS + 3)
      expect(ends.at(-1)).toBe(piece.length * 2000)
      for (const end of ends) expect(piece.repeat(2000).slice(end)).not.toMatch(/^\p{M}|^\p{Emoji_Modifier}/u)
    }
    expect(splitChunk('a-'.repeat(MOST_TOKENS / 2), '', english)).toHaveLength(MOST_TOKENS)
  })

  it.skipIf(!folder)(
    'changes no token of the development files (skipped unless BROADSHEET_CORPORA is set)',
    () => {
      const files = ['ewt.dev.jsonl', 'gum.dev.jsonl', 'golden.dev.jsonl'].map((file) =>
        join(folder!, 'tokens', file),
      )
      expect(files.every((file) => existsSync(file))).toBe(true)
      for (const file of files) {
        for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
          const { text } = JSON.parse(line) as { text: string }
          expect(remembered(text)).toEqual(plain(text))
        }
      }
    },
  )
})
