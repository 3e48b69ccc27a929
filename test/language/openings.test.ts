import { describe, expect, it } from 'vitest'
import { opening } from '../../src/language/lists/openings.ts'
import { RareSet } from '../../src/language/lists/rare-set.ts'

describe('an opening', () => {
  const words = ['by', 'e-mail', 'x', 'über']
  const pattern = /^\W*(?:by|e-mail|x|über)/i
  const { test } = opening(words, pattern)

  it.each([
    'By Ana Ruiz',
    'byline',
    'BY',
    'E-mail the desk',
    'x',
    'X marks it',
    'Xylophones',
    'über alles',
    '  by Ana',
    '“By',
    '(x)',
    'Ana Ruiz',
    'Big',
    'email',
    'e',
    '',
    '7',
  ])('is told as the pattern tells it: %s', (text) => {
    expect(test(text)).toBe(pattern.test(text))
  })

  it('asks no pattern where the first letters are other ones', () => {
    let asked = 0
    const counting = {
      test: () => {
        asked++
        return true
      },
    }
    const quick = opening(['share', 'tweet'], counting as unknown as RegExp)
    expect(quick.test('Ship ahoy')).toBe(true)
    expect(quick.test('The harbour')).toBe(false)
    expect(quick.test('Twice')).toBe(true)
    expect(asked).toBe(2)
  })
})

describe('a rare set', () => {
  const words = Array.from({ length: 5000 }, (_, k) => `name${k}`)
  const set = new RareSet(words)

  it('has its words and no others', () => {
    expect(words.filter((word) => !set.has(word))).toEqual([])
    const others = Array.from({ length: 20000 }, (_, k) => `other${k}`)
    expect(others.filter((word) => set.has(word))).toEqual([])
    expect(set.has('')).toBe(false)
  })
})
