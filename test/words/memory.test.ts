/** What is remembered of the words of an article holds no article. */
import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { tokenize } from '../../src/index.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** The room of arrays is freed beside the program, some time after they are collected. */
async function held(): Promise<number> {
  collect()
  await setTimeout(50)
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

it('holds no long token once its text is read', async () => {
  const read = (length: number) =>
    expect(tokenize({ text: `Lo ${'y'.repeat(length)}`, format: 'text' }).tokens).toHaveLength(2)
  read(1000)
  const before = await held()
  read(20_000_000)
  expect((await held()) - before).toBeLessThan(8_000_000)
})

it('gives back the room of a very long text after some short ones, and reads them as ever', async () => {
  const short = () =>
    tokenize({ text: '1. Ana won. 2. “Stop! Now,” she said.\n\nNo. 7 left.', format: 'text' })
  const before = short()
  expect(before.sentences).toHaveLength(3)
  const used = await held()
  expect(tokenize({ text: 'so. '.repeat(1_000_000), format: 'text' }).tokens).toHaveLength(2_000_000)
  for (let i = 0; i < 32; i++) expect(short()).toEqual(before)
  expect((await held()) - used).toBeLessThan(8_000_000)
})

it('remembers words and chunks as own copies, not as pieces of their articles', async () => {
  const read = (i: number) => {
    const filler = ' '.repeat(4_000_000)
    const { tokens } = tokenize({
      text: `Harbourmastership${i}${filler}(quaysidewalker${i}).`,
      format: 'text',
    })
    expect(tokens).toHaveLength(5)
  }
  read(0)
  const before = await held()
  for (let i = 1; i <= 10; i++) read(i)
  expect((await held()) - before).toBeLessThan(8_000_000)
})
