/** What is handed in for an article and is none is told, and read all the same. */
import { describe, expect, it } from 'vitest'
import { parseArticle } from '../../src/index.ts'
import type { GivenFormat } from '../../src/schema/input.ts'

const codes = (text: string, format: GivenFormat = 'auto') =>
  parseArticle({ text, format }).warnings.map(({ code }) => code)

const LATIN_1 = (bytes: readonly number[]) => String.fromCharCode(...bytes)
const UTF_8 = (bytes: readonly number[]) => new TextDecoder().decode(Uint8Array.from(bytes))
const GZIP = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0x4b, 0xcb, 0xe4, 2, 0]
const PNG = [
  0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0, 0, 0, 1, 0,
]
const STORY = 'The board of the harbour met on Monday and agreed to keep the old ferry for another year.'

describe('inputs that are no article', () => {
  it.each([
    ['looks-like-pdf', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n<</Type /Catalog>>\nendobj'],
    ['looks-like-gzip', LATIN_1(GZIP)],
    ['looks-like-gzip', UTF_8(GZIP)],
    ['looks-like-binary', LATIN_1(PNG)],
    ['looks-like-binary', UTF_8(PNG)],
    [
      'looks-like-feed',
      `<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Harbour Post</title></channel></rss>`,
    ],
    ['looks-like-feed', `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title></feed>`],
    [
      'looks-like-feed',
      `<?xml version="1.0"?><!-- made daily --><urlset><url><loc>https://port.example/</loc></url></urlset>`,
    ],
    ['looks-like-json', `{"headline": "Fares rise", "body": "${STORY}"}`],
    ['looks-like-json', `[{"headline": "Fares rise"}, {"headline": "Boats stay"}]\n`],
  ])('%s: %j', (code, text) => {
    expect(codes(text)).toContain(code)
    expect(codes(text, 'text')).toContain(code)
  })
  it.each([
    STORY,
    `{${STORY}}`,
    '[6]',
    `["No", said the board]`,
    `PDF files such as %PDF-1.7 begin so.`,
    `She wrote <rss version="2.0"> once.`,
    `A bell\u0007 rang. ${STORY}`,
    `<!doctype html><html><body><p>${STORY}</p></body></html>`,
  ])('not of %j', (text) => {
    expect(codes(text).filter((code) => code.startsWith('looks-like'))).toEqual([])
  })
})

const entry = (k: number) =>
  `<h3><a href="/news/${k}">The ${k} boats of the harbour are to be painted</a></h3><p>The board of the harbour agreed on the colour of boat number ${k} on Monday night.</p>`
const ENTRIES = [1, 2, 3, 4, 5, 6].map(entry).join('\n')
const PROSE = [1, 2, 3, 4].map((k) => `<p>On day ${k} of the week ${STORY.toLowerCase()}</p>`).join('\n')

describe('pages that are no article', () => {
  it.each([
    '<h1>Harbour Post</h1><p>Please enable JavaScript to read this page.</p>',
    '<h2>Before you continue</h2><p>We use cookies to show you what you like.</p><button>Accept all</button>',
    `<h1>Fares rise</h1><p>${STORY}</p><p>Subscribe to continue reading.</p>`,
    '<p>You’ve reached your limit of free articles.</p><a href="/login">Log in</a>',
  ])('a wall: %j', (text) => {
    expect(codes(text, 'html')).toContain('looks-like-wall')
  })
  it('a list of articles', () => {
    expect(codes(`<h1>News</h1>${ENTRIES}`, 'html')).toContain('looks-like-list')
  })
  it.each([
    `<h1>Fares rise</h1>${PROSE}${PROSE}<p>Log in to read more.</p>`,
    `<h1>Fares rise</h1>${PROSE}<h2>More news</h2>${ENTRIES}`,
    `<p>The site asked readers to enable JavaScript, she said.</p>`,
  ])('not of %j', (text) => {
    expect(codes(text, 'html').filter((code) => code.startsWith('looks-like'))).toEqual([])
  })
})
