import { expect, test } from 'vitest'
import { extractEntities } from '../../src/index.ts'

const namesOf = (text: string) =>
  extractEntities({ text, format: 'text' }).map(({ type, name }) => `${type}: ${name}`)

test.each([
  [
    'Sen. Ana Ruiz (R-Ohio) and Rep. Jan Lund (D-Calif.) voted against it.',
    ['location: Ohio', 'location: Calif.'],
  ],
  ['Rep. Jan Lund, R-Texas, and Rep. Ida Brandt, D-N.J., said so.', ['location: Texas', 'location: N.J.']],
])('of a party and a state the state is named: %s', (text, states) => {
  expect(namesOf(text)).toEqual(expect.arrayContaining(states))
  expect(namesOf(text).join()).not.toMatch(/[RDI]-/)
})

test('short parties in brackets are no names', () => {
  expect(namesOf('Cllr Marcus Vell (Lab) and Cllr Ana Ruiz (Con) said the scheme worked.')).toEqual([
    'person: Marcus Vell',
    'person: Ana Ruiz',
  ])
})
