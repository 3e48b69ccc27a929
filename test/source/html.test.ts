/** Pages that break rules: their words are neither lost nor moved. */
import { describe, expect, it } from 'vitest'
import { hintSteps, UNHINTED } from '../../src/blocks/hints.ts'
import { analyze, parseArticle, toSource } from '../../src/index.ts'
import { VOID } from '../../src/source/html-elements.ts'

const read = (text: string) => parseArticle({ text, format: 'html' })
/** Names that every object has of itself. */
const OWN = ['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty']

describe('elements, attributes and names called like what every object has', () => {
  it.each(OWN)('%s', (name) => {
    // No tag begins with a low line.
    const tag = name.startsWith('_') ? 'constructor' : name
    const page = [
      `<head><meta name="${name}" content="${name}"><meta property=${name}></head>`,
      `<script type="application/ld+json">{"${name}":{"@type":"${name}"},"@type":"Article","author":{"${name}":1}}</script>`,
      `<i><${tag}><p ${name}="${name}" class=${name}>The ${name} met.</p></${tag}><${tag}/>`,
    ].join('\n')
    expect(analyze({ text: page, format: 'html' }).text).toBe(`The ${name} met.`)
    expect(analyze({ text: `The ${name} met on ${name}. ${name} said.`, format: 'text' }).text).toContain(
      name,
    )
    expect(analyze({ text: `[${name}]\n\n[${name}]: ${name}\n\n<${tag}>`, format: 'markdown' }).text).toBe(
      name.replaceAll('__', ''),
    )
  })

  it('say nothing of what stands in them', () => {
    const element = (tag: string) => ({ tag, hints: '', parent: null })
    for (const name of OWN) expect(hintSteps([element(name)]).every((steps) => steps === UNHINTED)).toBe(true)
    expect(hintSteps([element('nav')]).every((steps) => steps === UNHINTED)).toBe(false)
  })
})

describe('tags', () => {
  it.each([
    ['a drawing’s empty title', '<svg><title/></svg><p>The board met.</p>', 'The board met.'],
    ['a drawing’s empty parts', '<svg/><svg><g/><style/></svg>The board met.', 'The board met.'],
    ['a formula’s empty parts', '<math><mi/><script/></math>The board met.', 'The board met.'],
    ['an empty script', '<script src="a.js"/><p>The board met.</p>', 'The board met.'],
    ['empty fields and frames', '<textarea/>The <iframe src="a"/>board <object/>met.', 'The board met.'],
    [
      'an open head',
      '<html><head><title>Ferry</title><h1>Fares</h1><p>The board met.',
      'Fares\n\nThe board met.',
    ],
    [
      'closing tags that nothing opens',
      'The</i> board</div></constructor> met</p>today',
      'The board met\n\ntoday',
    ],
    ['a closing tag that the end cuts off', '<p>The board met.</p', 'The board met.'],
    ['another', '<p>The board met.</p class="a', 'The board met.'],
    ['an opening tag that the end cuts off', '<p>The board met.<div class="a', 'The board met.'],
    [
      'left out ends',
      '<ul><li>one<ul><li>two</ul><li>three</ul><dl><dt>a<dd>b',
      'one\n\ntwo\n\nthree\n\na\n\nb',
    ],
    ['a table without ends', '<table><tr><th>a<td>b<tr><td>c<table><tr><td>d</table>', 'a\tb\nc\n\nd'],
  ])('%s', (_, page, text) => {
    expect(read(page).text).toBe(text)
  })

  it('a drawing’s title is not the page’s', () => {
    const { metadata } = read('<svg><title>Arrow</title></svg><title>Ferry kept</title><p>The board met.</p>')
    expect(metadata.title).toBe('Ferry kept')
  })

  it('a void element holds nothing that follows, whoever names them', () => {
    for (const tag of VOID) {
      expect(read(`<div hidden><${tag}></div><p>The <${tag}>board</p> met.`).text.replace(/\s+/g, ' ')).toBe(
        'The board met.',
      )
    }
  })

  it('elements too deep keep their words and stay hidden', () => {
    const deep = '<div>'.repeat(700)
    expect(read(`${deep}The<p hidden>no</p><script>no()</script><p>board</p>met.`).text).toBe(
      'The\n\nboard\n\nmet.',
    )
    expect(read(`<div hidden>${deep}no</div><p>no</p>`).text).toBe('')
  })
})

describe('places', () => {
  const page =
    '<p\n>A&#59;&#x30;</p class="a>b"><i >&semi;c</i\n>&amp;<!--d--><b>e</b><![CDATA[f]]>&ltg<?h?><br/ >i &unknown;'

  it('are exact, whatever the tags look like', () => {
    const article = read(page)
    expect(article.text).toBe('A;0\n\nb">;c&e<g\ni &unknown;')
    const whence = [...article.text].map((_, i) => {
      const { start, end } = toSource(article, { start: i, end: i + 1 })
      return page.slice(start, end)
    })
    expect(whence.slice(0, 3)).toEqual(['A', '&#59;', '&#x30;'])
    expect(whence.slice(5, 14).join(' ')).toBe('b " > &semi; c &amp; e &lt g')
    expect(whence.slice(14).join('')).toBe('<br/ >i &unknown;')
    for (const [text, source, length] of article.sourceMap) {
      expect(source).toBeGreaterThanOrEqual(text === 0 ? 0 : 1)
      expect(source + length).toBeLessThanOrEqual(page.length)
    }
  })

  it('of blocks begin and end with their own tags', () => {
    const tagged = '<div><p >One</p ><p>two<p>three</div>\n<li>four</li>'
    const { blocks } = read(tagged)
    expect(blocks.map(({ source }) => tagged.slice(source.start, source.end))).toEqual([
      '<p >One</p >',
      '<p>two',
      '<p>three',
      '<li>four</li>',
    ])
  })
})
