/** The page as a browser shows it: no script, no request, nothing that axe-core finds, and nothing wider than the window. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RenderOptions, renderHtml } from '../../src/html/index.ts'
import type { ArticleAnalysis } from '../../src/index.ts'
import { CHROMIUM, launch } from './chromium.ts'
import { ATTACKS, changed, kindsOfLeaves, story } from './stories.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describe.skipIf(CHROMIUM === null)('in Chromium', () => {
  let browser: Browser
  const analysis = story()
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  /** The page of some HTML, and what it asked for or complained of; the page's own policy is in force. */
  async function open(html: string, view: Parameters<Browser['newContext']>[0] = {}, bypassCSP = false) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP, ...view })
    const page = await context.newPage()
    const asked: string[] = []
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(String(error)))
    page.on('request', (request) => {
      if (request.url() !== 'https://page.example/' && !request.url().startsWith('data:'))
        asked.push(request.url())
    })
    await context.route('**/*', (route) =>
      route.request().url() === 'https://page.example/'
        ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
        : route.abort(),
    )
    await page.addInitScript('window.hit = () => { window.wasHit = true }')
    await page.goto('https://page.example/')
    return { page, asked, said, close: () => context.close() }
  }
  const isHit = (page: Page) => page.evaluate('Boolean(window.wasHit)')

  it.each<[string, RenderOptions]>([
    ['a page', { page: true }],
    ['a page with a nonce', { page: true, nonce: 'c2FsdA==' }],
    ['a fragment', {}],
  ])('%s asks for nothing, complains of nothing, and has its style', async (_, options) => {
    const { page, asked, said, close } = await open(renderHtml(analysis, options))
    expect([asked, said]).toEqual([[], []])
    expect(await page.evaluate(`getComputedStyle(document.querySelector('.bs-columns')).display`)).toBe(
      'flex',
    )
    await close()
  })

  it('a script of the page would be seen', async () => {
    const { page, close } = await open('<img src="x" onerror="hit()">')
    await page.waitForFunction('window.wasHit')
    expect(await isHit(page)).toBe(true)
    await close()
  })

  it('runs and asks for nothing of a tampered analysis, without its policy too', async () => {
    const fields = kindsOfLeaves(analysis)
    const pieces = fields.flatMap((path) =>
      ATTACKS.flatMap((attack) => {
        try {
          return [renderHtml(changed(changed(analysis, ['schemaVersion'], '1.99'), path, attack))]
        } catch {
          return []
        }
      }),
    )
    expect(pieces.length).toBeGreaterThan(60)
    // In lots, each fragment in one page with the others: what one breaks out of, the next is in.
    for (let i = 0; i < pieces.length; i += 60) {
      const lot = pieces.slice(i, i + 60)
      const { page, asked, said, close } = await open(`<!doctype html><body>${lot.join('\n')}`)
      expect(await page.locator('.broadsheet').count()).toBe(lot.length)
      expect(
        await page.locator('script, img, link, [onerror], [onload], [onmouseover], [style]').count(),
      ).toBe(0)
      expect([asked, said, await isHit(page)]).toEqual([[], [], false])
      await close()
    }
    const titled = renderHtml(
      { ...analysis, metadata: { ...analysis.metadata, title: ATTACKS[2]! } },
      { page: true },
    )
    const { page, asked, close } = await open(titled, {}, true)
    expect([asked, await isHit(page), await page.title()]).toEqual([[], false, ATTACKS[2]])
    await close()
  })

  it.each<[string, Parameters<Browser['newContext']>[0], RenderOptions]>([
    ['light', { colorScheme: 'light' }, {}],
    ['dark', { colorScheme: 'dark' }, {}],
    ['mono', { colorScheme: 'dark' }, { palette: 'mono' }],
    ['on a phone', { viewport: { width: 390, height: 844 } }, {}],
  ])('axe-core finds nothing: %s', async (_, view, options) => {
    const { page, close } = await open(renderHtml(analysis, { page: true, ...options }), view, true)
    await page.evaluate(`for (const fold of document.querySelectorAll('details')) fold.open = true`)
    await page.evaluate(axe)
    const found = (await page.evaluate(`axe.run().then(({ violations, passes }) => ({ passes: passes.length,
      violations: violations.map(({ id, nodes }) => id + ' ' + nodes[0].html) }))`)) as {
      passes: number
      violations: string[]
    }
    expect(found.violations).toEqual([])
    expect(found.passes).toBeGreaterThan(15)
    await close()
  })

  it('fills the window with its paper, light or dark, and fits a phone', async () => {
    const paper = async (colorScheme: 'light' | 'dark') => {
      const { page, close } = await open(renderHtml(analysis, { page: true }), {
        colorScheme,
        viewport: { width: 390, height: 844 },
      })
      const found = await page.evaluate(
        `[getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.body).backgroundColor, document.documentElement.scrollWidth]`,
      )
      await close()
      return found
    }
    expect(await paper('light')).toEqual(['rgb(255, 253, 248)', 'rgb(255, 253, 248)', 390])
    expect(await paper('dark')).toEqual(['rgb(21, 23, 26)', 'rgb(21, 23, 26)', 390])
  })

  it('shows where the keyboard is, and which rows open', async () => {
    const { page, close } = await open(renderHtml(analysis, { page: true }))
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab')
      const shown = `(({ tagName, className }, { outlineStyle, outlineWidth }) =>
        [tagName, className, outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1])(
          document.activeElement, getComputedStyle(document.activeElement))`
      const [tag, look, isSeen] = (await page.evaluate(shown)) as [string, string, boolean]
      if (tag === 'BODY') break
      expect(isSeen, `${tag} ${look}`).toBe(true)
    }
    const signs = `[...document.querySelectorAll('.bs-margin li')].map((row) =>
      [row.querySelector('summary') !== null, getComputedStyle(row.querySelector('.bs-tail'), '::after').content])`
    const rows = (await page.evaluate(signs)) as [boolean, string][]
    expect(rows.some(([opens]) => opens)).toBe(true)
    for (const [opens, content] of rows) expect(content).toBe(opens ? '" +" / ""' : 'none')
    await page.locator('.bs-margin li summary').first().click()
    expect(((await page.evaluate(signs)) as [boolean, string][])[0]![1]).toBe('" −" / ""')
    await page.emulateMedia({ media: 'print' })
    expect(((await page.evaluate(signs)) as [boolean, string][])[0]![1]).toBe('none')
    await close()
  })

  it('opens a card by pointer, by keyboard and by finger', async () => {
    const html = renderHtml(analysis as ArticleAnalysis, { page: true })
    const { page, close } = await open(html)
    const name = page.locator('.bs-words > p:not(.bs-note) mark').first()
    const card = name.locator('.bs-card')
    expect(await card.isVisible()).toBe(false)
    await name.hover({ position: { x: 4, y: 6 } })
    expect(await card.isVisible()).toBe(true)
    await page.mouse.move(0, 0)
    expect(await card.isVisible()).toBe(false)
    await name.focus()
    expect(await card.isVisible()).toBe(true)
    await page.keyboard.press('Tab')
    expect(await card.isVisible()).toBe(false)
    await close()
    const phone = await open(html, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
    await phone.page.locator('.bs-words > p:not(.bs-note) mark').first().tap()
    const box = await phone.page
      .locator('.bs-words > p:not(.bs-note) mark')
      .first()
      .locator('.bs-card')
      .boundingBox()
    expect(box && [box.x >= 0, box.x + box.width <= 390, box.y + box.height <= 844]).toEqual([
      true,
      true,
      true,
    ])
    await phone.close()
  })
})
