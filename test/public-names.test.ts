import * as main from 'broadsheet'
import * as batch from 'broadsheet/batch'
import * as html from 'broadsheet/html'
import * as query from 'broadsheet/query'
import * as schema from 'broadsheet/schema'
import { describe, expect, expectTypeOf, it } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { SCHEMA_VERSION, VERSION } from '../src/version.ts'

describe('public names', () => {
  it('are these and no more', () => {
    expect(Object.keys(main).sort()).toEqual([
      'BroadsheetError',
      'analyze',
      'createAnalyzer',
      'extractEntities',
      'extractQuotations',
      'findBoilerplate',
      'mainText',
      'parseArticle',
      'parseSyntax',
      'scoreSentiment',
      'toSource',
      'toSourceRanges',
      'tokenize',
    ])
    expect(Object.keys(html).sort()).toEqual(['display', 'renderHtml', 'renderText'])
    expect(Object.keys(batch)).toEqual(['analyzeAll'])
    expect(Object.keys(query).sort()).toEqual([
      'aggregate',
      'columns',
      'cooccurrences',
      'highlight',
      'mainOrganizations',
      'mainPeople',
      'mainPlaces',
      'parseAnalysis',
      'rows',
      'sentencesMentioning',
      'speakers',
      'timeline',
      'toCodePoints',
      'toCsv',
      'toUtf8Offsets',
      'toneToward',
    ])
    expect(Object.keys(schema).sort()).toEqual(['articleAnalysisSchema', 'articleInputSchema'])
  })
  it('carry the version of the package', () => {
    const { version, schemaVersion } = main.analyze('')
    expect([version, schemaVersion]).toEqual([manifest.version, SCHEMA_VERSION])
    expect(VERSION).toBe(manifest.version)
  })
})

describe('public types', () => {
  it('are what a caller expects', () => {
    expectTypeOf(main.analyze).parameter(0).toEqualTypeOf<string | main.ArticleInput | main.Article>()
    expectTypeOf(main.analyze('').quotations[0]).toEqualTypeOf<main.Quotation | undefined>()
    expectTypeOf(main.extractEntities('')[0]?.country).toEqualTypeOf<main.CountryCode | null | undefined>()
    expectTypeOf<main.Sentiment['overall']['label']>().toEqualTypeOf<'negative' | 'neutral' | 'positive'>()
    const [block] = main.findBoilerplate('')
    if (block?.role === 'boilerplate') expectTypeOf(block.boilerplate).toEqualTypeOf<main.Boilerplate>()
    else if (block) expectTypeOf(block.boilerplate).toEqualTypeOf<null>()
    expectTypeOf(main.createAnalyzer({}).tokenize('')).toEqualTypeOf<main.Tokenization>()
  })
})
