/** Quotation marks of any style, as entities see them: pairs are those of the quotations, and end where those end. */
import { describe, expect, test } from 'vitest'
import { createAnalyzer } from '../../src/index.ts'

function pronouns(text: string, reportingVerbs: string[] = []): string {
  return createAnalyzer({ reportingVerbs })
    .extractEntities({ text, format: 'text' })
    .map(({ name, mentions }) => ({
      name,
      words: mentions.filter(({ form }) => form === 'pronoun').map((mention) => mention.text),
    }))
    .filter(({ words }) => words.length > 0)
    .map(({ name, words }) => `${name}: ${words.join(', ')}`)
    .join('; ')
}

describe('pronouns and quotation marks', () => {
  test.each([
    ['„“', 'Ana Ruiz won. „They lost,“ said an aide. She left.', 'Ana Ruiz: She'],
    ['„”', 'Ana Ruiz won. „They lost,” said an aide. She left.', 'Ana Ruiz: She'],
    ['«»', 'Tom Berg won. «She lied,» Ana Ruiz said.', ''],
    ['‘’', 'Ana Ruiz won. ‘She lied,’ said an aide. She left.', 'Ana Ruiz: She, She'],
    ['two apostrophes', "Ana Ruiz won. ''She lied,'' said an aide. She left.", 'Ana Ruiz: She, She'],
    ['a mark that never closes', 'Ana Ruiz won the 12” cup. She left.', 'Ana Ruiz: She'],
    ['an apostrophe', "Ana Ruiz won the voters' trust. She left.", 'Ana Ruiz: She'],
  ])('%s', (_, text, expected) => {
    expect(pronouns(text)).toBe(expected)
  })

  test.each([
    ['“I am tired,” Ana Ruiz %.'],
    ['„I am tired,“ Ana Ruiz %.'],
    ['«I am tired,» Ana Ruiz %.'],
    ["'I am tired,' Ana Ruiz %."],
    ['“I am tired,” % Ana Ruiz.'],
    ['Ana Ruiz %: “I am tired.”'],
  ])('the speaker of “I”: %s', (pattern) => {
    for (const verb of ['said', 'claimed', 'noted', 'conceded', 'joked'])
      expect(pronouns(pattern.replace('%', verb))).toBe('Ana Ruiz: I')
  })

  test('a verb that the analyzer was given', () => {
    expect(pronouns('“I am tired,” Ana Ruiz yodelled.')).toBe('')
    expect(pronouns('“I am tired,” Ana Ruiz yodelled.', ['yodel'])).toBe('Ana Ruiz: I')
  })
})

describe('no mention has a quotation mark at one side alone', () => {
  const mentions = (text: string, names: readonly string[]) =>
    createAnalyzer({ names: names.map((name) => ({ name, type: 'work' as const })) })
      .extractEntities({ text, format: 'text' })
      .flatMap((entity) => entity.mentions.map((mention) => mention.text))

  test.each([
    ['The board said “It was late” and left.', ['said “It'], []],
    ['The board said “It was late” and left.', ['late” and', 'late'], ['late']],
    ['The board said „It was late“ and left.', ['late“', '„It was'], []],
    ['The board said “It was late” and left.', ['said “It was late” and'], ['said “It was late” and']],
    ['The board said “It was late” and left.', ['It was late'], ['It was late']],
  ] as const)('%s: %j', (text, names, found) => {
    expect(mentions(text, names)).toEqual(found)
  })

  test('nor one that no reader gave', () => {
    const text = 'Mayor Ana Ruiz «O’Neill and the bridge was safe» left Oslo.'
    expect(mentions(text, []).filter((mention) => mention.includes('«'))).toEqual([])
  })
})
