import { expect, it } from 'vitest'
import { tokenize } from '../../src/index.ts'

it.each([
  ['He left at 5:40 on 2019-05-03, 1/2 an hour late.', { '5:40': 'NUM', '2019-05-03': 'NUM', '1/2': 'NUM' }],
  [
    'In the 1990s, the 1980’s and the ’90s a 3D film cost £5.',
    { '1990s': 'NOUN', '1980’s': 'NOUN', '’90s': 'NOUN', '3D': 'NOUN', '£': 'SYM' },
  ],
  ['The 137th and the 1,000th boat came on the 20th.', { '137th': 'ADJ', '1,000th': 'ADJ', '20th': 'NOUN' }],
  ['Smith‘s crew fed ’em. ’Em and ‘em.', { '‘s': 'PART', '’em': 'PRON', '’Em': 'PRON', '‘em': 'PRON' }],
  ['’Tis late. ‘Tis true.', { '’T': 'PRON', '‘T': 'PRON' }],
  [
    'We donʼt and can＇t. Itʼs Lundʼs boat and the Bergsʼ pier.',
    { nʼt: 'PART', 'n＇t': 'PART', ʼs: 'PART', Bergs: 'PROPN', ʼ: 'PART' },
  ],
  ['He came ʼcause it rained in the ʼ90s.', { ʼcause: 'SCONJ', ʼ90s: 'NOUN' }],
  ['It‘s raining, and it’s late.', { '‘s': 'AUX', '’s': 'AUX' }],
  ['He came ’cause it rained, ’round noon, ’til one.', { '’cause': 'SCONJ', '’round': 'ADP', '’til': 'ADP' }],
  ['We won! :o) They lost =D', { ':o)': 'SYM', '=D': 'PUNCT' }],
  [
    '“So,” she said ‘now’ — and left…',
    { '“': 'PUNCT', '‘': 'PUNCT', '’': 'PUNCT', '—': 'PUNCT', '…': 'PUNCT' },
  ],
])('%s', (text, expected) => {
  const { tokens } = tokenize({ text, format: 'text' })
  expect(Object.fromEntries(tokens.map((token) => [token.text, token.pos]))).toMatchObject(expected)
})
