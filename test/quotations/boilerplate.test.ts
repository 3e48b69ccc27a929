/** Boilerplate takes no part in quotations, though the line that credits a quoted paragraph is read for who speaks. */
import { expect, it } from 'vitest'
import { createAnalyzer } from '../../src/index.ts'
import type { AnalyzerOptions } from '../../src/schema/options.ts'

const BODY =
  'The ferry of the northern district runs every hour in summer and twice a day in winter, with room for nine lorries and a bus.'

const rows = (lines: readonly string[], phrase: string) => {
  const boilerplatePhrases: AnalyzerOptions['boilerplatePhrases'] = [{ phrase, category: 'promotion' }]
  const { blocks, quotations, quotedTerms } = createAnalyzer({ boilerplatePhrases }).analyze({
    text: lines.join('\n\n'),
    format: 'text',
  })
  expect(blocks.filter(({ role }) => role === 'boilerplate').length).toBeGreaterThan(0)
  for (const { block } of [...quotations, ...quotedTerms]) expect(blocks[block]?.role).not.toBe('boilerplate')
  return quotations.map(({ text, speaker }) => [text, speaker?.mention.text])
}

it.each([
  ['words in marks', 'Council “will not close” northern ferry'],
  ['a report', 'Northern council says ferry will close'],
])('a first line that was called boilerplate gives none: %s', (_, line) => {
  expect(rows([line, `${BODY} The northern ferry council will not close.`, BODY], line)).toEqual([])
})

it.each([
  ['— Ida Brandt, 34, teacher'],
  ['— Ida Brandt, 34, who said “the ferry is all we have”'],
  ['— Ida Brandt said that the bridge was safe'],
])('a line of credit names who speaks, and gives none itself: %s', (line) => {
  expect(rows([BODY, '“We need the ferry every day of the week.”', line, BODY], 'Ida Brandt')).toEqual([
    ['We need the ferry every day of the week.', 'Ida Brandt'],
  ])
})
