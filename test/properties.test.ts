/**
 * What holds for every input, in every format: on random text, on pieces that have broken readers of news before, and on
 * the golden articles.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ArticleAnalysis,
  analyze,
  createAnalyzer,
  parseArticle,
  tokenize,
  toSource,
} from '../src/index.ts'
import { articleAnalysisSchema } from '../src/schema/index.ts'
import type { ArticleInput, Format } from '../src/schema/input.ts'
import type { Place, Span } from '../src/schema/span.ts'

const FORMATS: readonly ('auto' | Format)[] = ['text', 'markdown', 'html', 'auto']

/** Pieces that strings are made of; joined at random they open what they do not close. */
const PIECES = [
  // Words and sentences, so that the stages have something to find.
  'Maria Lindqvist',
  'Ana Ruiz',
  'said',
  'told reporters',
  'according to',
  'Norvia Rail',
  'Norway',
  'Russian',
  'Oslo',
  'the minister',
  'She',
  'he added',
  'terrible',
  'a wonderful success',
  'not',
  'on Tuesday',
  'May 3, 2019',
  '$5 million',
  '5 per cent',
  'U.S.',
  'Mr.',
  'Inc.',
  'Subscribe to our newsletter',
  '© 2026 Harbour Post',
  'Read more',
  'By Ana Ruiz',
  'It was late. ',
  'WHAT NOW',
  'Q: ',
  'A: ',
  // Marks.
  '“',
  '”',
  '‘',
  '’',
  '"',
  "'",
  '«',
  '»',
  '„',
  '‟',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '<',
  '>',
  '—',
  '–',
  '-',
  '…',
  '...',
  '.',
  ',',
  ':',
  ';',
  '!',
  '?',
  '*',
  '**',
  '_',
  '~~',
  '`',
  '```',
  '\\',
  '|',
  '&',
  '#',
  '@',
  '$',
  '£',
  '%',
  '^',
  '/',
  '=',
  // White space and controls.
  ' ',
  ' ',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  '\u00a0',
  '\u0000',
  '\u200b',
  '\u2028',
  '\u2029',
  '\u0085',
  '\ufeff',
  '\u00ad',
  '\u202e',
  '\u2066',
  '\u2069',
  '\u200f',
  '\u0301',
  // Letters beyond the plane, and halves of them.
  '😀',
  '👩‍👩‍👧',
  '\ud83d',
  '\ude00',
  'é',
  'ß',
  'İ',
  'ﬁ',
  'Ω',
  '中文',
  'привет',
  'שלום',
  // Addresses.
  'http://',
  'https://post.example/a_(b)?q=1#x',
  'www.post.example',
  'ana@post.example',
  '@ana',
  '#ferry',
  // Markdown.
  '# ',
  '## ',
  '- ',
  '1. ',
  '> ',
  '[a](',
  '](#)',
  '![x](y.png)',
  '| a | b |\n|---|---|\n',
  '---\n',
  '<https://post.example>',
  '[1]: /u\n',
  // HTML.
  '<p>',
  '</p>',
  '<div class="share">',
  '</div>',
  '<br>',
  '<b',
  '</',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '<style>',
  '<table><tr><td>',
  '<li>',
  '<a href="/x">',
  '</a>',
  '<h1>',
  '</h1>',
  '<blockquote>',
  '<title>',
  '<head>',
  '<body>',
  '<html>',
  '&amp;',
  '&#8220;',
  '&#x110000;',
  '&nbsp',
  '&quot',
  '<![CDATA[',
  '<!doctype html>',
  '<meta property="og:title" content="',
  '<script type="application/ld+json">{"@type":',
  '<figcaption>',
  '<pre>',
]

const hostile = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''))
const spaced = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' '))
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 })
  .map((units) => String.fromCharCode(...units))
