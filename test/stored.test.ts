/** Stored results, whole and broken: each is read or refused, by every function, and never ends in another error. */
import { describe, expect, it } from 'vitest'
import { display, renderHtml } from '../src/html/index.ts'
import {
  analyze,
  BroadsheetError,
  createAnalyzer,
  extractEntities,
  extractQuotations,
  findBoilerplate,
  mainText,
  parseArticle,
  scoreSentiment,
  tokenize,
  toSource,
} from '../src/index.ts'

const PAGE = `<h1>Ferry delayed</h1><p>By Orla Fennimore</p><p>“It is safe,” said Ana Ruiz &amp; Tomas Vell of Norvia Rail on Monday. She paid $3 million to Norway, 5% more than in May.</p><p>© 2026 Harbour Post. All rights reserved.</p>`
const INPUT = { text: PAGE, format: 'html', publishedAt: '2026-03-04', id: 'a1' } as const

type Json = Record<string, unknown>
const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as Json
const article = () => json(parseArticle(INPUT))
const analysis = () => json(analyze(INPUT))

type Reader = (value: never) => unknown
const own = createAnalyzer({ explain: true })
const READERS: Record<string, Reader> = {
  analyze,
  parseArticle,
  tokenize,
  extractEntities,
  extractQuotations,
  scoreSentiment,
  'analyzer.analyze': own.analyze,
  'analyzer.parseArticle': own.parseArticle,
  'analyzer.tokenize': own.tokenize,
  'analyzer.extractEntities': own.extractEntities,
  'analyzer.extractQuotations': own.extractQuotations,
  'analyzer.scoreSentiment': own.scoreSentiment,
}
const BLOCK_READERS: Record<string, Reader> = {
  mainText,
  findBoilerplate,
  'analyzer.mainText': own.mainText,
  'analyzer.findBoilerplate': own.findBoilerplate,
}
const DRAWERS: Record<string, Reader> = {
  renderHtml,
  display,
  toSource: (value: never) => toSource(value, { start: 0, end: 1 }),
  'analyzer.toSource': (value: never) => own.toSource(value, { start: 0, end: 1 }),
}
const ALL = { ...READERS, ...BLOCK_READERS, ...DRAWERS }

/** What a function does with a value: its error, or null where it reads it. Any other error fails the test. */
function refusal(reader: Reader, value: unknown): BroadsheetError | null {
  try {
    reader(value as never)
    return null
  } catch (error) {
    if (error instanceof BroadsheetError) return error
    throw new Error(`not a BroadsheetError: ${error}, for ${JSON.stringify(value)?.slice(0, 300)}`, {
      cause: error,
    })
  }
}

describe('what is neither a text nor a result', () => {
  const NOTHING: [unknown, string][] = [
    [null, ''],
    [undefined, ''],
    [7, ''],
    [Number.NaN, ''],
    [7n, ''],
    [Symbol('a'), ''],
    [true, ''],
    [() => 'a', ''],
    [[], ''],
    [['a'], ''],
    [[null], ''],
    [{ blocks: [] }, 'schemaVersion'],
    [{ blocks: [null] }, 'schemaVersion'],
    [{ blocks: null, text: 'a' }, 'schemaVersion'],
    [{ blocks: 'a', text: 'a' }, 'schemaVersion'],
    [{ schemaVersion: '1.0', text: 'a', blocks: [null] }, ''],
  ]
  it.each(Object.keys(ALL))('is refused by %s, with code, path and what to give', (name) => {
    for (const [value, path] of NOTHING) {
      const error = refusal(ALL[name]!, value)
      expect(error, String(value)).toMatchObject({ name: 'BroadsheetError', code: 'bad-input' })
      expect(error?.message).toMatch(/ Give /)
      if (path) expect(error!.path).toBe(path)
    }
  })
  it.each(Object.keys(ALL))('an empty object or a text is refused by %s, or read', (name) => {
    expect(refusal(ALL[name]!, {})).toMatchObject({ code: 'bad-input' })
    expect(refusal(ALL[name]!, 'A text.')).toEqual(name in DRAWERS ? expect.any(BroadsheetError) : null)
  })
})

describe('an analysis', () => {
  it('is no source of what is in it: refused in types and at run time, with what to give', () => {
    for (const read of [
      // @ts-expect-error an analysis is no source
      () => extractEntities(analyze(INPUT)),
      // @ts-expect-error an analysis is no source
      () => own.extractQuotations(analyze(INPUT)),
      // @ts-expect-error an analysis is no source
      () => analyze(analyze(INPUT)),
    ]) {
      expect(read).toThrow(BroadsheetError)
      expect(read).toThrow(/was given an analysis.*Take them from the analysis.*parseArticle\(\)/)
      expect(read).toThrow(expect.objectContaining({ code: 'bad-input', path: 'tokens' }))
    }
    for (const reader of Object.values(READERS))
      expect(refusal(reader, analysis())).toMatchObject({ path: 'tokens' })
  })
  it('is read, stored or not, by what needs no tokens', () => {
    expect(mainText(analyze(INPUT))).toBe(mainText(INPUT))
    for (const reader of Object.values({ ...BLOCK_READERS, ...DRAWERS }))
      expect(refusal(reader, analysis())).toBeNull()
  })
  it('or an article of a later minor version is read, of another major refused', () => {
    for (const [name, reader] of Object.entries(ALL)) {
      const given = () => (name in READERS || name in BLOCK_READERS ? article() : analysis())
      expect(refusal(reader, { ...given(), schemaVersion: '1.7', more: [1] }), name).toBeNull()
      for (const schemaVersion of ['2.0', '0.9', '11.0', '1', 'x', '', 1, null, undefined]) {
        expect(refusal(reader, { ...given(), schemaVersion }), name).toMatchObject({
          code: 'bad-input',
          path: 'schemaVersion',
        })
      }
    }
  })
})

