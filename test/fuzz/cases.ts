/** A case of the fuzz: an article as somebody may give it, and the options of an analyzer. */
import fc from 'fast-check'
import type { AnalyzerOptions, ArticleInput } from '../../src/index.ts'
import { BOILERPLATE_CATEGORIES } from '../../src/schema/blocks.ts'
import { ENTITY_TYPES } from '../../src/schema/entities.ts'
import { html, markdown, name, text } from './articles.ts'
import { anyInput, FORMATS } from './strings.ts'
import { FURNITURE, KEYS, NAMES, ODD_NAMES } from './words.ts'

export interface Case {
  readonly input: ArticleInput
  readonly options: AnalyzerOptions
}

const key = fc.constantFrom(...KEYS)
const word = fc.oneof(key, name)

/** Keys that no input has, as own properties: they are ignored. */
const extra = fc.oneof(
  { weight: 9, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: key.map((own) => JSON.parse(`{${JSON.stringify(own)}:"x"}`) as object) },
)

const known = fc.record(
  {
    id: fc.option(word),
    title: fc.option(fc.oneof(fc.constantFrom(...FURNITURE), word)),
    authors: fc.option(fc.array(word, { maxLength: 3 })),
    publisher: fc.option(word),
    url: fc.option(fc.oneof(fc.constant('https://post.example/a'), word)),
    publishedAt: fc.option(fc.constantFrom('2026-11-18', 'soon', ...KEYS)),
  },
  { requiredKeys: [] },
)

const written = fc.oneof(
  fc.tuple(text, fc.constantFrom('text' as const, 'auto' as const)),
  fc.tuple(markdown, fc.constantFrom('markdown' as const, 'auto' as const)),
  fc.tuple(html, fc.constantFrom('html' as const, 'auto' as const)),
  fc.tuple(fc.oneof(text, markdown, html), fc.constantFrom(...FORMATS)),
)

const input: fc.Arbitrary<ArticleInput> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .tuple(written, known, extra)
      .map(([[own, format], given, more]) => ({ ...more, ...given, text: own, format }) as ArticleInput),
  },
  { weight: 1, arbitrary: anyInput },
)

/** A string of white space alone is a name to the schema. */
const given = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...NAMES, ...ODD_NAMES) },
  { weight: 2, arbitrary: key },
  { weight: 1, arbitrary: fc.constantFrom(' ', '\n', '\ud83d', 'A'.repeat(50)) },
)

const options: fc.Arbitrary<AnalyzerOptions> = fc.record(
  {
    names: fc.array(
      fc.record(
        {
          name: given,
          type: fc.constantFrom(...ENTITY_TYPES),
          aliases: fc.array(given, { maxLength: 2 }),
          country: fc.constantFrom('NO', 'RUS', 'xx', 'gb'),
        },
        { requiredKeys: ['name', 'type'] },
      ),
      { maxLength: 4 },
    ),
    reportingVerbs: fc.array(fc.constantFrom('yodel', 'say', 'of', ' ', 'Claim', ...KEYS), { maxLength: 2 }),
    boilerplatePhrases: fc.array(
      fc.record({
        phrase: fc.oneof(given, fc.constantFrom(...FURNITURE)),
        category: fc.constantFrom(...BOILERPLATE_CATEGORIES),
      }),
      { maxLength: 2 },
    ),
    sentimentWords: fc
      .array(fc.tuple(fc.oneof(given, fc.constantFrom('Terrible', 'safe')), fc.constantFrom(-1, 0, 0.5, 1)), {
        maxLength: 3,
      })
      .map((rows) => Object.fromEntries(rows)),
    boilerplate: fc.constantFrom('keep-more', 'balanced', 'cut-more'),
    explain: fc.boolean(),
  },
  { requiredKeys: [] },
)

/** Where in the text a few words are taken from, and for what. */
const cut = fc.record({
  at: fc.nat(400),
  words: fc.integer({ min: 1, max: 4 }),
  type: fc.constantFrom(...ENTITY_TYPES),
  use: fc.constantFrom('name', 'name', 'alias', 'phrase', 'tone', 'verb'),
})
type Cut = typeof cut extends fc.Arbitrary<infer T> ? T : never

/** The options with words of the text itself among what they give. */
function withWords(options: AnalyzerOptions, own: string, cuts: readonly Cut[]): AnalyzerOptions {
  const words = [...own.matchAll(/[^\s<>]+/g)]
  let { names = [], boilerplatePhrases = [], sentimentWords = {}, reportingVerbs = [] } = options
  for (const { at, words: many, type, use } of cuts) {
    const first = words[at % Math.max(1, words.length)]
    if (!first) continue
    const last = words[Math.min(words.length - 1, (at % words.length) + many - 1)] ?? first
    const taken = own.slice(first.index, last.index + last[0].length)
    if (use === 'name') names = [...names, { name: taken, type }]
    else if (use === 'alias') names = [...names, { name: 'Vell and Brandt', type, aliases: [taken] }]
    else if (use === 'phrase')
      boilerplatePhrases = [...boilerplatePhrases, { phrase: taken, category: 'related' }]
    else if (use === 'tone') sentimentWords = { ...sentimentWords, [first[0]]: -1 }
    else reportingVerbs = [...reportingVerbs, first[0]]
  }
  return { ...options, names, boilerplatePhrases, sentimentWords, reportingVerbs }
}

const plain = fc.record({ input, options: fc.constant<AnalyzerOptions>({}) })
const told = fc
  .tuple(input, options, fc.array(cut, { maxLength: 4 }))
  .map(([own, choice, cuts]): Case => ({ input: own, options: withWords(choice, own.text, cuts) }))

export const anyCase: fc.Arbitrary<Case> = fc.oneof(
  { weight: 2, arbitrary: plain },
  { weight: 3, arbitrary: told },
)
