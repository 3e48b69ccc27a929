import { describe, expect, test } from 'vitest'
import { extractEntities } from '../../src/index.ts'
import { GROUPING_LINES } from './grouping-table.ts'

/** The different names of each thing in the text, as printed, each list sorted. */
function namesOf(text: string): string[][] {
  return extractEntities({ text: `${text}\n`, format: 'text' }).map(({ mentions }) =>
    [
      ...new Set(
        mentions.filter(({ form }) => form === 'name' || form === 'short').map((mention) => mention.text),
      ),
    ].sort(),
  )
}

describe('things of a line', () => {
  test.each(GROUPING_LINES)('%s', (text, groups) => {
    const found = namesOf(text)
    for (const group of groups.split('; ')) {
      const wanted = group.split(' = ').sort()
      expect(found).toContainEqual(wanted)
    }
  })

  test('two honorifics of different gender are two people', () => {
    const people = extractEntities('Mr. Mercer sued Mrs. Mercer.').filter(({ type }) => type === 'person')
    expect(people.map(({ title }) => title)).toEqual(['Mr.', 'Mrs.'])
  })
})
