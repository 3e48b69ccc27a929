/** Messages say what was given, by which name, what is accepted, and what to do with the function that was called. */
import { describe, expect, expectTypeOf, it } from 'vitest'
import { parcel } from '../../src/batch/parcel.ts'
import {
  type Analyzer,
  type ArticleInput,
  analyze,
  BroadsheetError,
  createAnalyzer,
  extractEntities,
  findBoilerplate,
  mainText,
  parseArticle,
  type Source,
  scoreSentiment,
  tokenize,
  toSource,
} from '../../src/index.ts'
import { nearest } from '../../src/text/nearest.ts'

function messageOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof BroadsheetError) return error.message
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('a source that is none', () => {
  it.each([
    [analyze, 'analyze'],
    [parseArticle, 'parseArticle'],
    [tokenize, 'tokenize'],
    [extractEntities, 'extractEntities'],
    [scoreSentiment, 'scoreSentiment'],
    [createAnalyzer().analyze, 'analyze'],
  ])('is told by the function that was called: %#', (read, name) => {
    const message = messageOf(() => read(42 as never))
    expect(message).toContain(`${name}() was given the number 42`)
    expect(message).toMatch(
      /Give a string, an object with a string `text` .*or an article from parseArticle\(\)\.$/,
    )
  })
  it.each([mainText, findBoilerplate])('is told by what takes an analysis too: %#', (read) => {
    expect(messageOf(() => read(42 as never))).toMatch(
      /or an analysis from analyze\(\), whole and unchanged\.$/,
    )
  })
  it('an analysis is told where it can be given', () => {
    expect(messageOf(() => extractEntities(analyze('x') as never))).toMatch(
      /^extractEntities\(\) was given an analysis.*only mainText\(\)/s,
    )
  })
  it.each([
    [Buffer.from('text'), 'a Uint8Array', 'decode it first'],
    [new Uint8Array(3), 'a Uint8Array', 'new TextDecoder().decode(bytes)'],
    [new Date(0), 'a Date', 'YYYY-MM-DD'],
    [new URL('https://harbourpost.example'), 'a URL', 'nothing is fetched'],
    [Promise.resolve('text'), 'a Promise', 'await'],
    [new Response('text'), 'a Response', 'await response.text()'],
  ])('%o is called by its name, with what to do', (given, name, hint) => {
    for (const message of [
      messageOf(() => analyze(given as never)),
      messageOf(() => analyze({ text: given } as never)),
      messageOf(() => analyze({ text: 'x', publishedAt: given } as never)),
    ]) {
      expect(message).toContain(name)
      expect(message).toContain(hint)
    }
  })
  it('objects that answer oddly are told all the same', () => {
    const odd = Object.defineProperty({}, Symbol.toStringTag, {
      get() {
        throw new Error('no')
      },
    })
    expect(messageOf(() => analyze({ text: odd } as never))).toMatch(
      /source\.text is an object; accepted is a string/,
    )
  })
  it.each([
    [{ text: 7 }, /source\.text is the number 7; accepted is a string\. Give a string/],
    [{}, /source\.text is missing; accepted is a string\./],
    [
      { text: '', format: 'pdf' },
      /source\.format is "pdf"; accepted is one of "auto", "text", "markdown", "html"\./,
    ],
    [{ text: '', format: 'markdwon' }, /did you mean "markdown"\? See ArticleInput\.$/],
    [{ text: '', authors: 'Ana' }, /source\.authors is "Ana"; accepted is an array, each a string\./],
    [{ text: '', authors: [7] }, /source\.authors\.0 is the number 7; accepted is a string\./],
  ])('%j', (source, message) => {
    expect(messageOf(() => analyze(source as never))).toMatch(message)
  })
  it('toSource says what it takes', () => {
    expect(messageOf(() => toSource(7 as never, { start: 0, end: 1 }))).toMatch(
      /^toSource\(\) was given the number 7.*analyze\(\)/s,
    )
  })
})

describe('options', () => {
  it('may be left out', () => {
    expectTypeOf(createAnalyzer).parameters.toExtend<[unknown?]>()
    expect(createAnalyzer().analyze('Ana Ruiz sang.')).toEqual(analyze('Ana Ruiz sang.'))
    expectTypeOf(createAnalyzer()).toEqualTypeOf<Analyzer>()
  })
  it.each([
    [null, /createAnalyzer\(\) was given null for options\. Give an object with any of names, /],
    ['explain', /was given "explain"/],
    [[], /was given an array of 0/],
    [
      { explian: true },
      /unknown key: "explian" \(did you mean explain\?\); accepted is names, reportingVerbs, /,
    ],
    [
      { min_confidence: 1, colour: 2 },
      /unknown keys: "min_confidence" \(did you mean minConfidence\?\), "colour";/,
    ],
    [
      { names: [{ name: 'A', type: 'person', alias: [] }] },
      /options\.names\.0 has an unknown key: "alias" \(did you mean aliases\?\); accepted is name, type, aliases, country\./,
    ],
    [
      { names: [{ name: 'A', type: 'organisation' }] },
      /accepted is one of "person", .*did you mean "organization"\?/,
    ],
    [
      { names: [{ name: '', type: 'person' }] },
      /names\.0\.name is ""; accepted is a string that is not empty\./,
    ],
    [
      { names: [{ name: 'A', type: 'person', country: 'Norway' }] },
      /accepted is a code of two or three letters/,
    ],
    [{ minConfidence: 2 }, /minConfidence is the number 2; accepted is a number from 0 to 1\./],
    [{ minConfidence: -1 }, /accepted is a number from 0 to 1\. Leave it out, or give what is accepted\.$/],
    [{ sentimentWords: { grim: 'x' } }, /sentimentWords\.grim is "x"; accepted is a number from -1 to 1\./],
    [{ sentimentWords: [] }, /sentimentWords is an array of 0; accepted is an object without empty keys\./],
    [
      { sentimentWords: { '': 1 } },
      /sentimentWords is an object; accepted is an object without empty keys\./,
    ],
    [{ sentimentWords: new Map([['grim', -1]]) }, /sentimentWords is a Map; accepted is an object/],
    [new Map(), /was given a Map for options/],
    [
      { boilerplatePhrases: [{ phrase: 'a', category: 'b' }] },
      /category is "b"; accepted is one of "author-bio"/,
    ],
  ])('%j', (options, message) => {
    expect(messageOf(() => createAnalyzer(options as never))).toMatch(message)
  })
})