const anyText = fc.oneof(
  { weight: 4, arbitrary: hostile },
  { weight: 4, arbitrary: spaced },
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  anyUnits,
)
const anyInput: fc.Arbitrary<ArticleInput> = fc.record(
  {
    text: anyText,
    format: fc.constantFrom(...FORMATS),
    id: fc.option(fc.string({ maxLength: 8 })),
    title: fc.option(fc.oneof(fc.constant('Ferry fares rise'), anyText)),
    authors: fc.option(
      fc.array(fc.oneof(fc.constant('Ana Ruiz'), fc.string({ maxLength: 12 })), { maxLength: 3 }),
    ),
    publisher: fc.option(fc.oneof(fc.constant('Harbour Post'), fc.string({ maxLength: 12 }))),
    url: fc.option(fc.oneof(fc.constant('https://post.example/a'), fc.string({ maxLength: 12 }))),
    publishedAt: fc.option(fc.oneof(fc.constant('2026-11-18'), fc.string({ maxLength: 12 }))),
  },
  { requiredKeys: ['text', 'format'] },
)

function isSpan(value: unknown): value is Span {
  const { start, end, text } = value as Record<string, unknown>
  return typeof start === 'number' && typeof end === 'number' && typeof text === 'string'
}

/** Every object and number of a result with the path to it; an explicit stack, as depth is not ours to trust. */
function* walk(root: unknown): Generator<[path: string, value: unknown]> {
  const stack: [string, unknown][] = [['', root]]
  for (let next = stack.pop(); next; next = stack.pop()) {
    yield next
    const [path, value] = next
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) stack.push([`${path}.${key}`, inner])
  }
}

function sortedByStart(name: string, list: readonly Place[]): void {
  list.forEach((item, i) => {
    const before = list[i - 1]
    if (before && before.start > item.start)
      throw new Error(`${name}[${i}] starts before the one in front of it`)
  })
}

function apart(name: string, list: readonly Place[]): void {
  sortedByStart(name, list)
  list.forEach((item, i) => {
    const before = list[i - 1]
    if (before && before.end > item.start) throw new Error(`${name}[${i}] overlaps the one before it`)
  })
}

/** Throws on the first thing about an analysis that must hold and does not. */
function holds(analysis: ArticleAnalysis, source: string): void {
  const { text, blocks, sentences, entities, quotations, quotedTerms, values, sentiment } = analysis
  articleAnalysisSchema.parse(analysis)
  expect(JSON.parse(JSON.stringify(analysis))).toStrictEqual(analysis)

  for (const [path, value] of walk(analysis)) {
    if (value === undefined) throw new Error(`${path} is undefined`)
    if (typeof value === 'number') {
      if (!Number.isFinite(value) || Object.is(value, -0)) throw new Error(`${path} is ${value}`)
      if (Math.abs(value) < 1e12 && Math.round(value * 1000) / 1000 !== value)
        throw new Error(`${path} has too many decimals: ${value}`)
    }
    if (typeof value !== 'object' || value === null || !isSpan(value)) continue
    if (text.slice(value.start, value.end) !== value.text) throw new Error(`${path} is not cut from the text`)
    if (value.start >= value.end) throw new Error(`${path} is empty`)
    if (!blocks.some((block) => block.start <= value.start && value.end <= block.end))
      throw new Error(`${path} lies in no block: ${JSON.stringify(value.text)}`)
    if ('block' in value) {
      const block = blocks[value.block as number]
      if (!block || value.start < block.start || value.end > block.end)
        throw new Error(`${path} lies outside its block`)
    }
  }

  apart('blocks', blocks)
  blocks.forEach((block, i) => {
    if (block.index !== i) throw new Error(`blocks[${i}].index is ${block.index}`)
    if (block.source.start < 0 || block.source.end > source.length || block.source.start > block.source.end)
      throw new Error(`blocks[${i}].source lies outside the input`)
  })
  apart('sentences', sentences)
  apart('values', values)
  apart('quotations', quotations)
  sortedByStart('quotedTerms', quotedTerms)
  sortedByStart(
    'entities',
    entities.map((entity) => entity.mentions[0]!),
  )

  const ids = new Set(entities.map((entity) => entity.id))
  if (ids.size !== entities.length) throw new Error('two entities share an id')
  for (const entity of entities) {
    sortedByStart(`mentions of ${entity.name}`, entity.mentions)
    for (const mention of entity.mentions)
      for (const quotation of quotations)
        if (crosses(mention, quotation))
          throw new Error(`a mention of ${entity.name} crosses the edge of a quotation`)
  }
  apart(
    'mentions',
    entities.flatMap((entity) => entity.mentions).sort((a, b) => a.start - b.start),
  )
  quotations.forEach((quotation, i) => {
    const id = quotation.speaker?.entityId
    if (id && !ids.has(id)) throw new Error(`quotations[${i}].speaker.entityId ${id} is no entity`)
  })
  if (sentiment.quotations.length !== quotations.length) throw new Error('a quotation lacks its score')
  for (const { entityId } of sentiment.targets)
    if (!ids.has(entityId)) throw new Error(`target ${entityId} is no entity`)
  const states = new Set(analysis.countries.map((country) => country.alpha2))
  for (const { alpha2 } of sentiment.countries)
    if (!states.has(alpha2)) throw new Error(`${alpha2} is no country of the article`)

  let before = { start: 0, end: 0 }
  for (const span of [...blocks].filter((_, i) => i < 50)) {
    const place = toSource(analysis, span)
    if (place.start < before.start || place.end < place.start || place.end > source.length)
      throw new Error('toSource leaves the input or runs backwards')
    before = place
  }
  // Letter by letter over the first ones, where runs of the map begin and end.
  let last = 0
  for (let at = 0; at < Math.min(text.length, 300); at++) {
    const place = toSource(analysis, { start: at, end: at + 1 })
    if (place.start < last || place.end < place.start || place.end > source.length)
      throw new Error(`toSource of offset ${at} leaves the input or runs backwards`)
    last = place.start
  }
}

