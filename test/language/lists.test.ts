import { describe, expect, test } from 'vitest'
import { knownName } from '../../src/language/en/gazetteer.ts'
import cities from '../../src/language/en/generated/cities.ts'
import commonWords from '../../src/language/en/generated/common-words.ts'
import firstNames from '../../src/language/en/generated/first-names.ts'
import subdivisions from '../../src/language/en/generated/subdivisions.ts'
import surnames from '../../src/language/en/generated/surnames.ts'
import { cellsAfter, findLine } from '../../src/language/lists/sorted-lines.ts'

const LISTS = { cities, commonWords, firstNames, subdivisions, surnames }

describe('lists that are read where they lie', () => {
  test.each(Object.entries(LISTS))('%s: sorted by code units, and every line is found', (_, list) => {
    const lines = list.split('\n')
    for (let i = 1; i < lines.length; i++) expect((lines[i - 1] ?? '') < (lines[i] ?? '')).toBe(true)
    const missed = lines.filter((line) => findLine(list, line.split('\t')[0] ?? '') < 0)
    expect(missed).toEqual([])
  })
  test.each(['', 'Zzyzxq', 'Aa\tDE', 'Aachen\n', 'aachen', 'Aache', '\uffff'])('%j is in none', (word) => {
    for (const list of Object.values(LISTS)) expect(findLine(list, word)).toBe(-1)
  })
  test('the columns of a line', () => {
    const at = findLine(cities, 'Oslo')
    expect(cellsAfter(cities, at, 'Oslo')[0]).toBe('NO')
  })
  test('one name gathers what all lists say of it', () => {
    expect(knownName('Moscow')).toMatchObject({
      country: { via: 'capital' },
      place: { country: 'RU', size: 4 },
    })
    expect(knownName('New York')?.place?.country).toBe('US')
    expect(knownName('Nowhere At All')).toBeNull()
  })
})
