import { describe, expect, test } from 'vitest'
import { analyze } from '../../src/index.ts'
import { COUNTRY_LINES } from './countries-table.ts'

/** A line stands alone as an article's only paragraph. */
function codes(line: string): string {
  const { countries } = analyze({ text: `${line}\n`, format: 'text' })
  return (
    countries
      .map(({ alpha2 }) => alpha2)
      .sort()
      .join(' ') || '-'
  )
}

describe('countries of a line', () => {
  test.each(COUNTRY_LINES)('%s → %s', (line, expected) => {
    expect(codes(line)).toBe(expected)
  })
})
