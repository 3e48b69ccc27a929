import { analyze } from 'broadsheet'
import { expect, it } from 'vitest'
import { renderTable } from '../../src/cli/table.ts'

it('draws a table of more rows than a call takes arguments', () => {
  const analysis = analyze('Ana Ruiz praised the ferry to Oslo.')
  const [paragraph] = analysis.sentiment.paragraphs
  const paragraphs = Array.from({ length: 200_000 }, () => paragraph!)
  const table = renderTable({ ...analysis, sentiment: { ...analysis.sentiment, paragraphs } }, 100)
  expect(
    table.split('\n').filter((line) => line.endsWith('Ana Ruiz praised the ferry to Oslo.')),
  ).toHaveLength(200_000)
})
