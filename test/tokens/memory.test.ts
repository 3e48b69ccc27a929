/** What is remembered of the words of an article holds no article. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { tokenize } from '../../src/index.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

function held(): number {
  collect()
  return process.memoryUsage().heapUsed
}

it('remembers words and chunks as own copies, not as pieces of their articles', () => {
  const read = (i: number) => {
    const filler = ' '.repeat(4_000_000)
    const { tokens } = tokenize({
      text: `Harbourmastership${i}${filler}(quaysidewalker${i}).`,
      format: 'text',
    })
    expect(tokens).toHaveLength(5)
  }
  read(0)
  const before = held()
  for (let i = 1; i <= 10; i++) read(i)
  expect(held() - before).toBeLessThan(8_000_000)
})
