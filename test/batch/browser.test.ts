/** Batches in Web Workers, as Vite makes a page of them. */

import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM, launch } from '../html/chromium.ts'

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-browser-'))
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' }

let server: Server
let browser: Browser
let page: Page

/** What a function of the page answers: it is given `analyzeAll` and `analyze`. */
const asked = <T>(body: string): Promise<T> =>
  page.evaluate(`(async ({ analyzeAll, analyze }) => { ${body} })(window.broadsheet)`)

describe.skipIf(CHROMIUM === null)('a batch in a browser', () => {
  beforeAll(async () => {
    mkdirSync(join(folder, 'node_modules'))
    symlinkSync(root, join(folder, 'node_modules', 'broadsheet'))
    writeFileSync(join(folder, 'index.html'), '<!doctype html><script type="module" src="/main.js"></script>')
    writeFileSync(
      join(folder, 'main.js'),
      `import { analyze } from 'broadsheet'
import { analyzeAll } from 'broadsheet/batch'
window.broadsheet = { analyze, analyzeAll }`,
    )
    await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      build: { minify: false, target: 'es2022' },
      worker: { format: 'es' },
    })
    server = createServer(({ url = '/' }, response) => {
      const path = url === '/' ? '/index.html' : new URL(url, 'http://page').pathname
      try {
        const file = readFileSync(join(folder, 'dist', path))
        response.setHeader('content-type', TYPES[extname(path)] ?? 'text/plain').end(file)
      } catch {
        response.writeHead(404).end()
      }
    }).listen(0, '127.0.0.1')
    browser = await launch()
    page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await page.waitForFunction('window.broadsheet')
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    server?.close()
    rmSync(folder, { recursive: true })
  })

  it('has its worker in a file of its own', () => {
    const files = readdirSync(join(folder, 'dist', 'assets'))
    expect(files.filter((file) => file.startsWith('worker.browser'))).toHaveLength(1)
  })
  it('answers in workers as in place, in order, with errors in band', async () => {
    const [found, workers] = await asked<[boolean[], number]>(`
      const texts = Array.from({ length: 250 }, (_, i) => '“It is safe,” said Ana Ruiz on day ' + i + '.')
      texts[70] = 42
      const found = []
      for await (const { index, ok, analysis, error } of analyzeAll(texts, { workers: 2 }))
        found.push(ok ? JSON.stringify(analysis) === JSON.stringify(analyze(texts[index])) : error.code === 'bad-input')
      return [found, performance.getEntriesByType('resource').filter(({ name }) => /worker\\.browser/.test(name)).length]`)
    expect(found).toEqual(Array(250).fill(true))
    expect(workers).toBe(2)
  }, 120_000)
  it('ends by a break and by a signal, and tells an article that takes too long', async () => {
    const found = await asked<unknown[]>(`
      function* days() { for (let i = 0; ; i++) yield 'Ana Ruiz flew to Oslo on day ' + i + '.' }
      let count = 0
      for await (const { ok } of analyzeAll(days(), { workers: 2, timeoutMs: 60000 })) if (++count === 20) break
      const signal = AbortSignal.timeout(2000)
      let reason = null
      try { for await (const _ of analyzeAll(days(), { workers: 1, signal })); } catch (error) { reason = error }
      const slow = []
      const articles = ['It rained.', 'Ana Ruiz flew to Oslo. '.repeat(200000), 'It snowed.']
      for await (const { ok, error } of analyzeAll(articles, { workers: 1, timeoutMs: 1000 })) slow.push(error?.code ?? ok)
      return [count, reason === signal.reason, slow]`)
    expect(found).toEqual([20, true, [true, 'timeout', true]])
  }, 120_000)
})
