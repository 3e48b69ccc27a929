/** Who is quoted, where somebody is named, what is said of them, who stands together, when it was. */
import { describe, expect, it } from 'vitest'
import { type ArticleAnalysis, analyze, BroadsheetError } from '../../src/index.ts'
import {
  cooccurrences,
  mainOrganizations,
  mainPeople,
  mainPlaces,
  sentencesMentioning,
  speakers,
  timeline,
  toneToward,
} from '../../src/query/index.ts'
import { story } from './stories.ts'

const idOf = (analysis: ArticleAnalysis, name: string) =>
  analysis.entities.find((entity) => entity.name === name)!.id

/** An analysis with quotations of our own: what the reader finds is tested elsewhere. */
function quoting(
  rows: readonly { who: readonly [string, string | null][]; text: string; negated?: boolean }[],
) {
  const text = rows.map((row) => row.text).join(' ')
  const analysis = analyze({ text, format: 'text' })
  const span = { start: 0, end: 1, text: text.slice(0, 1) }
  let at = 0
  analysis.quotations = rows.map(({ who, text: words, negated = false }) => {
    const start = text.indexOf(words, at)
    at = start + words.length
    const all = who.map(([name, entityId]) => ({ name, entityId, mention: span, confidence: 1 }))
    return {
      ...{ start, end: at, text: words, block: 0, kind: 'direct' as const, continues: false, negated },
      ...{ speaker: all[0] ?? null, speakers: all, via: null, cue: null, confidence: 1, reasons: [] },
    }
  })
  return analysis
}

describe('speakers', () => {
  it('of an article: how often, how many words, of which kinds, which quotations', () => {
    const analysis = story()
    const [first, ...others] = speakers(analysis)
    expect(first).toEqual({
      name: 'Ana Ruiz',
      entityId: idOf(analysis, 'Ana Ruiz'),
      count: 3,
      words: 3 + 5 + 2,
      byKind: { direct: 2, partial: 0, indirect: 1, thought: 0 },
      quotations: analysis.quotations.flatMap(({ speaker }, i) => (speaker?.name === 'Ana Ruiz' ? [i] : [])),
    })
    expect(first?.quotations).toHaveLength(3)
    for (const { count } of others) expect(count).toBeLessThanOrEqual(3)
  })
  it('are sorted by count, then words, then who speaks first', () => {
    const analysis = quoting([
      { who: [['A', 'e1']], text: 'One two three' },
      { who: [['B', 'e2']], text: 'one two three four' },
      { who: [['C', 'e3']], text: 'x' },
      { who: [['C', 'e3']], text: 'y' },
      { who: [['D', 'e4']], text: 'three words here' },
    ])
    expect(speakers(analysis).map(({ name }) => name)).toEqual(['C', 'B', 'A', 'D'])
  })
  it('who speak together each have the quotation; descriptions are one without regard to case; nobody is nobody', () => {
    const analysis = quoting([
      {
        who: [
          ['A', 'e1'],
          ['B', 'e2'],
          ['A', 'e1'],
        ],
        text: 'We two — agree',
      },
      { who: [['A guard', null]], text: 'first' },
      { who: [['a guard', null]], text: 'second' },
      { who: [], text: 'unknown' },
      { who: [['B', 'e2']], text: 'never said', negated: true },
    ])
    expect(speakers(analysis).map(({ name, count, words }) => [name, count, words])).toEqual([
      ['A guard', 2, 2],
      ['A', 1, 3],
      ['B', 1, 3],
    ])
  })
})

