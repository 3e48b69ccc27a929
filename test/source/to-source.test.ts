/** Every token of an invented document lies, in the input as given, on the same words once marks and entities are decoded. */
import { decodeHTML } from 'entities'
import { describe, expect, it } from 'vitest'
import { parseArticle, toSource } from '../../src/index.ts'

type Case = readonly [format: 'text' | 'markdown' | 'html', input: string, visible: string]

const CASES: readonly Case[] = [
  ['text', 'Ferry fares rise.\n\nThe board met on Monday.', 'Ferry fares rise.\n\nThe board met on Monday.'],
  ['text', 'One line\nand another &amp; a *star*.', 'One line\nand another &amp; a *star*.'],
  ['markdown', '# Ferry *fares* rise\n\nThe **board** met.', 'Ferry fares rise\n\nThe board met.'],
  ['markdown', 'See [the board’s report](https://port.example/a_(b)) now.', 'See the board’s report now.'],
  ['markdown', 'Fish &amp; chips, 5 \\* 4, &ldquo;so&rdquo;.', 'Fish & chips, 5 * 4, “so”.'],
  ['markdown', '![a boat](boat.png)\n\nThe boat, [here](#).', 'The boat, here.'],
  ['markdown', '- one\n- two `code`\n\n1. first\n2. second', 'one\ntwo code\n\nfirst\nsecond'],
  ['markdown', '> “It is safe,”\n> she said.', '“It is safe,”\nshe said.'],
  ['markdown', '| Port | Fare |\n| --- | --- |\n| Ellen | [5](x) |', 'Port\tFare\nEllen\t5'],
  [
    'markdown',
    'Heading\n=======\n\nText <b>bold</b> and <https://port.example>.',
    'Heading\n\nText bold and https://port.example.',
  ],
  [
    'markdown',
    '<div>Raw <i>words</i></div>\n\nA ~~struck~~ word, snake_case kept.',
    'Raw words\n\nA struck word, snake_case kept.',
  ],
  ['markdown', 'A line with a break  \nand a stray * star.', 'A line with a break\nand a stray * star.'],
  ['html', '<p>Fish &amp; chips</p>', 'Fish & chips'],
  ['html', '<h1>Fares&nbsp;rise</h1>\n<p>The\n   board <b>met</b>.</p>', 'Fares rise\n\nThe board met.'],
  ['html', '<p>One<br>two<br><br>three', 'One\ntwo\n\nthree'],
  ['html', '<ul><li>one<li>two</ul><script>no()</script><p hidden>no</p>end', 'one\ntwo\n\nend'],
  ['html', '<table><tr><td>a<td>b</tr><tr><td>c<td>d</table>', 'a\tb\nc\td'],
  ['html', '<p>&#8220;It&rsquo;s so,&#x201d; said &Eacute;lodie.</p>', '“It’s so,” said Élodie.'],
  ['html', '<div>a<p>b</div>c</p>d<!-- no --><style>no</style>', 'a\n\nb\n\nc\n\nd'],
  [
    'html',
    '<html><head><title>no</title></head><body><pre>a\n  b</pre><p>x &lt;y&gt; &unknown; z</p></body>',
    'a\n  b\n\nx <y> &unknown; z',
  ],
  ['html', '<p>unclosed <a href="x>y">link</a> and <b>bold', 'unclosed link and bold'],
  ['html', '<select><option>no</option></select><p>A &copy; 2026 &euro;5 &hellip;</p>', 'A © 2026 €5 …'],
]

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

describe('toSource', () => {
  it.each(CASES)('%s %j', (format, input, visible) => {
    const article = parseArticle({ text: input, format })
    expect(article.text).toBe(visible)
    expect(article.tokens.length).toBeGreaterThan(0)
    let last = 0
    for (const token of article.tokens) {
      const { start, end } = toSource(article, token)
      const given = input.slice(start, end)
      const plain =
        format === 'text' ? given : decodeHTML(given.replace(/<\/?[a-z][a-z0-9]*(?:\s[^>]*)?>/gi, ''))
      expect([token.text, letters(plain)]).toEqual([token.text, letters(token.text)])
      expect(start).toBeGreaterThanOrEqual(last)
      last = end
    }
    for (const { source, text } of article.blocks) {
      const whole = decodeHTML(
        input.slice(source.start, source.end).replace(/<\/?[a-z][a-z0-9]*(?:\s[^>]*)?>/gi, ''),
      )
      for (const word of text.match(/\p{L}+/gu) ?? [])
        expect(format === 'text' ? text : whole).toContain(word)
    }
  })
})

describe('auto', () => {
  it.each([
    ['<!doctype html><p>a', 'html'],
    ['<p>a</p><div>b</div>', 'html'],
    ['He wrote <p>a</p> once.', 'text'],
    ['# Fares rise\n\nSee [this](https://port.example).', 'markdown'],
    ['A **bold** word and [a link](x).', 'markdown'],
    ['# 1 in the charts', 'text'],
    ['Only *one* kind of mark.', 'text'],
    ['', 'text'],
  ])('%j is %s', (text, format) => {
    expect(parseArticle(text).format).toBe(format)
  })
})
