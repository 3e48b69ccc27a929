import { describe, expect, test } from 'vitest'
import { extractEntities } from '../../src/index.ts'
import { groupsOf, namesOf, scoreGrouping } from '../names/table-scores.ts'
import { GROUPING_LINES, GROUPING_NOT_YET } from './grouping-table.ts'

const holds = (text: string, groups: string) => {
  const found = namesOf(text)
  for (const group of groupsOf(groups)) expect(found).toContainEqual(group)
}

describe('things of a line', () => {
  test.each(GROUPING_LINES.filter(([text]) => !GROUPING_NOT_YET.has(text)))('%s', holds)
  test.fails.each(GROUPING_LINES.filter(([text]) => GROUPING_NOT_YET.has(text)))('not yet: %s', holds)

  test('two honorifics of different gender are two people', () => {
    const people = extractEntities('Mr. Mercer sued Mrs. Mercer.').filter(({ type }) => type === 'person')
    expect(people.map(({ title }) => title)).toEqual(['Mr.', 'Mrs.'])
  })
})

describe('the table of grouping', () => {
  test('has two hundred lines and more, a third of them traps', () => {
    expect(new Set(GROUPING_LINES.map(([text]) => text)).size).toBeGreaterThanOrEqual(200)
    const traps = GROUPING_LINES.filter(([, groups]) => groups.includes(';'))
    expect(traps.length).toBeGreaterThanOrEqual(GROUPING_LINES.length / 3)
  })
  test('is found with a precision of 1 and a recall of .95 at least', () => {
    const { precision, recall } = scoreGrouping(GROUPING_LINES)
    expect(precision).toBe(1)
    expect(recall).toBeGreaterThanOrEqual(0.95)
  })
})
