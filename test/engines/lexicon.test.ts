import { afterEach, expect, it } from 'vitest'
import model from 'wink-eng-lite-web-model'
import { tokenize } from '../../src/index.ts'

const { addons } = model as unknown as { addons: { lemmatize: (...given: unknown[]) => string } }
const { lemmatize } = addons

afterEach(() => {
  addons.lemmatize = lemmatize
})

const read = (text: string) =>
  tokenize({ text, format: 'text' }).tokens.map(({ pos, lemma }) => ({ pos, lemma }))

it('leaves a word as it was where its lemma cannot be found', () => {
  const before = read('The gleamings were good.')
  addons.lemmatize = () => {
    throw new RangeError('too deep')
  }
  // The same word under another tag, whose lemma is asked for.
  expect(() => read('She gleamings it well and will gleamings it.')).toThrow(RangeError)
  addons.lemmatize = lemmatize
  expect(read('The gleamings were good.')).toEqual(before)
})