/** Every value of JSON, as the path to it; of a long list only the ends. */
function paths(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path]
  const keys = Array.isArray(value)
    ? [...new Set([0, value.length - 1])].filter((i) => i >= 0)
    : Object.keys(value)
  return [
    ...(path.length ? [path] : []),
    ...keys.flatMap((key) => paths((value as Json)[key], [...path, key])),
  ]
}

function changed(whole: Json, path: (string | number)[], to: unknown): Json {
  const copy = json(whole)
  let here = copy
  for (const key of path.slice(0, -1)) here = here[key] as Json
  const last = path[path.length - 1]!
  if (to === undefined) delete here[last]
  else here[last] = to
  return copy
}

const WRONG = [undefined, null, -1, 0.5, 7, 1e9, '', 'x', '9999-99-99', true, [], [null], {}, { start: 0 }]

describe('a stored result that was changed at some depth', () => {
  it('is read or refused: an article', () => {
    const whole = article()
    for (const path of paths(whole)) {
      for (const wrong of WRONG) {
        const value = changed(whole, path, wrong)
        for (const reader of [own.analyze, tokenize, mainText, DRAWERS['toSource']!])
          refusal(reader as Reader, value)
      }
    }
  })
  it('is read or refused: an analysis', () => {
    const whole = analysis()
    for (const path of paths(whole)) {
      for (const wrong of WRONG) {
        const value = changed(whole, path, wrong)
        for (const reader of [mainText, findBoilerplate, renderHtml, DRAWERS['toSource']!])
          refusal(reader as Reader, value)
      }
    }
  })
  it.each(Object.keys(parseArticle('')).filter((key) => key !== 'blocks'))(
    'an article without its %s is refused with that path',
    (key) => {
      for (const reader of Object.values({ ...READERS, ...BLOCK_READERS }))
        expect(refusal(reader, changed(article(), [key], undefined))?.path).toBe(key)
    },
  )
  it.each(Object.keys(analyze('')).filter((key) => key !== 'blocks'))(
    'an analysis without its %s is refused with that path',
    (key) => {
      // Without its entities it is taken for an article.
      const path = key === 'entities' ? 'tokens' : key
      expect(refusal(mainText as Reader, changed(analysis(), [key], undefined))?.path).toBe(path)
      expect(refusal(renderHtml as Reader, changed(analysis(), [key], undefined))?.path).toBe(key)
    },
  )
  it.each<[string, (string | number)[], unknown]>([
    ['a sentence of no block', ['sentences', 0, 'block'], 99],
    ['a token of no sentence', ['tokens', 0, 'sentence'], 99],
    ['a token of another sentence', ['tokens', 0, 'sentence'], 1],
    ['a token of no letter', ['tokens', 0], { ...(article()['tokens'] as Json[])[0], end: 0, text: '' }],
    ['a block of another index', ['blocks', 1, 'index'], 0],
    ['a source map that does not begin', ['sourceMap', 0], [3, 3, 1]],
    ['blocks that repeat', ['blocks', 1], article()['blocks']],
  ])('%s is refused', (_, path, to) => {
    expect(refusal(analyze as Reader, changed(article(), path, to))?.path).toMatch(RegExp(`^${path[0]}`))
  })
})

describe('a span', () => {
  it.each(
    [
      null,
      undefined,
      7,
      'a',
      [],
      {},
      { start: Symbol('a'), end: 1 },
      { start: 0, end: Number.NaN },
      { start: '0', end: '1' },
      { start: 2, end: 1 },
    ].map((span) => [span]),
  )('that is none is refused: %j', (span) => {
    expect(refusal(((given: never) => toSource(analyze(INPUT), given)) as Reader, span)).toMatchObject({
      code: 'bad-input',
      path: 'span',
      message: expect.stringMatching(/\{ start, end \}/),
    })
  })
})

describe('options', () => {
  it.each(
    [null, 7, 'a', [], [null], { names: [null] }, { names: {} }, { sentimentWords: [] }, { explain: 1 }].map(
      (options) => [options],
    ),
  )('of createAnalyzer that are none are refused: %j', (options) => {
    expect(() => createAnalyzer(options as never)).toThrow(expect.objectContaining({ code: 'bad-options' }))
  })
  it.each([
    [null, ''],
    [7, ''],
    [[], ''],
    [{ page: 1 }, 'page'],
    [{ colour: 'red' }, 'colour'],
  ])('of renderHtml that are none are refused: %j', (options, path) => {
    expect(() => renderHtml(analyze('Hello.'), options as never)).toThrow(
      expect.objectContaining({
        code: 'bad-options',
        path,
        message: expect.stringMatching(
          path === 'page'
            ? /accepted is true or false\. Leave it out/
            : /page, layers, types, palette, lang, nonce/,
        ),
      }),
    )
  })
})
