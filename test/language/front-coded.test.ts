import { describe, expect, test } from 'vitest'
import { frontCode, numberOf, numberOfStart } from '../../src/language/lists/front-coded.ts'

const STEMS = ['a', 'ab', 'abba', 'bake', 'baker', "baker's", 'côte', 'ferry', 'ferryman', 'zoo']
/** Four hundred words that share much and little with the one before. */
const WORDS = new Map(
  STEMS.flatMap((stem) =>
    Array.from({ length: 40 }, (_, k) => stem + 'enu'.repeat(k % 5) + (k > 4 ? k : '')),
  ).map((word, k) => [word, (k * 37) % 1024] as const),
)

describe('front-coded words', () => {
  const text = frontCode(WORDS)
  test('are found with their numbers', () => {
    for (const [word, number] of WORDS) expect(numberOf(text, word), word).toBe(number)
  })
  test('and no others are', () => {
    const others = [...WORDS.keys()]
      .flatMap((word) => [
        `${word}x`,
        word.slice(0, -1),
        word.slice(1),
        `${word}\t`,
        `\u0001${word}`,
        `${word}\uffff`,
      ])
      .filter((word) => !WORDS.has(word))
    expect(others.length).toBeGreaterThan(1000)
    for (const word of others) expect(numberOf(text, word), word).toBe(-1)
    expect(numberOf(text, '')).toBe(-1)
    expect(numberOf('', 'ferry')).toBe(-1)
  })
  test('the longest that a word begins with', () => {
    const longest = (word: string): number => {
      for (let end = word.length; end > 0; end--) {
        const number = WORDS.get(word.slice(0, end))
        if (number !== undefined) return number
      }
      return -1
    }
    const starts = [...WORDS.keys()].flatMap((word) => [
      word,
      `${word}x`,
      word.slice(0, -1),
      `z${word}`,
      `\u0001${word}`,
    ])
    expect(starts.filter((word) => longest(word) < 0).length).toBeGreaterThan(100)
    for (const word of starts) expect(numberOfStart(text, word), word).toBe(longest(word))
    expect(numberOfStart(text, '')).toBe(-1)
    expect(numberOfStart('', 'ferry')).toBe(-1)
  })
})
