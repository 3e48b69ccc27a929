import { describe, expect, it } from 'vitest'
import { display, renderHtml } from '../../src/html/index.ts'
import { analyze } from '../../src/index.ts'

const STORY = `Fares rise in Port Ellen

By Orla Fennimore

“It is safe,” said Tomas Vell, who runs the ferry to Norway. He would not say more about it, and nobody asked him to.

© 2026 Harbour Post. All rights reserved.`

/** What a reader sees of HTML. */
const visible = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<span class="speaker">[^<]*<\/span>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')

describe('renderHtml', () => {
  it('colours names, ties quotations to speakers, greys boilerplate', () => {
    const html = renderHtml(analyze(STORY))
    expect(html).toMatch(/<mark class="person name"[^>]*title="person · Tomas Vell">Tomas Vell<\/mark>/)
    expect(html).toMatch(
      /<q class="direct" id="q1" title="direct · Tomas Vell · said">It is safe,<\/q><span class="speaker">1 Tomas Vell<\/span>/,
    )
    expect(html).toMatch(/<div class="boilerplate" title="copyright">© 2026/)
    expect(html).not.toContain('<html')
  })
  it('is a whole page on request', () => {
    expect(renderHtml(analyze(STORY), { page: true })).toMatch(
      /^<!doctype html>[\s\S]*<title>Fares rise in Port Ellen<\/title>[\s\S]*<\/html>\n$/,
    )
  })
  it.each([
    '<script>alert(1)</script> said Ana Ruiz.',
    '"><img src=x onerror=alert(1)> “<b>no</b>,” said Ana "x" Ruiz.',
    "' onmouseover='alert(1) “it’s & so,” said Tomas <i>Vell</i>.",
    '</style></article>&amp;&lt;“a”',
  ])('escapes everything: %s', (text) => {
    const html = renderHtml(analyze({ text, format: 'text', title: text, authors: [text] }), { page: true })
    const outside = html.replace(/<style>[\s\S]*?<\/style>/, '')
    expect(outside).not.toMatch(/<(?:script|img|b|i)\b/)
    expect(outside.match(/<[^>]*\son\w+\s*=/)).toBeNull()
    expect(visible(renderHtml(analyze({ text, format: 'text' })))).toContain(
      text.replace(/\s+/g, ' ').trim().slice(0, 5),
    )
  })
  it('shows every word of the text, once and in order', () => {
    const words = (text: string) => text.match(/\p{L}+/gu)?.join(' ')
    const analysis = analyze(STORY)
    expect(words(visible(renderHtml(analysis)))).toContain(words(analysis.text))
  })
  it('keeps lone surrogates and control characters out of the page', () => {
    expect(renderHtml(analyze('A \ud800 b \0 c.'))).toContain('A \ufffd b \ufffd c.')
  })
  it('draws itself in Jupyter', () => {
    const drawn = display(analyze(STORY))[Symbol.for('Jupyter.display')]?.()
    expect(drawn?.['text/html']).toBe(renderHtml(analyze(STORY)))
  })
})