function crosses(a: Place, b: Place): boolean {
  if (a.end <= b.start || a.start >= b.end) return false
  const inside = a.start >= b.start && a.end <= b.end
  const around = a.start <= b.start && a.end >= b.end
  return !inside && !around
}

function withoutReasons(analysis: ArticleAnalysis): unknown {
  return JSON.parse(JSON.stringify(analysis), (key, value: unknown) => (key === 'reasons' ? [] : value))
}

function check(input: ArticleInput): void {
  const frozen = JSON.stringify(input)
  const analysis = analyze(input)
  expect(JSON.stringify(input)).toBe(frozen)
  holds(analysis, input.text)
  const article = parseArticle(input)
  expect(analyze(article)).toStrictEqual(analysis)
  const { tokens, sentences } = tokenize(article)
  expect(sentences).toStrictEqual(analysis.sentences)
  apart('tokens', tokens)
  for (const token of tokens) {
    const sentence = sentences[token.sentence]
    if (
      !sentence ||
      token.start < sentence.start ||
      token.end > sentence.end ||
      token.text !== analysis.text.slice(token.start, token.end)
    )
      throw new Error(`token ${JSON.stringify(token)} lies outside its sentence`)
  }
}

describe('for every input', () => {
  it('the result keeps its promises', () => {
    fc.assert(fc.property(anyInput, check), { numRuns: 400, seed: 20261124 })
  })

  it.each(FORMATS)('format %s: so does a text of one piece over and over', (format) => {
    for (const piece of PIECES) check({ text: piece.repeat(40), format })
    for (const piece of PIECES) check({ text: `${piece} `.repeat(20), format })
  })

  it('so do the reasons, where they are asked for, and nothing else changes', () => {
    const { analyze: explained } = createAnalyzer({ explain: true })
    fc.assert(
      fc.property(anyInput, (input) => {
        const analysis = explained(input)
        holds(analysis, input.text)
        expect(withoutReasons(analysis)).toStrictEqual(analyze(input))
      }),
      { numRuns: 100, seed: 20261126 },
    )
  })

  it('the same input gives the same result', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        expect(analyze(input)).toStrictEqual(analyze({ ...input }))
      }),
      { numRuns: 50, seed: 20261125 },
    )
  })
})

describe('for every golden article', () => {
  const root = join(import.meta.dirname, 'articles')
  const sources = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => {
      const file = readdirSync(join(root, entry.name)).find((name) => name.startsWith('source.'))!
      return [entry.name, readFileSync(join(root, entry.name, file), 'utf8')] as const
    })

  it.each(sources)('%s: the result keeps its promises in every format', (_, text) => {
    for (const format of FORMATS) check({ text, format, publishedAt: '2026-11-18' })
  })

  it.each(sources)('%s: so do the reasons', (_, text) => {
    const analysis = createAnalyzer({ explain: true }).analyze(text)
    holds(analysis, text)
    expect(withoutReasons(analysis)).toStrictEqual(analyze(text))
  })
})
