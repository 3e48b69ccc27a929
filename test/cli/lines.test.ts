import { Readable } from 'node:stream'
import { type Analyzer, createAnalyzer } from 'broadsheet'
import { expect, it } from 'vitest'
import { jsonArticles } from '../../src/cli/json-lines.ts'
import { analyzeArticles } from '../../src/cli/lines.ts'

it('goes on behind an article that throws what nobody foresaw', async () => {
  const analyzer = createAnalyzer({})
  const fragile: Analyzer = {
    ...analyzer,
    analyze: (source) => {
      if ((source as { text: string }).text === 'Break.') throw new TypeError('something is not iterable')
      return analyzer.analyze(source)
    },
  }
  const lines = ['It rained.', 'Break.', 'It rained.'].map(
    (text) => `${JSON.stringify({ id: text, text })}\n`,
  )
  const input = Readable.from(lines.map((line) => Buffer.from(line)))
  const found = []
  for await (const answer of analyzeArticles(jsonArticles(input), fragile, null, false))
    found.push([answer.id, 'error' in answer ? answer.error : 'fine'])
  expect(found).toEqual([
    ['It rained.', 'fine'],
    ['Break.', { code: 'worker-crashed', message: 'Line 2: something is not iterable' }],
    ['It rained.', 'fine'],
  ])
})
