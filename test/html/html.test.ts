import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { display, type RenderOptions, renderHtml } from '../../src/html/index.ts'
import { STYLE, STYLE_HASH } from '../../src/html/style.ts'
import { analyze } from '../../src/index.ts'
import { ATTACKS, changed, kindsOfLeaves, story } from './stories.ts'

/** What a reader sees of the article column. */
const visible = (html: string) =>
  html
    .replace(/<style[\s\S]*?<\/style>|<title>[\s\S]*?<\/title>/g, '')
    .replace(/<span class="bs-card">(?:<(?:b|span)>[^<]*<\/(?:b|span)>)*<\/span>/g, '')
    .replace(/<span class="bs-(?:n|hidden)[^>]*>[^<]*<\/span>|<summary>[^<]*<\/summary>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
const words = (text: string) => text.match(/\p{L}+/gu)?.join(' ') ?? ''

describe('renderHtml', () => {
  const analysis = story()
  const page = renderHtml(analysis, { page: true })

  it('marks names by type, with a card for pointer, finger and keyboard', () => {
    expect(page).toMatch(
      /<mark class="bs-m bs-person" tabindex="0">Tomas Vell<span class="bs-card"><b>Tomas Vell<\/b><span>person, \d mentions, salience \d+ %<\/span>/,
    )
    expect(page).toMatch(/<mark class="bs-m bs-person bs-said" tabindex="-1">He<span/)
  })
  it('ties a quotation to its speaker by colour and by a number behind its marks', () => {
    expect(page).toMatch(
      /<q class="bs-direct bs-c1">“It is safe,”<\/q><span class="bs-n bs-c1" tabindex="0">1<span class="bs-card"><b>Tomas Vell<\/b><span>direct quotation, “said”<\/span>/,
    )
    expect(page).toMatch(/<span class="bs-n bs-c1">1<\/span> Tomas Vell<\/span><span class="bs-tail">×/)
  })
  it('folds boilerplate by kind, and says what was found beside the article', () => {
    expect(page).toMatch(/<details class="bs-folded"><summary>Not the article: navigation ×2<\/summary>/)
    expect(page).toMatch(/<summary>Not the article: copyright<\/summary>\n<p>© /)
    for (const part of [
      'Tone',
      'Who is quoted',
      'People',
      'Organizations',
      'Countries',
      'Dates, sums and addresses',
      'Legend',
    ])
      expect(page).toContain(`<section><h2>${part}</h2>`)
    expect(page).toContain('<span class="bs-code">🇳🇴 NO</span> Norway')
    expect(page).toMatch(/<rect class="bs-negative"/)
  })
  it('is a page with the article’s title and a policy that allows its own style alone', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en" class="bs-page">[\s\S]*<\/html>\n$/)
    expect(page).toContain('<title>Fares rise in Port Ellen</title>')
    expect(page).toContain(`content="default-src &#39;none&#39;; style-src &#39;${STYLE_HASH}&#39;;`)
    expect(STYLE_HASH).toBe(`sha256-${createHash('sha256').update(STYLE).digest('base64')}`)
  })
  it('shows every word of the article once and in order', () => {
    const start = page.indexOf('<div class="bs-words"')
    const column = visible(page.slice(start, page.indexOf('</article>', start)))
    const rest = analysis.blocks.filter(({ role }) => role !== 'title').map(({ text }) => text)
    expect(words(column)).toBe(words(rest.join(' ')))
  })
  it('has no script, no style attribute and nothing that asks for a thing from elsewhere', () => {
    for (const html of [page, renderHtml(analysis)]) {
      expect(html).not.toMatch(/<(?:script|img|iframe|object|form|base)\b|\sstyle=|\son\w+=|url\(|@import/i)
      expect(html.match(/\b(?:src|href|action|data)="[^"]*"/g) ?? []).toEqual(
        html === page ? ['href="data:,"', 'href="#bs-margin"'] : [],
      )
    }
  })
  it.each<[RenderOptions, RegExp, RegExp]>([
    [{ layers: ['names'] }, /<mark class="bs-m bs-person"/, /<q class|bs-tone|bs-folded|<h2>Tone|bs-value"/],
    [{ layers: ['quotations'] }, /<q class/, /<mark|<h2>People/],
    [{ layers: [] }, /The ferry leaves/, /<mark|<q class|© 2026/],
    [{ types: ['country'] }, /<mark class="bs-m bs-country"/, /bs-person"|<h2>People/],
    [{ palette: 'dark' }, /^<div class="broadsheet bs-dark"/, /bs-light"/],
    [{ palette: 'mono' }, /^<div class="broadsheet bs-mono"/, /bs-dark"/],
    [
      { palette: 'light', page: true },
      /<html lang="en" class="bs-page bs-light">/,
      /class="bs-page bs-dark"/,
    ],
    [{ lang: 'pt-BR' }, /<div class="bs-words" lang="pt-BR">/, /<article lang/],
    [{ nonce: 'c2FsdA==' }, /<style nonce="c2FsdA==">/, /http-equiv/],
    [{ nonce: 'c2FsdA==', page: true }, /style-src &#39;nonce-c2FsdA==&#39;/, /sha256/],
  ])('draws as %j says', (options, has, lacks) => {
    const html = renderHtml(analysis, options)
    expect(html).toMatch(has)
    expect(html.replace(/<style[\s\S]*?<\/style>/, '')).not.toMatch(lacks)
  })
  it.each([
    [
      { colour: true },
      /^renderHtml\(\): options has an unknown key: "colour"; accepted is page, layers, /,
      'colour',
    ],
    [{ palette: 'neon' }, /options.palette is "neon"; accepted is one of "auto", /, 'palette'],
    [
      { layers: ['quotation'] },
      /options.layers.0 is "quotation"; accepted is one of "names", .*did you mean "quotations"\?/,
      'layers.0',
    ],
    [{ pallete: 'dark' }, /unknown key: "pallete" \(did you mean palette\?\)/, 'pallete'],
    [{ nonce: '"><script>' }, /options.nonce/, 'nonce'],
    [{ lang: 'en" onload="x' }, /options.lang/, 'lang'],
    [{ page: 'yes' }, /options.page/, 'page'],
  ])('refuses %j', (options, message, path) => {
    expect(() => renderHtml(analysis, options as RenderOptions)).toThrow(
      expect.objectContaining({ code: 'bad-options', path, message: expect.stringMatching(message) }),
    )
  })
  it.each([
    '<script>alert(1)</script> said Ana Ruiz.',
    '"><img src=x onerror=alert(1)> “<b>no</b>,” said Ana "x" Ruiz.',
    "' onmouseover='alert(1) “it’s & so,” said Tomas <i>Vell</i>.",
    '</style></article>&amp;&lt;“a”',
  ])('escapes everything: %s', (text) => {
    const html = renderHtml(analyze({ text, format: 'text', title: text, authors: [text] }), { page: true })
    const outside = html.replace(/<style[\s\S]*?<\/style>/, '')
    expect(outside).not.toMatch(/<(?:script|img|i)\b/)
    expect(outside.match(/<[^>]*\son\w+\s*=/)).toBeNull()
    expect(visible(html)).toContain(text.slice(0, 12))
  })
  it('writes nothing of an analysis that was tampered with but as text, or refuses it', () => {
    let drawn = 0
    for (const path of kindsOfLeaves(analysis)) {
      for (const attack of ATTACKS) {
        let html: string
        try {
          html = renderHtml(changed(changed(analysis, ['schemaVersion'], '1.99'), path, attack), {
            page: true,
          })
        } catch (error) {
          expect(error, path.join('.')).toMatchObject({ code: 'bad-input' })
          continue
        }
        drawn++
        const outside = html.replace(/<style>[\s\S]*?<\/style>/, '')
        expect(outside, path.join('.')).not.toMatch(/<(?:script|img|svg onload|link rel=s)/)
        // Every tag is one of ours, with attributes of ours.
        for (const tag of outside.match(/<[a-z][^>]*>/g) ?? [])
          expect(tag.replace(/(?: [a-zA-Z-]+="[^"<>]*")*/g, ''), path.join('.')).toMatch(
            /^<[a-z][a-z0-9]*\/?>$/,
          )
        for (const [, names = ''] of outside.matchAll(/ class="([^"]*)"/g))
          expect(names, path.join('.')).toMatch(/^(?:(?:broadsheet|bs-[a-z0-9-]+) ?)+$/)
      }
    }
    expect(drawn).toBeGreaterThan(60)
  })
  it.each([
    [['blocks', 0, 'role'], 7],
    [['entities', 0, 'mentions', 0, 'start'], -1],
    [['sentiment', 'overall', 'score'], 'high'],
    [['values', 0, 'text'], { toString: 1 }],
    [['text'], 'Another text.'],
    [['schemaVersion'], '9.0'],
    [['schemaVersion'], undefined],
    [['quotations'], null],
  ])('says what is wrong at %j', (path, to) => {
    expect(() => renderHtml(changed(analysis, path, to))).toThrow(
      expect.objectContaining({ code: 'bad-input', message: expect.stringMatching(/whole and unchanged/) }),
    )
  })
  it('draws plainly what a later minor version may add', () => {
    const later = changed(analysis, ['schemaVersion'], '1.99')
    const added = changed(
      changed(later, ['entities', 0, 'type'], 'vessel'),
      ['quotations', 0, 'kind'],
      'sung',
    )
    expect(renderHtml(added)).toMatch(/<mark class="bs-m bs-other"[\s\S]*<q class="bs-other bs-c1"/)
    for (const attack of ATTACKS)
      expect(renderHtml(changed(later, ['entities', 0, 'type'], attack))).not.toMatch(/<(?:script|img|link)/)
  })
  it('keeps lone surrogates and control characters out of the page', () => {
    expect(renderHtml(analyze('A \ud800 b \0 c.'))).toContain('A \ufffd b \ufffd c.')
  })
  it('draws itself in Jupyter', () => {
    const drawn = display(analysis)[Symbol.for('Jupyter.display')]?.()
    expect(drawn?.['text/html']).toBe(renderHtml(analysis))
  })
})
