/** Lemmas follow the tag: one spelling has as many as it has readings. */
import { expect, it } from 'vitest'
import { tokenize } from '../../src/index.ts'

it.each([
  ['He saw the boat.', { saw: 'VERB see' }],
  ['The saw was blunt.', { saw: 'NOUN saw', was: 'AUX be' }],
  ['They organised it, and she told them.', { organised: 'VERB organise', them: 'PRON they', it: 'PRON it' }],
  ['He has a better boat, and it sails better.', { has: 'VERB have', a: 'DET a' }],
  [
    'She had left those piers.',
    { had: 'AUX have', left: 'VERB leave', those: 'DET that', piers: 'NOUN pier' },
  ],
  ['We can’t pay 40,000 euros.', { ca: 'AUX can', 'n’t': 'PART not', '40,000': 'NUM 40000' }],
  ['As the ferry sank, they swam like fish.', { As: 'SCONJ as', like: 'ADP like' }],
])('%s', (text, expected) => {
  const { tokens } = tokenize({ text, format: 'text' })
  const found = Object.fromEntries(tokens.map(({ text: word, pos, lemma }) => [word, `${pos} ${lemma}`]))
  expect(found).toMatchObject(expected)
})
