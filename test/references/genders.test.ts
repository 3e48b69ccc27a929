import { describe, expect, test } from 'vitest'
import { extractEntities } from '../../src/index.ts'
import { byFirstName } from '../../src/references/link/genders.ts'
import { FIRST_NAMES, OPEN_NAMES } from './first-names.ts'

describe('first names', () => {
  const cases = Object.entries(FIRST_NAMES).flatMap(([region, { f, m }]) => [
    [region, 'f', f.split(' ')] as const,
    [region, 'm', m.split(' ')] as const,
  ])
  test.each(cases)('%s: %s', (_, gender, names) => {
    expect(names.length).toBeGreaterThanOrEqual(3)
    expect(names.map((name) => `${name} ${byFirstName(name)}`)).toEqual(
      names.map((name) => `${name} ${gender}`),
    )
  })
  test.each(OPEN_NAMES.split(' '))('%s is open', (name) => expect(byFirstName(name)).toBe('u'))
  test('the first of two parts tells, or both as one name', () => {
    expect(['Eva-Maria', 'Karl-Maria', 'Jean-Luc', 'Jean-Pierre'].map(byFirstName)).toEqual([
      'f',
      'm',
      'm',
      'm',
    ])
  })
  test('a name that no list has is told by its ending', () => {
    expect(['Zvjetoslava', 'Tarasimir'].map(byFirstName)).toEqual(['f', 'm'])
  })
})

/** The pronouns of the one who is named in full. */
const pronounsOf = (name: string, text: string): string[] =>
  extractEntities({ text: `${text}\n`, format: 'text' })
    .filter((entity) => entity.name === name)
    .flatMap(({ mentions }) =>
      mentions.filter(({ form }) => form === 'pronoun').map((mention) => mention.text),
    )

describe('whom a pronoun cannot mean', () => {
  test('a name alone tells where it is a first name, not where it ends like one', () => {
    expect(byFirstName('Zvjetoslava')).toBe('f')
    expect(pronounsOf('Zvjetoslava', 'Zvjetoslava won on Monday in Oslo. He smiled.')).toEqual(['He'])
  })
  test.each([
    ['Zsuzsanna Arnay', 'She', 'Zsuzsanna Arnay met Takehiko Ozu in Oslo. She smiled.'],
    ['Takehiko Ozu', 'He', 'Takehiko Ozu met Zsuzsanna Arnay in Oslo. He smiled.'],
    ['J. Zsuzsanna Arnay', 'She', 'J. Zsuzsanna Arnay met Takehiko Ozu in Oslo. She smiled.'],
  ])('%s is %s', (name, pronoun, text) => expect(pronounsOf(name, text)).toEqual([pronoun]))
})
