/** What the contract promises beside the shapes. */
import { describe, expect, it } from 'vitest'
import {
  analyze,
  createAnalyzer,
  extractEntities,
  extractQuotations,
  findBoilerplate,
  mainText,
  parseArticle,
  type Source,
  scoreSentiment,
  tokenize,
  toSource,
} from '../src/index.ts'
import { articleAnalysisSchema, articleInputSchema } from '../src/schema/index.ts'

const STORY =
  '“It is safe,” said Ana Ruiz, who runs the ferry to Norway.\n\nHe called the delay a disgrace and a failure.'

describe('sources', () => {
  it('a parsed article answers as its text does', () => {
    const article = parseArticle(STORY)
    expect(analyze(article)).toEqual(analyze(STORY))
    expect(extractEntities(article)).toEqual(extractEntities(STORY))
    expect(extractQuotations(article)).toEqual(analyze(STORY).quotations)
    expect(scoreSentiment(article)).toEqual(scoreSentiment(STORY))
    expect(tokenize(article)).toEqual(tokenize(STORY))
  })
  it('an article survives storage, frozen or as JSON', () => {
    const stored = JSON.parse(JSON.stringify(parseArticle(STORY))) as Source
    expect(analyze(stored)).toEqual(analyze(STORY))
    expect(analyze(Object.freeze(parseArticle(STORY)))).toEqual(analyze(STORY))
  })
  it('an article whose text no longer fits is refused', () => {
    const broken = { ...parseArticle(STORY), text: 'Something else.' }
    expect(() => analyze(broken)).toThrow(expect.objectContaining({ code: 'bad-input', path: 'blocks.0' }))
    const half = { ...parseArticle(STORY), tokens: undefined } as unknown as Source
    expect(() => analyze(half)).toThrow(expect.objectContaining({ code: 'bad-input', path: 'tokens' }))
  })
  it('a stored analysis serves findBoilerplate, mainText and toSource', () => {
    const stored = JSON.parse(
      JSON.stringify(analyze({ text: `# A\n\n${STORY}\n\n© 2026 Harbour Post.`, format: 'markdown' })),
    ) as ReturnType<typeof analyze>
    expect(findBoilerplate(stored).map(({ text }) => text)).toEqual(['© 2026 Harbour Post.'])
    expect(mainText(stored)).toBe(STORY)
    expect(toSource(stored, { start: 0, end: 1 })).toEqual({ start: 2, end: 3 })
  })
  it.each([
    [42, ''],
    [null, ''],
    [undefined, ''],
    [['a'], ''],
    [{}, 'text'],
    [{ text: 7 }, 'text'],
    [{ text: 'a', format: 'pdf' }, 'format'],
    [{ text: 'a', authors: 'Ana' }, 'authors'],
  ])('%j is refused with the path of the fault', (source, path) => {
    for (const read of [analyze, parseArticle, tokenize, mainText]) {
      expect(() => read(source as Source)).toThrow(
        expect.objectContaining({ name: 'BroadsheetError', code: 'bad-input', path }),
      )
    }
  })
  it('is liberal: null, undefined and unknown keys are nothing', () => {
    const given = {
      text: STORY,
      format: null,
      id: undefined,
      title: null,
      authors: null,
      colour: 'red',
    } as Source
    expect(analyze(given)).toEqual(analyze(STORY))
    expect(articleInputSchema.safeParse(given).success).toBe(true)
  })
  it('metadata given beats metadata found; a date that is none is ignored with a warning', () => {
    const { metadata, warnings } = analyze({
      text: STORY,
      title: 'T',
      authors: ['B'],
      publisher: 'P',
      publishedAt: 'soon',
      url: 'https://p.example/a',
    })
    expect([
      metadata.title,
      metadata.authors,
      metadata.publisher,
      metadata.publishedAt,
      metadata.url,
    ]).toEqual(['T', ['B'], 'P', null, 'https://p.example/a'])
    expect(warnings.map(({ code }) => code)).toEqual(['metadata-ignored'])
  })
  it('toSource refuses spans outside the text', () => {
    for (const span of [
      { start: -1, end: 2 },
      { start: 3, end: 2 },
      { start: 0, end: 1e6 },
      { start: 0.5, end: 1 },
    ]) {
      expect(() => toSource(analyze(STORY), span)).toThrow(expect.objectContaining({ code: 'bad-input' }))
    }
  })
})

