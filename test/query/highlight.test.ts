/** A page with marks is the page, but for its marks. */

import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { type ArticleAnalysis, analyze } from '../../src/index.ts'
import { highlight } from '../../src/query/index.ts'
import { PIECES } from '../fuzz/pieces.ts'
import { costOf, expectCost } from '../growth.ts'
import { PAGE, page } from './stories.ts'

const MARK = /<mark class="broadsheet-(?:entity|quotation)"(?: data-[a-z]+="[^"<>]*")*>|<\/mark>/g
const without = (html: string) => html.replace(MARK, '')
const words = (element: { textContent: string | null }) => element.textContent?.replace(/\s+/g, ' ')
const of = (text: string) => highlight(text, analyze({ text, format: 'html' }))

/** Every tag and every text of a page as a parser reports them, marks left out. */
function told(html: string): string[] {
  const events: string[] = []
  const parser = new Parser({
    onopentag: (name, attributes) =>
      name !== 'mark' && events.push(`<${name} ${JSON.stringify(attributes)}>`),
    onclosetag: (name) => name !== 'mark' && events.push(`</${name}>`),
    ontext: (text) => {
      if (events.length > 0 && !events.at(-1)?.startsWith('<')) events.push((events.pop() ?? '') + text)
      else events.push(text)
    },
  })
  parser.end(html)
  return events
}

