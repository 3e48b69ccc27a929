/** What a function returns is the caller's own: whatever is done to it, later answers are as they were. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createAnalyzer, parseArticle, type Source } from '../src/index.ts'
import { quotations } from '../src/quotations/index.ts'
import { entities } from '../src/references/index.ts'
import { sentiment } from '../src/sentiment/index.ts'
import { values } from '../src/values/index.ts'
import { tokens } from '../src/words/index.ts'

const STORY = `“It is safe,” said Ana Ruiz, who runs the ferry from Paris to Norway. She paid $3 million on May 3.

He called the delay a disgrace, “a failure,” Ruiz said. French engineers agree with Ana Ruiz and with Norway.

© 2026 Harbour Post. All rights reserved.`

const { toSource, toSourceRanges, ...functions } = createAnalyzer({ explain: true })
const FUNCTIONS: Record<string, (source: Source) => unknown> = functions
const NAMES = Object.keys(FUNCTIONS)

/** Every object in a value, itself included. */
function objects(value: unknown, found = new Set<object>()): Set<object> {
  if (typeof value !== 'object' || value === null || found.has(value)) return found
  found.add(value)
  for (const inner of Object.values(value)) objects(inner, found)
  return found
}

/** Spoils a value at every depth. */
function spoil(value: unknown): void {
  for (const object of objects(value)) {
    if (Array.isArray(object)) object.splice(0, object.length, 'spoilt')
    else for (const key of Object.keys(object)) (object as Record<string, unknown>)[key] = 'spoilt'
  }
}

const answers = (source: Source) =>
  new Map(NAMES.map((name) => [name, JSON.stringify(FUNCTIONS[name]?.(source))]))

/** The functions that answer otherwise than before. */
function changed(before: ReadonlyMap<string, string>, source: Source): string[] {
  const after = answers(source)
  return NAMES.filter((name) => after.get(name) !== before.get(name))
}

describe('results', () => {
  it.each(NAMES)('of %s may be spoilt: of an article', (name) => {
    const article = functions.parseArticle(STORY)
    const before = answers(article)
    spoil(FUNCTIONS[name]?.(article))
    expect(changed(before, article)).toEqual([])
  })
  it.each(NAMES)('of %s may be spoilt before anything else is asked', (name) => {
    const article = functions.parseArticle(STORY)
    spoil(FUNCTIONS[name]?.(article))
    expect(changed(answers(STORY), article)).toEqual([])
  })
  it.each(NAMES)('of %s share nothing with those of another call', (name) => {
    const answer = FUNCTIONS[name]
    const first = objects(answer?.(STORY))
    const others = objects([answer?.(STORY), answer?.(parseArticle(STORY))])
    expect([...first].filter((object) => others.has(object))).toEqual([])
  })
  it.each([
    ['English', STORY],
    [
      'another language',
      'Le pont est fermé depuis lundi, a dit la maire de la ville. « Il est vieux », a-t-elle ajouté.',
    ],
    ['no words', '...'],
  ])('hold no object twice, nor one of another call: %s', (_, text) => {
    const list: object[] = []
    const analyzers = [functions, createAnalyzer(), createAnalyzer()]
    for (const result of analyzers.map(({ analyze }) => analyze(text))) {
      JSON.stringify(result, (_key, value: unknown) => {
        if (typeof value === 'object' && value !== null) list.push(value)
        return value
      })
    }
    expect(new Set(list).size).toBe(list.length)
  })
  it('may be renamed without a word to the speakers', () => {
    const article = parseArticle(STORY)
    const [first] = functions.extractEntities(article)
    first!.name = 'Someone Else'
    expect(functions.extractQuotations(article)[0]?.speaker?.name).toBe('Ana Ruiz')
  })
})

describe('an article', () => {
  it.each([
    ['parsed', () => functions.parseArticle(STORY)],
    ['stored', () => JSON.parse(JSON.stringify(functions.parseArticle(STORY))) as Source],
  ])('that was %s may be spoilt once it has been given', (_, make) => {
    const article = make()
    const before = answers(article)
    spoil(article)
    expect(changed(before, article)).toEqual([])
  })
  it('that was given to mainText alone may be spoilt too', () => {
    const article = JSON.parse(JSON.stringify(functions.parseArticle(STORY))) as Source
    const before = functions.mainText(article)
    spoil(article)
    expect(functions.mainText(article)).toBe(before)
    expect(functions.extractEntities(article)).toEqual(functions.extractEntities(STORY))
  })
  it('that was changed is read anew as a new object', () => {
    const article = parseArticle(STORY)
    functions.analyze(article)
    expect(functions.analyze({ ...article, id: 'a7' }).id).toBe('a7')
  })
})

describe('an article parsed once', () => {
  afterEach(() => vi.restoreAllMocks())
  it.each(['analyzer', 'stored'])('is never parsed or analysed twice: %s', (kind) => {
    const stages = [tokens, values, entities, quotations, sentiment]
    const runs = stages.map((stage) => vi.spyOn(stage, 'run'))
    const parsed = functions.parseArticle(STORY)
    const article = kind === 'stored' ? (JSON.parse(JSON.stringify(parsed)) as Source) : parsed
    for (let i = 0; i < 3; i++) answers(article)
    answers(functions.parseArticle(article))
    expect(runs.map((run) => run.mock.calls.length)).toEqual([1, 1, 1, 1, 1])
  })
})

describe('createAnalyzer', () => {
  afterEach(() => vi.unstubAllGlobals())
  it('needs no structuredClone, and copies its options', () => {
    vi.stubGlobal('structuredClone', undefined)
    const options = { sentimentWords: { ferry: -1 }, names: [{ name: 'Tidewatch', type: 'work' as const }] }
    const analyzer = createAnalyzer(options)
    const text = 'The ferry met Tidewatch.'
    const before = JSON.stringify(analyzer.analyze(text))
    spoil(options)
    expect(JSON.stringify(analyzer.analyze(text))).toBe(before)
    expect(analyzer.extractEntities(text)[0]?.type).toBe('work')
  })
})

it('places are objects of their own', () => {
  const article = parseArticle(STORY)
  spoil(toSource(article, { start: 0, end: 2 }))
  spoil(article.sourceMap)
  expect(toSource(parseArticle(STORY), { start: 0, end: 2 })).toEqual({ start: 0, end: 2 })
})