describe('options', () => {
  it.each([
    [{ colour: 'red' }, 'colour'],
    [{ boilerplate: 'all' }, 'boilerplate'],
    [{ names: [{ name: 'A', type: 'ship' }] }, 'names.0.type'],
    [{ sentimentWords: { grim: -7 } }, 'sentimentWords.grim'],
    [{ reportingVerbs: 'say' }, 'reportingVerbs'],
    ['explain', ''],
  ])('%j are refused', (options, path) => {
    expect(() => createAnalyzer(options as never)).toThrow(
      expect.objectContaining({ code: 'bad-options', path }),
    )
  })
  it('reach their analyzer alone, and are copied', () => {
    const options = {
      boilerplatePhrases: [{ phrase: 'tide talk', category: 'promotion' as const }],
      sentimentWords: { ferry: -1 },
    }
    const own = createAnalyzer(options)
    options.boilerplatePhrases.length = 0
    const text = `${STORY}\n\nHear Tide Talk on Sundays.`
    expect(own.findBoilerplate(text).map(({ boilerplate }) => boilerplate?.category)).toEqual(['promotion'])
    expect(findBoilerplate(text)).toEqual([])
    expect(own.scoreSentiment(STORY).overall.score).toBeLessThan(scoreSentiment(STORY).overall.score)
  })
  it('explain fills the reasons, which are empty without it', () => {
    const reasons = (analysis: ReturnType<typeof analyze>) =>
      [
        analysis.entities,
        analysis.quotations,
        [analysis.sentiment.overall],
        analysis.blocks.flatMap(({ boilerplate }) => boilerplate ?? []),
      ].map((list) => list.flatMap((item) => item.reasons).length)
    const text = `${STORY}\n\n© 2026 Harbour Post. All rights reserved.`
    expect(reasons(analyze(text))).toEqual([0, 0, 0, 0])
    for (const count of reasons(createAnalyzer({ explain: true }).analyze(text)))
      expect(count).toBeGreaterThan(0)
  })
})

describe('texts', () => {
  it('not English: a warning, tokens and values, and nothing that needs English', () => {
    const text =
      'Der Hafen von Bremen wird nach Angaben der Stadt für zwei Wochen geschlossen. „Das ist nicht gut für die Fischer“, sagte Anna Berg am 3.5.2019 der Zeitung.'
    const analysis = analyze(text)
    expect(analysis.warnings.map(({ code }) => code)).toEqual(['not-english'])
    expect([analysis.metadata.language, analysis.entities, analysis.quotations, analysis.countries]).toEqual([
      'de',
      [],
      [],
      [],
    ])
    expect([analysis.sentiment.overall.label, analysis.sentiment.overall.confidence]).toEqual(['neutral', 0])
    expect(analysis.sentences.length).toBeGreaterThan(1)
  })
  it('an address alone is told', () => {
    expect(analyze('https://harbourpost.example/ferry').warnings.map(({ code }) => code)).toContain(
      'looks-like-url',
    )
  })
  it('of nothing there is nothing, and it validates', () => {
    for (const text of ['', ' \n\n ', '\0', '\ud800']) {
      const analysis = analyze(text)
      expect(articleAnalysisSchema.safeParse(JSON.parse(JSON.stringify(analysis))).success).toBe(true)
      expect([analysis.entities, analysis.quotations]).toEqual([[], []])
    }
  })
})