describe('keys of an input', () => {
  const codes = (input: object) =>
    analyze({ text: 'The ferry to Oslo sank.', ...input } as never).warnings.filter(
      ({ code }) => code === 'unknown-key',
    )
  it.each([
    ['published_at', 'publishedAt'],
    ['publishedat', 'publishedAt'],
    ['published', 'publishedAt'],
    ['author', 'authors'],
    ['URL', 'url'],
    ['Title', 'title'],
    ['titel', 'title'],
    ['lead', null],
    ['pubisher', 'publisher'],
    ['formatt', 'format'],
  ])('%s: did you mean %s?', (key, meant) => {
    expect(codes({ [key]: 'x' }).map(({ message }) => message)).toEqual(
      meant ? [`The input has a key "${key}", which is not read: did you mean ${meant}?`] : [],
    )
  })
  it("that are like none are the caller's own, and so is what has no value", () => {
    expect(
      codes({
        colour: 1,
        date: 'x',
        category: 'x',
        test: 1,
        body: 'x',
        source: 'x',
        lang: 'x',
        _id: 7,
        tile: 1,
      }),
    ).toEqual([])
    expect(codes({ author: null, Title: undefined })).toEqual([])
    expect(analyze({ text: 'x', author: 'Ana' } as never)).toEqual({
      ...analyze('x'),
      warnings: [...codes({ author: 'Ana' }), ...analyze('x').warnings],
    })
  })
  it('are sent to a thread by name, whatever they hold', () => {
    const sent = parcel({ text: 'x', author: () => 'Ana', colour: () => 'red' })
    expect(sent).toEqual({ source: { text: 'x', author: true } })
  })
  it('are told of five at most', () => {
    expect(codes({ Title: 1, TITLE: 1, 'ti-tle': 1, URL: 1, Url: 1, uRL: 1, author: 1 })).toHaveLength(5)
  })
  it('are errors in types', () => {
    // @ts-expect-error -- a key that no input has
    const input: ArticleInput = { text: 'x', published_at: '2026' }
    // @ts-expect-error -- the same where it is given at once
    const read = () => analyze({ text: 'x', author: 'Ana' })
    expect([input.text, read().text]).toEqual(['x', 'x'])
    expectTypeOf<{ text: string; title: null }>().toExtend<Source>()
  })
})

describe('the nearest name', () => {
  const NAMES = ['text', 'id', 'url', 'title', 'authors', 'publishedAt', 'minConfidence'] as const
  it.each([
    ['Text', 'text'],
    ['U-R-L', 'url'],
    ['test', null],
    ['ids', null],
    ['auhtors', 'authors'],
    ['minConfidense', 'minConfidence'],
    ['tetx', 'text'],
    ['ulr', 'url'],
    ['minimumConfidence', null],
    ['published on', 'publishedAt'],
    ['publis', 'publishedAt'],
    ['', null],
    ['x'.repeat(10_000), null],
    ['\ud800', null],
  ])('to %j is %s', (word, name) => {
    expect(nearest(word, NAMES)).toBe(name)
  })
})

describe('a text too short to tell its language', () => {
  const unknown = (text: string) => analyze(text).warnings.some(({ code }) => code === 'language-unknown')
  it.each([
    'Der Bahnhof bleibt gesperrt',
    'Bahnhof gesperrt',
    'El puerto reabrirá mañana',
    'Le pont est fermé',
    'Il ponte rimane chiuso',
    'Most zamknięty',
    'De brug blijft dicht',
    'Bron är stängd',
    'Ponte fechada após acidente',
  ])('%s: is told', (text) => {
    expect(unknown(text)).toBe(true)
    expect(analyze(text).metadata.language).toBeNull()
  })
  it.each([
    'Mayor opens bridge',
    'Bridge to stay closed',
    'BRIDGE STAYS CLOSED',
    'Fares Rise Again in Port Ellen',
    'Ana Ruiz sang.',
    'Storm kills 3',
    'Says who?',
    'Hello.',
    'Stocks slump on fears of war',
    '',
    '5%',
    '***',
  ])('%s: is English, as ever', (text) => {
    expect(unknown(text)).toBe(false)
  })
  it('short English headlines are scored, as are those that are told', () => {
    expect(analyze('Rescue a wonderful success').sentiment.overall.label).toBe('positive')
    expect(analyze('Bahnhof gesperrt').sentiment.overall.confidence).toBeGreaterThan(0)
  })
  it('says nothing where the language is told', () => {
    const german =
      'Der Hafen wird nach Angaben der Stadt für zwei Wochen geschlossen, und das ist nicht gut für die Fischer.'
    expect(analyze(german).warnings.map(({ code }) => code)).toEqual(['not-english'])
  })
})
