import { describe, expect, test } from 'vitest'
import { countriesOf, scoreCountries } from '../names/table-scores.ts'
import { COUNTRIES_NOT_YET, COUNTRY_LINES } from './countries-table.ts'

describe('countries of a line', () => {
  test.each(COUNTRY_LINES.filter(([line]) => !COUNTRIES_NOT_YET.has(line)))('%s → %s', (line, expected) => {
    expect(countriesOf(line)).toBe(expected)
  })
  test.fails.each(COUNTRY_LINES.filter(([line]) => COUNTRIES_NOT_YET.has(line)))(
    'not yet: %s → %s',
    (line, expected) => {
      expect(countriesOf(line)).toBe(expected)
    },
  )
})

describe('the table of countries', () => {
  test('has three hundred lines and more, a third of them traps', () => {
    expect(new Set(COUNTRY_LINES.map(([line]) => line)).size).toBeGreaterThanOrEqual(300)
    const traps = COUNTRY_LINES.filter(([, codes]) => codes === '-')
    expect(traps.length).toBeGreaterThanOrEqual(COUNTRY_LINES.length * 0.32)
  })
  test('is found with a precision and recall of .98 at least', () => {
    const { precision, recall } = scoreCountries(COUNTRY_LINES)
    expect(precision).toBeGreaterThanOrEqual(0.98)
    expect(recall).toBeGreaterThanOrEqual(0.98)
  })
})