describe('sentencesMentioning', () => {
  const analysis = story()
  const texts = (who: never) => sentencesMentioning(analysis, who).map(({ text }) => text)
  it('gives every sentence of an entity, by name, short name or pronoun, each once', () => {
    const found = sentencesMentioning(analysis, 'Ana Ruiz')
    expect(found.length).toBeGreaterThanOrEqual(3)
    for (const { index, text, start, end, mentions } of found) {
      expect(analysis.sentences[index]).toMatchObject({ text, start, end })
      for (const mention of mentions) expect(mention.start >= start && mention.end <= end).toBe(true)
    }
    expect(new Set(found.map(({ index }) => index)).size).toBe(found.length)
    expect(found.flatMap(({ mentions }) => mentions)).toEqual(
      analysis.entities.find(({ name }) => name === 'Ana Ruiz')?.mentions,
    )
  })
  it.each([
    'ana ruiz',
    'ANA RUIZ',
    'Ána Rüiz',
    'ana-ruiz',
    'Ruiz',
    'ruiz',
    idOf(analysis, 'Ana Ruiz'),
    analysis.entities.find(({ name }) => name === 'Ana Ruiz'),
    speakers(analysis)[0],
  ])('finds the same by %j', (who) => {
    expect(texts(who as never)).toEqual(texts('Ana Ruiz' as never))
  })
  it.each(['Nobody', '', ' ', '!', 7, null, undefined, {}, [], { id: 7 }, { id: 'e999' }, '__proto__'])(
    'finds nothing by %j',
    (who) => {
      expect(texts(who as never)).toEqual([])
      expect(toneToward(analysis, who as never)).toBeNull()
    },
  )
  it('takes the exact name before the folded one, and the most salient of several', () => {
    const one = analyze('Ana Ruiz met Tomas Vell.')
    const [ana, tomas] = one.entities
    const twin = (name: string, salience: number, id: string) => ({ ...ana!, name, salience, id })
    one.entities = [
      twin('ANA', 0.9, 'x'),
      twin('Ana', 0.1, 'y'),
      { ...tomas!, name: 'Ana', salience: 0.2, id: 'z' },
    ]
    expect(sentencesMentioning(one, 'Ana')[0]?.mentions[0]?.text).toBe('Tomas Vell')
    expect(sentencesMentioning(one, 'ana')[0]?.mentions[0]?.text).toBe('Ana Ruiz')
  })
})

describe('toneToward', () => {
  const analysis = story()
  it('is that of the target, with its mentions and their sentences', () => {
    const target = analysis.sentiment.targets.find(({ entityId }) => entityId === idOf(analysis, 'Ana Ruiz'))!
    const tone = toneToward(analysis, 'Ana Ruiz')!
    expect([tone.score, tone.label, tone.name]).toEqual([target.score, target.label, 'Ana Ruiz'])
    expect(tone.mentions.map(({ score }) => score)).toEqual(target.mentions.map(({ score }) => score))
    for (const { text, start, end, sentence } of tone.mentions) {
      expect(text).toBe(analysis.text.slice(start, end))
      expect(analysis.sentences[sentence!]?.text).toContain(text)
    }
  })
  it('finds a country by its name or its codes, though only its people are named', () => {
    const ofPeople = analyze(
      'Norwegian engineers were praised for a brilliant rescue. Norwegian crews were heroes.',
    )
    const [score] = ofPeople.sentiment.countries
    for (const who of ['NO', 'NOR', 'norway'])
      expect(toneToward(ofPeople, who)).toMatchObject({ name: 'Norway', score: score!.score, mentions: [] })
  })
})

describe('cooccurrences', () => {
  it('counts sentences or paragraphs, each once, the most frequent pair first', () => {
    const analysis = analyze(
      'Ana Ruiz met Tomas Vell in Oslo on Monday, and Ruiz thanked Tomas Vell. Ana Ruiz then called Tomas Vell again.\n\nAna Ruiz flew home. Oslo was cold, the crew of the ferry said on Monday.',
    )
    const told = (within: 'sentence' | 'paragraph') =>
      cooccurrences(analysis, { within }).map(({ names, count, places }) => [...names, count, ...places])
    expect(told('sentence')).toEqual([
      ['Ana Ruiz', 'Tomas Vell', 2, 0, 1],
      ['Ana Ruiz', 'Oslo', 1, 0],
      ['Tomas Vell', 'Oslo', 1, 0],
    ])
    expect(told('paragraph')).toEqual([
      ['Ana Ruiz', 'Oslo', 2, 0, 1],
      ['Ana Ruiz', 'Tomas Vell', 1, 0],
      ['Tomas Vell', 'Oslo', 1, 0],
    ])
    expect(cooccurrences(analysis)).toEqual(cooccurrences(analysis, { within: 'sentence' }))
  })
  it('leaves out boilerplate and lists of very many', () => {
    const analysis = analyze('Ana Ruiz met Tomas Vell.')
    const [one] = analysis.entities
    const block = analysis.blocks[0]!
    const all = Array.from({ length: 51 }, (_, i) => ({ ...one!, id: `x${i}`, name: `N${i}` }))
    expect(cooccurrences({ ...analysis, entities: all.slice(0, 50) })).toHaveLength(1225)
    expect(cooccurrences({ ...analysis, entities: all })).toEqual([])
    const boilerplate = { category: 'promotion' as const, confidence: 1, reasons: [] }
    const page = { ...analysis, blocks: [{ ...block, role: 'boilerplate' as const, boilerplate }] }
    expect(cooccurrences(page)).toEqual([])
  })
  it('refuses another measure', () => {
    expect(() => cooccurrences(story(), { within: 'page' as never })).toThrow(
      /within is "page"; accepted is one of "sentence", "paragraph"/,
    )
  })
})

