/** Draws the pictures of the pages from the sample story, in Chromium: `node docs/pictures.mjs`, after a build of the package. */
import { mkdirSync, readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { renderHtml } from '../dist/html.js'
import { analyze } from '../dist/index.js'

const here = (file) => new URL(file, import.meta.url)
const analysis = analyze(readFileSync(here('public/samples/story.html'), 'utf8'))
const html = renderHtml(analysis, { page: true })
mkdirSync(here('public/pictures'), { recursive: true })

const browser = await chromium.launch({
  executablePath: process.env['BROADSHEET_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
/** A picture of the whole window, or of a part of it. */
async function draw(name, colorScheme, clip) {
  const page = await browser.newPage({ viewport: { width: 1100, height: 760 }, colorScheme })
  await page.setContent(html)
  await page.screenshot({ path: here(`public/pictures/${name}.png`).pathname, ...(clip && { clip }) })
  await page.close()
}
await draw('page', 'light')
await draw('dark', 'dark')
await draw('margin', 'light', { x: 760, y: 40, width: 320, height: 560 })
await browser.close()
