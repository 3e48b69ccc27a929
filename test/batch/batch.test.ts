import { getEventListeners } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
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
      yield LONG.slice(0, 600_000)
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
  it('reads a few small articles in place, starts no thread for them, and lets timers run between them', async () => {
    let started = 0
    const count = () => started++
    process.on('worker', count)
    let turns = 0
    const clock = setInterval(() => turns++, 1)
    const articles = Array.from({ length: 60 }, (_, i) => `${LONG.slice(0, 1500)} Day ${i}.`)
    await collect(articles, { workers: 2 })
    clearInterval(clock)
    expect([started, turns > 5]).toEqual([0, true])
    await collect(['Short.', LONG.slice(0, 90_000)], { workers: 2 })
    process.off('worker', count)
    expect(started).toBe(1)
  })
  it('gives an answer out while the source is waited for, and all of them when it throws', async () => {
    async function* slow() {
      yield LONG.slice(0, 30_000)
      await pause(20_000, undefined, { ref: false })
    }
    const first = await analyzeAll(slow(), { workers: 1, timeoutMs: 1e6 }).next()
    expect(first.value?.ok).toBe(true)
    function* broken() {
      yield* ['One.', LONG.slice(0, 90_000), 'Three.']
      throw new Error('the source is broken')
    }
    const found: number[] = []
    const reading = (async () => {
      for await (const { index } of analyzeAll(broken(), { workers: 2 })) found.push(index)
    })()
    await expect(reading).rejects.toThrow('the source is broken')
    expect(found).toEqual([0, 1, 2])
  }, 15_000)
  it('loses nothing when threads are killed, and replaces them', async () => {
    const threads: Worker[] = []
    const add = (worker: Worker) => threads.push(worker)
    process.on('worker', add)
    const articles = Array.from({ length: 2000 }, (_, i) => `Ana Ruiz flew to Oslo on day ${i}.`)
    const found = []
    for await (const result of analyzeAll(articles, { workers: 2 })) {
      found.push(result)
      if (found.length % 500 === 100) threads.at(-1)?.terminate()
    }
    process.off('worker', add)
    expect(found.map(({ index, ok }) => [index, ok])).toEqual(articles.map((_, i) => [i, true]))
    expect(threads.length).toBeGreaterThan(2)
  }, 30_000)
  it('reports an article that ends every thread it is given to, and reads the others', async () => {
    const end = (worker: Worker) => setTimeout(() => worker.terminate(), 1)
    process.on('worker', end)
    const found = await collect(['One.', 'Two.'], { workers: 1, timeoutMs: 1e6 })
    process.off('worker', end)
    expect(found.map((result) => (result.ok ? 'ok' : result.error.code))).toEqual([
      'worker-crashed',
      'worker-crashed',
    ])
  })
  it('parses an analysis once, when it is asked for', async () => {
    const [result] = await collect(['Ana Ruiz flew to Oslo.'], { workers: 1, timeoutMs: 1e6 })
    if (!result?.ok) throw new Error('no answer')
    expect(result.analysis).toBe(result.analysis)
    expect(JSON.parse(JSON.stringify(result))).toEqual({ ...result })
    expect({ ...result }.analysis).toEqual(analyze('Ana Ruiz flew to Oslo.'))
  })
  it('gives up on an article after timeoutMs, and goes on', async () => {
    const found = await collect(['Short.', LONG.repeat(12), 'Short too.'], { workers: 1, timeoutMs: 8000 })
    expect(found.map((result) => (result.ok ? 'ok' : result.error.code))).toEqual(['ok', 'timeout', 'ok'])
  })
  it('counts the time of an article alone, not the start of its thread', async () => {
    const start = performance.now()
    await collect(['Ana Ruiz flew to Oslo.'], { workers: 1, timeoutMs: 1e6 }) // read in a thread, as all with a limit are
    const timeoutMs = (performance.now() - start) / 2
    const articles = Array.from({ length: 10 }, (_, i) => `Ana Ruiz flew to Oslo on day ${i}.`)
    const found = await collect(articles, { workers: 2, timeoutMs })
    expect(found.map((result) => (result.ok ? 'ok' : result.error.code))).toEqual(articles.map(() => 'ok'))
  })
  it('takes a limit longer than any timer', async () => {
    const [result] = await collect([LONG.slice(0, 90_000)], { workers: 1, timeoutMs: 1e12 })
    expect(result?.ok).toBe(true)
  })
  it('keeps its threads while the source is slow', async () => {
    let started = 0
    const count = () => started++
    process.on('worker', count)
    async function* articles() {
      for (let i = 0; i < 40; i++) {
        yield `Article ${i}.`
        await pause(10)
      }
    }
    for await (const _ of analyzeAll(articles(), { workers: 2 }));
    process.off('worker', count)
    expect(started).toBeLessThanOrEqual(2)
  })
  it('goes on behind articles that cannot be sent to a thread', async () => {
    const text = 'Ana Ruiz flew to Oslo.'
    const unsendable = { text, title: (() => text) as unknown as string }
    const articles = [text, LONG.slice(0, 400_000), unsendable, unsendable, text, text]
    const found = await collect(articles, { workers: 2 })
    expect(found.map((result) => (result.ok ? 'ok' : result.error.code))).toEqual([
      'ok',
      'ok',
      'bad-input',
      'bad-input',
      'ok',
      'ok',
    ])
  }, 30_000)
  it('tells an article that cannot be read from a thread that ended', async () => {
    const hostile = {
      get text(): string {
        throw new Error('no text today')
      },
    }
    const [result] = await collect([hostile], { workers: 1 })
    expect(result?.ok === false && result.error).toEqual({
      code: 'bad-input',
      message: expect.stringContaining('no text today'),
    })
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
  it('does not wait for a waiting source when it is aborted', async () => {
    const controller = new AbortController()
    const reason = new Error('enough')
    async function* articles() {
      yield 'One.'
      await new Promise(() => {}) // a feed that has nothing more to say
    }
    const stream = analyzeAll(articles(), { workers: 1, signal: controller.signal })
    expect((await stream.next()).value?.input).toBe('One.')
    const next = stream.next()
    await pause(50)
    controller.abort(reason)
    await expect(next).rejects.toBe(reason)
  }, 20_000)
  it('ends when the source itself aborts', async () => {
    const controller = new AbortController()
    const reason = new Error('enough')
    function* articles() {
      yield 'One.'
      controller.abort(reason)
      yield 'Two.'
    }
    await expect(collect(articles(), { workers: 1, signal: controller.signal })).rejects.toBe(reason)
  })
  it('leaves no listener on the signal after the end, a break or an error', async () => {
    const { signal } = new AbortController()
    const broken = function* () {
      yield 'One.'
      throw new Error('the source is broken')
    }
    await collect(['One.'], { workers: 1, signal })
    expect(getEventListeners(signal, 'abort')).toHaveLength(0)
    for await (const _ of analyzeAll(['One.', 'Two.'], { workers: 1, signal })) break
    expect(getEventListeners(signal, 'abort')).toHaveLength(0)
    await expect(collect(broken(), { workers: 1, signal })).rejects.toThrow('the source is broken')
    expect(getEventListeners(signal, 'abort')).toHaveLength(0)
  })
  it.each([
    ['workers', { workers: 0 }],
    ['workers', { workers: Object.create(null) }],
    ['timeoutMs', { timeoutMs: -1 }],
    ['ordered', { ordered: 'yes' }],
    ['signal', { signal: {} }],
    ['colour', { colour: 'red' }],
    ['names.0.typ', { names: [{ name: 'Tidewatch', typ: 'organization' }] }],
    ['names.0.name', { names: [{ type: 'person' }] }],
    ['', null],
    ['', 4],
    ['', 'fast'],
    ['', []],
  ])('refuses wrong options at once, at %j: %j', (path, options) => {
    expect(() => analyzeAll([], options as unknown as BatchOptions)).toThrow(
      expect.objectContaining({ name: 'BroadsheetError', code: 'bad-options', path }),
    )
  })
  it.each([
    [
      { worker: 2 },
      /unknown key: "worker" \(did you mean workers\?\); accepted is workers, ordered, signal, timeoutMs, names, /,
    ],
    [{ workers: 1.5 }, /options\.workers is the number 1\.5; accepted is a whole number from 1 to 256\./],
    [{ signal: {} }, /options\.signal is an object; accepted is an AbortSignal\./],
    [{ timeoutMs: 0 }, /accepted is a positive number of milliseconds\./],
    [{ minConfidense: 0.5 }, /did you mean minConfidence\?/],
  ])('says of %j what is accepted', (options, message) => {
    expect(() => analyzeAll([], options as unknown as BatchOptions)).toThrow(message)
  })
  it.each([
    'Ana Ruiz flew to Oslo.',
    '',
    42,
    null,
    undefined,
    { text: 'One article.' },
    { [Symbol.iterator]: 1 },
  ])('refuses what is no list of articles at once: %j', (articles) => {
    expect(() => analyzeAll(articles as unknown as string[])).toThrow(
      expect.objectContaining({ name: 'BroadsheetError', code: 'bad-input', path: '' }),
    )
  })
})