describe('timeline', () => {
  it('is in the order of time, what cannot be told last; no byline, dateline or boilerplate', () => {
    const dates = timeline(story())
    expect(dates.map(({ iso }) => iso)).toEqual(['1987', '2026-05-03'])
    expect(dates[0]?.sentenceText).toMatch(/^She had warned Tomas Vell in 1987/)
  })
  it('puts a year before its months and an earlier end first', () => {
    const analysis = analyze(
      'The ferry sank off the coast of Norway, and the harbour board met in the old town hall to talk.',
    )
    const block = 0
    const date = (iso: string | null, isoEnd: string | null, start: number) => {
      const end = start + 1
      return {
        kind: 'date' as const,
        iso,
        isoEnd,
        precision: 'day' as const,
        block,
        start,
        end,
        text: analysis.text.slice(start, end),
      }
    }
    analysis.values = [
      date(null, null, 0),
      date('2026-05', null, 1),
      date('2026', '2027', 2),
      date('2026', null, 3),
      date(null, null, 4),
      date('1987-01-01', null, 5),
    ]
    expect(timeline(analysis).map(({ start }) => start)).toEqual([5, 3, 2, 1, 0, 4])
  })
})

describe('main people, places and organizations', () => {
  const analysis = story()
  it('are the most salient of their types, at most so many', () => {
    expect(mainPeople(analysis).map(({ name }) => name)).toEqual(['Ana Ruiz', 'Tomas Vell'])
    expect(mainPeople(analysis, { limit: 1 }).map(({ name }) => name)).toEqual(['Ana Ruiz'])
    expect(mainPeople(analysis, { limit: 0 })).toEqual([])
    expect(mainPlaces(analysis).map(({ name }) => name)).toEqual(['Norway'])
    expect(mainOrganizations(analysis, { limit: Infinity }).map(({ name }) => name)).toEqual([
      'World Health Organization',
    ])
  })
  it('do not take who stands in boilerplate alone', () => {
    const aside = { ...analysis, entities: analysis.entities.map((entity) => ({ ...entity, salience: 0 })) }
    expect(mainPeople(aside)).toEqual([])
  })
  it.each([-1, 1.5, Number.NaN, '5', null])('refuse a limit of %j', (limit) => {
    expect(() => mainPlaces(analysis, { limit: limit as never })).toThrow(
      expect.objectContaining({ code: 'bad-options', path: 'limit' }),
    )
  })
  it('refuse unknown options by name', () => {
    expect(() => mainPlaces(analysis, { most: 3 } as never)).toThrow(/mainPlaces.*most.*limit/s)
  })
})

describe('every question', () => {
  const ALL = { speakers, timeline, cooccurrences, mainPeople, mainPlaces, mainOrganizations }
  it.each(Object.entries(ALL))(
    '%s changes nothing, takes what was stored, and refuses what is no analysis',
    (name, ask) => {
      const analysis = story()
      const before = JSON.stringify(analysis)
      const answer = ask(analysis)
      expect(JSON.stringify(analysis)).toBe(before)
      expect(ask(JSON.parse(before))).toEqual(answer)
      for (const wrong of [null, undefined, 7, 'text', [], {}, { ...analysis, entities: [null] }]) {
        let thrown: unknown
        try {
          ask(wrong as never)
        } catch (error) {
          thrown = error
        }
        expect(thrown).toBeInstanceOf(BroadsheetError)
        expect((thrown as BroadsheetError).message).toContain(`${name}()`)
      }
    },
  )
})
