/** People, organizations and countries of many articles, and which names are one. */
import { describe, expect, it } from 'vitest'
import { type ArticleAnalysis, analyze } from '../../src/index.ts'
import { aggregate } from '../../src/query/index.ts'

/** An analysis whose entities are those given, each with other mentions than its name if told. */
function naming(
  type: 'person' | 'organization',
  ...names: readonly (readonly [name: string, ...mentions: string[]])[]
) {
  const texts = names.flat()
  const text = texts.join(' and ')
  const analysis = analyze({ text, format: 'text' })
  const block = { ...analysis.blocks[0]!, role: 'body' as const, boilerplate: null }
  let at = 0
  const entities = names.map((mentions, i) => ({
    ...{
      id: `e${i + 1}`,
      type,
      name: mentions[0],
      title: null,
      country: null,
      salience: 0.5,
      confidence: 1,
      reasons: [],
    },
    mentions: mentions.map((words) => {
      const start = text.indexOf(words, at)
      at = start + words.length
      return { start, end: at, text: words, block: 0, form: 'name' as const, confidence: 1 }
    }),
  }))
  return { ...analysis, blocks: [block], entities } as ArticleAnalysis
}
const people = (...articles: readonly (readonly string[])[]) =>
  aggregate(articles.map((names) => naming('person', ...names.map((name) => [name] as const)))).people.map(
    ({ name, articles }) => `${name} ${articles}`,
  )
const organizations = (...articles: readonly (readonly (readonly [string, ...string[]])[])[]) =>
  aggregate(articles.map((names) => naming('organization', ...names))).organizations.map(
    ({ name, articles }) => `${name} ${articles}`,
  )

describe('names are one', () => {
  it('that differ in case, accents and marks; the commonest spelling names them, then the longest', () => {
    expect(people(['José Peña'], ['Jose Pena'], ['José Peña'], ['JOSE-PENA'])).toEqual(['José Peña 4'])
    expect(people(['Ana Ruiz', 'ANA RUIZ'])).toEqual(['ANA RUIZ 1'])
    expect(organizations([['The Gazette']], [['Gazette']])).toEqual(['The Gazette 2'])
    expect(people(['The Edge'], ['Edge'])).toEqual(['Edge 1', 'The Edge 1'])
  })
  it('of people that differ in initials, where there is but one', () => {
    expect(people(['Ana Ruiz'], ['Ana L. Ruiz'], ['Ana Ruiz'])).toEqual(['Ana Ruiz 3'])
    expect(people(['Ana L. Ruiz'], ['Ana M. Ruiz'], ['Ana Ruiz'])).toEqual([
      'Ana L. Ruiz 1',
      'Ana M. Ruiz 1',
      'Ana Ruiz 1',
    ])
    expect(people(['A. Ruiz'], ['Ruiz'], ['Ana Ruiz'])).toEqual(['A. Ruiz 1', 'Ana Ruiz 1', 'Ruiz 1'])
  })
  it('of organizations called by capitals, where one is called so for short', () => {
    const long = ['Norvia Rail Authority', 'NRA'] as const
    expect(organizations([long], [['NRA']], [['N.R.A.']])).toEqual(['Norvia Rail Authority 2', 'N.R.A. 1'])
    expect(organizations([long], [['Nordic Reading Association', 'NRA']], [['NRA']])).toEqual([
      'NRA 1',
      'Nordic Reading Association 1',
      'Norvia Rail Authority 1',
    ])
    expect(organizations([['Norvia Rail', 'Rail']], [['Rail']])).toEqual(['Norvia Rail 1', 'Rail 1'])
  })
})

describe('aggregate', () => {
  it('counts articles, mentions and quotations, and says where', () => {
    const texts = [
      'Ana Ruiz runs the ferry to Norway. “It is safe,” Ruiz said.',
      'Tomas Vell met Ana Ruiz in Oslo, and “All is well,” said Ana Ruiz of the World Bank.',
      'Ferry sinks off Norway\n\nBy Ana Ruiz\n\nNorway said it would pay for the ferry that sank, and the crew of the ferry was glad.',
    ]
    const analyses = texts.map((text) => analyze(text))
    const before = JSON.stringify(analyses)
    const { articles, people, organizations, countries } = aggregate(analyses)
    expect(JSON.stringify(analyses)).toBe(before)
    expect(articles).toBe(3)
    const ids = analyses.map(({ entities }) => entities.find(({ name }) => name === 'Ana Ruiz')?.id)
    expect(people[0]).toMatchObject({
      ...{ name: 'Ana Ruiz', names: ['Ana Ruiz'], articles: 2, quotations: 2 },
      found: [
        { article: 0, entityId: ids[0] },
        { article: 1, entityId: ids[1] },
      ],
    })
    expect(people[0]?.mentions).toBe(
      analyses
        .slice(0, 2)
        .reduce(
          (sum, { entities }) => sum + entities.find(({ name }) => name === 'Ana Ruiz')!.mentions.length,
          0,
        ),
    )
    expect(people.map(({ name }) => name)).toEqual(['Ana Ruiz', 'Tomas Vell'])
    expect(organizations.map(({ name }) => name)).toEqual(['World Bank'])
    expect(countries[0]).toMatchObject({
      alpha2: 'NO',
      name: 'Norway',
      articles: 2,
      acts: 1,
      found: [0, 2],
    })
    for (const { salience } of [...people, ...organizations, ...countries]) {
      expect(salience).toBeGreaterThan(0)
      expect(salience).toBeLessThanOrEqual(1)
    }
  })
  it('takes any iterable, one by one, and gives the same from stored analyses', () => {
    const texts = ['Ana Ruiz sang in Oslo.', 'Ana Ruiz met Tomas Vell.']
    function* each() {
      for (const text of texts) yield analyze(text)
    }
    const expected = aggregate(texts.map((text) => analyze(text)))
    expect(aggregate(each())).toEqual(expected)
    expect(aggregate(JSON.parse(JSON.stringify([...each()])) as ArticleAnalysis[])).toEqual(expected)
    expect(aggregate([])).toEqual({ articles: 0, people: [], organizations: [], countries: [] })
  })
  it.each([null, undefined, 7, 'text', {}, analyze('x')])('refuses %j for a list', (given) => {
    expect(() => aggregate(given as never)).toThrow(expect.objectContaining({ code: 'bad-input', path: '' }))
  })
  it('says which analysis is none', () => {
    const broken = { ...analyze('x'), entities: [{}] }
    expect(() => aggregate([analyze('x'), broken as never])).toThrow(
      expect.objectContaining({ code: 'bad-input', path: '1.entities.0.id' }),
    )
    expect(() => aggregate(['x' as never])).toThrow(expect.objectContaining({ code: 'bad-input', path: '0' }))
  })
})
