import { afterEach, expect, it, vi } from 'vitest'
import { tokenize } from '../../src/index.ts'

const broken = vi.hoisted(() => ({ is: false }))

vi.mock('wink-eng-lite-web-model/dist/lemmatize.js', async (original) => {
  const { default: lemmatize } = (await original()) as { default: (...given: unknown[]) => string }
  return {
    default: (...given: unknown[]) => {
      if (broken.is) throw new RangeError('too deep')
      return lemmatize(...given)
    },
  }
})

afterEach(() => {
  broken.is = false
})

const read = (text: string) =>
  tokenize({ text, format: 'text' }).tokens.map(({ pos, lemma }) => ({ pos, lemma }))

it('leaves a word as it was where its lemma cannot be found', () => {
  const before = read('The gleamings were good.')
  broken.is = true
  // The same word under another tag, whose lemma is asked for.
  expect(() => read('She gleamings it well and will gleamings it.')).toThrow(RangeError)
  broken.is = false
  expect(read('The gleamings were good.')).toEqual(before)
})
