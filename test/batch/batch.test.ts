import { analyze } from 'broadsheet'
import { analyzeAll, type BatchOptions } from 'broadsheet/batch'
import { describe, expect, it } from 'vitest'

const LONG = 'Ana Ruiz said the ferry to Norway was late. '.repeat(40_000)

async function collect<T>(articles: Iterable<T> | AsyncIterable<T>, options?: BatchOptions) {
  const found = []
  for await (const result of analyzeAll(articles, options)) found.push(result)
  return found
}

describe('analyzeAll', () => {
  it('answers every article in order, with what was given and the same analysis as analyze()', async () => {
    const texts = [
      'Ana Ruiz flew to Oslo.',
      LONG.slice(0, 90_000),
      '',
      { text: '# A\n\nNorway won.', id: 'x', extra: () => 1 },
    ]
    const found = await collect(texts, { workers: 2 })
    expect(found.map(({ index, input, ok }) => [index, input === texts[index], ok])).toEqual(
      texts.map((_, i) => [i, true, true]),
    )
    expect(found[0]?.ok && found[0].analysis).toEqual(analyze('Ana Ruiz flew to Oslo.'))
    expect(found[3]?.ok && found[3].analysis.id).toBe('x')
  })
  it('keeps errors in band', async () => {
    const found = await collect(['Fine.', 42, null, { text: 7 }, 'Fine too.'], { workers: 1 })
    expect(found.map((result) => (result.ok ? 'ok' : result.error.code))).toEqual([
      'ok',
      'bad-input',
      'bad-input',
      'bad-input',
      'ok',
    ])
  })
  it('takes async iterables, and yields as answers come with ordered: false', async () => {
    async function* articles() {
      yield LONG
      for (let i = 0; i < 6; i++) yield `Short ${i}.`
    }
    const found = await collect(articles(), { workers: 2, ordered: false })
    expect(found.map(({ index }) => index).sort()).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(found[0]?.index).not.toBe(0)
  })
  it('hands the options to every thread', async () => {
    const [result] = await collect(['Critics of Tidewatch met.'], {
      workers: 1,
      names: [{ name: 'Tidewatch', type: 'organization' }],
    })
    expect(result?.ok && result.analysis.entities.map(({ name, type }) => [name, type])).toEqual([
      ['Tidewatch', 'organization'],
    ])
  })
  it('reads no further ahead than the threads can hold', async () => {
    let read = 0
    function* articles() {
      for (; read < 1000; read++) yield `Article ${read}.`
    }
    const stream = analyzeAll(articles(), { workers: 2 })
    await stream.next()
    expect(read).toBeLessThan(8)
    await stream.return()
    expect(read).toBeLessThan(8)
  })
  it('gives up on an article after timeoutMs, and goes on', async () => {
    const found = await collect(['Short.', LONG.repeat(12), 'Short too.'], { workers: 1, timeoutMs: 8000 })
    expect(found.map((result) => (result.ok ? 'ok' : result.error.code))).toEqual(['ok', 'timeout', 'ok'])
  })
  it('throws the reason of an aborted signal', async () => {
    const controller = new AbortController()
    const reason = new Error('enough')
    const stream = analyzeAll(['One.', 'Two.', 'Three.'], { workers: 1, signal: controller.signal })
    await stream.next()
    controller.abort(reason)
    await expect(stream.next()).rejects.toBe(reason)
    await expect(collect(['One.'], { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })
  it('refuses wrong options at once', () => {
    for (const options of [{ workers: 0 }, { timeoutMs: -1 }, { ordered: 'yes' }, { colour: 'red' }]) {
      expect(() => analyzeAll([], options as unknown as BatchOptions)).toThrow(
        expect.objectContaining({ code: 'bad-options' }),
      )
    }
  })
})
