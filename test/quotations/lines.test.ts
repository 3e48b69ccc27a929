import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/index.ts'
import { QUOTATION_LINES, scoreQuotationLines } from './lines.ts'

const names = [...new Set(QUOTATION_LINES.map(({ name }) => name))]

describe('invented lines', () => {
  it('hold as much as they are said to', () => {
    const { precision, recall, wrong } = scoreQuotationLines(QUOTATION_LINES)
    expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(0.97)
    expect(recall, wrong.join('\n')).toBeGreaterThanOrEqual(0.88)
  })

  it('half of them are traps', () => {
    const traps = QUOTATION_LINES.filter(({ rows }) => rows.length === 0)
    expect(traps.length * 2).toBeGreaterThanOrEqual(QUOTATION_LINES.length)
  })

  it.each(names)('%s: few are wrong', (name) => {
    const lines = QUOTATION_LINES.filter((line) => line.name === name)
    const { wrong } = scoreQuotationLines(lines)
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(Math.ceil(lines.length / 3))
  })

  it('no words begin within a name', () => {
    const text = 'According to Bank of Kelbury, Sam Vell, Jr. and the bridge was safe.'
    const { entities, quotations } = analyze({ text, format: 'text' })
    const mentions = entities.flatMap(({ mentions }) => mentions)
    expect(mentions.map((mention) => mention.text)).toContain('Sam Vell, Jr.')
    for (const { start } of quotations)
      expect(mentions.every((mention) => start <= mention.start || start >= mention.end)).toBe(true)
  })
})
