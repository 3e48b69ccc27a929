import { afterEach, expect, it } from 'vitest'
import model from 'wink-eng-lite-web-model'
import { createTagger } from '../../src/engines/tagger.ts'

const { addons } = model as unknown as { addons: { lemmatize: (...given: unknown[]) => string } }
const { lemmatize } = addons

afterEach(() => {
  addons.lemmatize = lemmatize
})

it('leaves a word as it was where its lemma cannot be found', () => {
  const tagger = createTagger(() => ({ tag: undefined, shape: 0 }))
  const word = tagger.lexeme('gleamings')
  const tags = new Uint8Array(1)
  tagger.tag([word], 0, 1, tags, new Uint8Array(1))
  tagger.settle(word, tags[0]!)
  const { pos, lemma, lastTag } = word
  addons.lemmatize = () => {
    throw new RangeError('too deep')
  }
  const verb = 16
  expect(() => tagger.settle(word, verb)).toThrow(RangeError)
  expect(word).toMatchObject({ pos, lemma, lastTag })
  addons.lemmatize = lemmatize
  tagger.settle(word, verb)
  expect(word).toMatchObject({ pos: 'VERB', lemma: 'gleaming', lastTag: verb })
})