describe('highlight', () => {
  const marked = highlight(PAGE, page())
  it('leaves the page as it is, marks aside', () => {
    expect(without(marked)).toBe(PAGE)
    expect(told(marked)).toEqual(told(PAGE))
  })
  it('marks every entity and quotation with its words, ids and indexes', () => {
    const { document } = parseHTML(marked)
    const analysis = page()
    for (const { id, type, name, mentions } of analysis.entities) {
      const marks = [...document.querySelectorAll(`mark.broadsheet-entity[data-entity="${id}"]`)]
      expect(
        marks
          .map((mark) => words(mark))
          .join('')
          .replace(/\s/g, ''),
      ).toBe(
        mentions
          .map(({ text }) => text)
          .join('')
          .replace(/\s/g, ''),
      )
      for (const mark of marks)
        expect([mark.getAttribute('data-type'), mark.getAttribute('data-name')]).toEqual([type, name])
    }
    analysis.quotations.forEach(({ text, kind, speaker }, i) => {
      const marks = [...document.querySelectorAll(`mark.broadsheet-quotation[data-quotation="${i}"]`)]
      expect(
        marks
          .map((mark) => words(mark))
          .join('')
          .replace(/\s/g, ''),
      ).toBe(text.replace(/\s/g, ''))
      expect(marks[0]?.getAttribute('data-kind')).toBe(kind)
      expect(marks[0]?.getAttribute('data-speaker')).toBe(speaker?.name ?? null)
    })
    expect(marked).toContain('sound,')
    expect(marked).not.toContain('&<mark')
  })
  it('puts nothing into scripts, styles, titles, attributes, comments and fields', () => {
    for (const kept of [
      '<title>Ana Ruiz in Norway</title>',
      '<style>p::after{content:"Ana Ruiz"}</style>',
      '<script>const who = "Ana Ruiz <b>of</b> Norway"</script>',
      '<p title="Ana Ruiz">',
      '<a href="/ana?a=1&amp;b=2" data-x="Ana Ruiz > Norway">',
      '<!-- Ana Ruiz -->',
      '<textarea>Ana Ruiz</textarea>',
    ])
      expect(marked).toContain(kept)
  })
  it('marks what is asked for', () => {
    const count = (options: Parameters<typeof highlight>[2], what: string) =>
      highlight(PAGE, page(), options).split(`class="broadsheet-${what}"`).length - 1
    expect(count({ layers: ['entities'] }, 'quotation')).toBe(0)
    expect(count({ layers: ['entities'] }, 'entity')).toBeGreaterThan(5)
    expect(count({ layers: ['quotations'] }, 'entity')).toBe(0)
    expect(highlight(PAGE, page(), { layers: [] })).toBe(PAGE)
    const countries = highlight(PAGE, page(), { types: ['country'], layers: ['entities'] })
    expect([...countries.matchAll(/data-type="(\w+)"/g)].map(([, type]) => type)).toEqual([
      'country',
      'country',
    ])
  })
  it('escapes what it writes, of tampered analyses too', () => {
    const analysis = page()
    analysis.entities.forEach((entity) => {
      entity.name = '"><script>alert(1)</script>'
      entity.id = `" onmouseover='x'`
    })
    for (const quotation of analysis.quotations)
      if (quotation.speaker) quotation.speaker.name = '<img src=x onerror=alert(1)>"'
    analysis.entities.at(-1)!.type = '"><b>' as never
    const stored = { ...analysis, schemaVersion: '1.99' }
    const html = highlight(PAGE, stored)
    expect(without(html)).toBe(PAGE)
    expect(told(html)).toEqual(told(PAGE))
  })
  it('is not led into a script by a tampered source map', () => {
    const text = '<p>Ana Ruiz sang.</p><script>Ana Ruiz sang.</script><a title="Ana Ruiz sang.">x</a>'
    const analysis = analyze({ text, format: 'html' })
    expect(highlight(text, analysis)).toMatch(/<mark [^>]*>Ana Ruiz<\/mark> sang/)
    for (const inside of ['<script>', 'title="']) {
      const source = text.indexOf(inside) + inside.length
      const led = {
        ...analysis,
        sourceMap: [[0, source, 14], ...analysis.sourceMap.slice(1)],
      } as ArticleAnalysis
      expect(highlight(text, led)).toBe(text)
    }
  })
  it.each([
    '<p>Ana <!-- x --> Ruiz spoke.<p>Norway',
    '<table><tr>\n<td>Ana Ruiz</td>\n<td>Norway</td></tr>\n</table>',
    '<p>R&amp;D of AT&T and Fran&ccedil;ois Vell sang &#x201c;in &mdash; Norway&#x201d;.</p>',
    '<svg><title>Ana Ruiz</title><text>Ana Ruiz</text></svg><p>Ana Ruiz sang.',
    '<p>Ana\r\nRuiz   of\tNorway</p><pre>\nAna Ruiz</pre>',
    '<select><option>Ana Ruiz</select><p>1 < 2, said Ana Ruiz <3 of Norway>',
    '<p a="x>y" b=\'"\'>Ana Ruiz</p><p title=">Ana Ruiz">Norway</p><x y=z">Oslo',
    '<p>“We <q>trust</q> <b>Ana <i>Ruiz</b></i>,” said Tomas Vell.</p></mark>',
    '<!doctype html><plaintext>Ana Ruiz <b>sang',
    '<p>Ana Ruiz</p',
  ])('keeps the elements of %s', (text) => {
    const html = of(text)
    const kept = text.includes('</mark>') ? html.replace(MARK, '') : without(html)
    expect(kept).toBe(text.replaceAll('</mark>', ''))
    expect(told(html)).toEqual(told(text))
  })
  it('keeps any page', () => {
    const tag = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '<a title="',
      '">',
      '&amp;',
      '<td>',
      '<br>',
      '<',
    )
    const piece = fc.oneof(
      tag,
      fc.constantFrom(...PIECES),
      fc.constantFrom('Ana Ruiz', ' said ', '“Yes,” ', 'Norway', '\n'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('').replace(/<\/?mark/g, '')
        expect(without(of(text))).toBe(text)
      }),
      { numRuns: 150 },
    )
  })
  it('takes time in line with the page', () => {
    const cost = (repeats: number) => () => {
      const text =
        '<p title="<a <b">x</p><script>'.repeat(repeats) + '<'.repeat(repeats) + '<!--'.repeat(repeats)
      const analysis = analyze({ text: '<p>Ana', format: 'html' })
      const given = { ...analysis, sourceMap: [[0, 3, 3]] } as ArticleAnalysis
      return costOf(() => highlight(`<p>Ana${text}`, given))
    }
    expectCost(cost(80_000), cost(10_000), { factor: 24, least: 300 })
  })
  it('refuses another page, another format, and what is no page', () => {
    const refused = (run: () => unknown, path: string, message: RegExp) => {
      expect(run).toThrow(expect.objectContaining({ code: 'bad-input', path }))
      expect(run).toThrow(message)
    }
    refused(() => highlight(PAGE.replace('Norway sinks', 'Sweden sinks'), page()), 'html', /another page/)
    refused(() => highlight('<p>short</p>', page()), 'html', /another page/)
    refused(() => highlight('Ana Ruiz', analyze('Ana Ruiz')), 'format', /plain.*renderHtml/s)
    refused(() => highlight('# Ana', analyze({ text: '# Ana', format: 'markdown' })), 'format', /Markdown/)
    refused(() => highlight(7 as never, page()), 'html', /the number 7/)
    expect(() => highlight(PAGE, page(), { colour: 1 } as never)).toThrow(/colour.*layers/s)
    expect(() => highlight(PAGE, page(), { layers: ['names'] } as never)).toThrow(/layers/)
    expect(() => highlight(PAGE, page(), { types: 'person' } as never)).toThrow(/types/)
  })
})
