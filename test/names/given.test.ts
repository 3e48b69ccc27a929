/** Names that the analyzer was given. */
import { describe, expect, test } from 'vitest'
import { createAnalyzer } from '../../src/index.ts'
import type { AnalyzerOptions } from '../../src/schema/options.ts'

function read(text: string, names: AnalyzerOptions['names']): string[] {
  return createAnalyzer({ names })
    .extractEntities({ text, format: 'text' })
    .map(({ type, mentions }) => `${type}: ${mentions.map((mention) => mention.text).join(', ')}`)
}

describe('a given name', () => {
  test('of one letter, anywhere in a sentence', () => {
    const names = [
      { name: 'X', type: 'organization' as const },
      { name: 'é', type: 'work' as const },
    ]
    expect(read('X bought it. They met X, which sold é on Monday for X.', names)).toEqual([
      'organization: X, X, X',
      'work: é',
    ])
    expect(read('Xavier met X. Moss.', [{ name: 'X', type: 'work' }])).not.toContain('work: X')
  })

  test('that begins with a mark, and the longer of two', () => {
    const names = [
      { name: '&Sons', type: 'organization' as const },
      { name: 'Kel', type: 'work' as const, aliases: ['Kel & Sons', "Kel's"] },
    ]
    expect(read("The &Sons read Kel & Sons, then Kel's.", names)).toEqual([
      'organization: &Sons',
      "work: Kel & Sons, Kel's",
    ])
  })

  test('that holds a pronoun or a noun phrase keeps its words', () => {
    expect(
      read('Tom Berg wrote it. His Dark Materials sold well.', [
        { name: 'His Dark Materials', type: 'work' },
      ]),
    ).toEqual(['person: Tom Berg', 'work: His Dark Materials'])
    expect(read('Mayor Ana Ruiz spoke. The mayor left.', [{ name: 'The mayor left', type: 'work' }])).toEqual(
      ['person: Ana Ruiz', 'work: The mayor left'],
    )
  })

  test('within a title leaves whoever else is named there', () => {
    expect(
      read('She wrote the book “Ana Ruiz and the Kelmar” on the train.', [
        { name: 'Kelmar', type: 'organization' },
      ]),
    ).toEqual(['person: Ana Ruiz', 'organization: Kelmar'])
  })

  test('before a vote stays what it was given as', () => {
    expect(
      read('Quebec sued. The 2014 Quebec election was lost.', [{ name: 'Quebec', type: 'organization' }]),
    ).toEqual(['organization: Quebec, Quebec'])
  })
})
