import { expect, it } from 'vitest'
import { analyzeArticles } from '../../src/cli/lines.ts'

const broken = {
  get text(): string {
    throw new TypeError('something is not iterable')
  },
}

async function* articles() {
  yield { id: 'a', source: 'It rained.', error: null, place: 'Line 1' }
  yield { id: 'b', source: broken, error: null, place: 'Line 2' }
  yield { id: 'c', source: 'It rained.', error: null, place: 'Line 3' }
}

it('goes on behind an article that throws what nobody foresaw', async () => {
  const found = []
  for await (const answer of analyzeArticles(articles(), null, false))
    found.push([answer.id, 'error' in answer ? answer.error : 'fine'])
  expect(found).toEqual([
    ['a', 'fine'],
    ['b', { code: 'worker-crashed', message: 'Line 2: something is not iterable' }],
    ['c', 'fine'],
  ])
})
