/** HTML inside Markdown is read as on a page, and a mark of byte order hides nothing. */
import { describe, expect, it } from 'vitest'
import { analyze, parseArticle, toSource } from '../../src/index.ts'
import { readText } from './read-text.ts'

const BOM = '\ufeff'
const read = (text: string) => parseArticle({ text, format: 'markdown' })
const kinds = (text: string) => read(text).blocks.map(({ kind, text }) => [kind, text])

describe('HTML inside Markdown', () => {
  it.each([
    ['a script', 'One\n\n<script>\nlet a = "x"\n\nlet b\n</script>\n\ntwo', 'One\n\ntwo'],
    ['a style', '<style>\np { color: red }\n</style>\n\nOne', 'One'],
    ['a style that a blank line cuts', '<div>\n<style>\n.a {}\n\n.b {}\n</style>\n</div>\n\nOne', 'One'],
    [
      'a style that nothing ends',
      '<div>\n<style>\n.a {}\n\nOne *two*\n\n<div>three</div>',
      'One two\n\nthree',
    ],
    [
      'a style in a line',
      'One <style>.a { *b* } [c](d)</style>two <SCRIPT>no()</SCRIPT>three',
      'One two three',
    ],
    ['entities', '<div>Fish &amp; chips, &ldquo;so&rdquo;</div>', 'Fish & chips, “so”'],
    ['cells', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a\tb\nc'],
    ['cells in a line', 'Fares: <td>a</td><td>b</td>', 'Fares:\ta\tb'],
    ['line breaks', 'One<br>two<br/>\nthree', 'One\ntwo\nthree'],
    ['paragraphs', '<p>One<p>two</p>\n<h2>Three</h2>', 'One\n\ntwo\n\nThree'],
    ['paragraphs in a line', 'One<p>two</p>three', 'One\ntwo\nthree'],
    ['what is hidden', '<div hidden>no</div><p style="display:none">no</p>One', 'One'],
    ['comments', '<div>\n<!-- no -->\nOne\n</div>\n\ntwo <!-- no --> three', 'One\n\ntwo three'],
    [
      'words about a tag',
      'The <title> of a page and its <script> are short.',
      'The of a page and its are short.',
    ],
    ['a quote', '> <p>One &amp;\n> two</p>\n>\n> three', 'One & two\n\nthree'],
    ['what looks like a tag', '<div>3 < 4 & 5 > 4</div>', '3 < 4 & 5 > 4'],
    ['code', '`<b>&amp;</b>`\n\n    <i>one</i>', '<b>&amp;</b>\n\n<i>one</i>'],
  ])('%s', (_, text, visible) => {
    expect(read(text).text).toBe(visible)
  })

  it('has its kinds of blocks', () => {
    expect(kinds('<h2>Fares</h2>\n<ul><li>one<li>two</ul>\n<pre>a  b</pre>')).toEqual([
      ['heading', 'Fares'],
      ['list-item', 'one'],
      ['list-item', 'two'],
      ['code', 'a  b'],
    ])
    expect(kinds('- <div>one</div>\n- two\n\n> <div>three</div>')).toEqual([
      ['list-item', 'one'],
      ['list-item', 'two'],
      ['blockquote', 'three'],
    ])
  })

  it('has its links', () => {
    const text = '<a href="a">One</a> and <A HREF=b>two</A> [three](c)\n\n<p><a href="d">four</a></p>'
    const { sourceBlocks, text: visible } = readText(text, 'markdown')
    const links = [...sourceBlocks].flatMap((block) => block.links)
    expect(links.map(({ start, end, href }) => [visible.slice(start, end), href])).toEqual([
      ['One', 'a'],
      ['two', 'b'],
      ['three', 'c'],
      ['four', 'd'],
    ])
  })

  it('ends where its words end, whether a mark follows or not', () => {
    const linked = (text: string) => {
      const { sourceBlocks, text: visible } = readText(text, 'markdown')
      return [...sourceBlocks].flatMap((block) =>
        block.links.map(({ start, end }) => visible.slice(start, end)),
      )
    }
    expect(linked('[one](a) and more words')).toEqual(['one'])
    expect(linked('See [one **two**](a), [three](b) and more\n\n- [four](c) five')).toEqual([
      'one two',
      'three',
      'four',
    ])
    expect(linked('[one](a) and *more* words')).toEqual(['one'])
  })

  it('lies where it lay', () => {
    const text =
      '# A &amp; b\n\n> <div class="x"\n> id="y">One &lt; two<br>\n> three</div>\n\nFour<br>five <script>six</script>&hellip; seven\n\n- <p>eight</p>'
    const article = read(text)
    expect(article.text).toBe('A & b\n\nOne < two\nthree\n\nFour\nfive … seven\n\neight')
    for (const token of article.tokens) {
      const { start, end } = toSource(article, token)
      const given = text.slice(start, end)
      const decoded = given.replace('&amp;', '&').replace('&lt;', '<').replace('&hellip;', '…')
      expect(decoded).toBe(token.text)
    }
    expect(article.blocks.map(({ source }) => text.slice(source.start, source.end))).toEqual([
      '# A &amp; b',
      '<div class="x"\n> id="y">One &lt; two<br>\n> three</div>',
      'Four<br>five <script>six</script>&hellip; seven',
      '- <p>eight</p>',
    ])
  })
})

describe('a mark of byte order', () => {
  const body =
    'The harbour board of Port Ellen voted on Monday to keep the old ferry for another year, its chair said.\n\nRepairs will cost less than a new hull, and the engineers who looked at the keel found it sound.'

  it.each([
    ['markdown', `# Ferry kept\n\n${body}`],
    ['auto', `# Ferry kept\n\n${body}\n\nSee [this](https://port.example).`],
    ['html', `<!doctype html><title>x</title><h1>Ferry kept</h1><p>${body}</p>`],
    ['auto', `<!doctype html><title>x</title><h1>Ferry kept</h1><p>${body}</p>`],
    ['text', `Ferry kept\n\n${body}`],
    ['auto', `Ferry kept\n\n${body}`],
  ] as const)('hides nothing of %s %#', (format, text) => {
    const plain = analyze({ text, format })
    const marked = analyze({ text: BOM + text, format })
    expect(marked.format).toBe(plain.format)
    expect(marked.metadata).toEqual(plain.metadata)
    expect(marked.metadata.title).toBe(plain.format === 'text' ? null : 'Ferry kept')
    const shown = ({ blocks }: typeof plain) => blocks.map(({ kind, role, text }) => [kind, role, text])
    expect(shown(marked)).toEqual(shown(plain))
    expect(marked.text).toBe(plain.format === 'text' ? BOM + text : plain.text)
    for (const [i, { source }] of marked.blocks.entries())
      expect(source).toEqual({
        start: plain.blocks[i]!.source.start + 1,
        end: plain.blocks[i]!.source.end + 1,
      })
  })

  it.each(['- one\n- two', '1. one\n2. two', '> one', '```\none\n```', '| a |\n| - |\n| b |', 'One\n==='])(
    'hides no mark of %j',
    (text) => {
      expect(kinds(BOM + text)).toEqual(kinds(text))
    },
  )
})

describe('paragraphs without marks, which the parser is spared', () => {
  /** A comment is read over blank lines, so that the parser is shown the whole text. */
  const whole = (text: string) => analyze({ text: `${text}\n\n<!-- end -->`, format: 'markdown' })

  it.each([
    '# Ferry kept\n\nThe ferry sails.\nIt sails daily.\n\n- one\n\n- two\n\nA quay.\n\n- three',
    '![Quay](quay.png)\n\nThe quay in May\n\nThe *ferry* sails. [Fares](https://port.example) rise.',
    '> The board met\n\nIt rose at noon.\n\n    code\n\n“Never,” he said. \n\n12 boats lay there.\n\n12. boats',
    'Fares rise\n===\n\nThe board met.\n---\n\nIt rose.  \nThen it sat.\n \t\nSo it ended',
  ])('are read as the parser reads them: %j', (text) => {
    const shown = ({ text, blocks }: ReturnType<typeof whole>) => ({
      text,
      blocks: blocks.map(({ start, end, kind, source }) => ({ start, end, kind, source })),
    })
    expect(shown(analyze({ text, format: 'markdown' }))).toEqual(shown(whole(text)))
  })
})
