import { describe, expect, test } from 'vitest'
import type { Entity } from '../../src/index.ts'
import { analyze, createAnalyzer, extractEntities } from '../../src/index.ts'

const named = (entities: readonly Entity[], name: string): Entity => {
  const entity = entities.find((each) => each.name === name)
  if (!entity) throw new Error(`${name} is not among ${entities.map((each) => each.name).join(', ')}`)
  return entity
}
const forms = (entity: Entity) => entity.mentions.map(({ text, form }) => `${text}/${form}`)

const STORY = `Harbour plan splits Norland

Governor Ana Ruiz signed the harbour plan on the steps of the old customs house. She said the work would begin in spring.

Pavel Novak, the mayor of Eastport, called it a gift to the builders. The mayor told reporters that he would sue.

The Northern Farmers Union (NFU) has not decided. The union meets again in June, and the NFU's lawyers will be there.

“He has read none of it,” Ruiz said. The governor left without a word to Novak.

The plan has cost the town two million crowns so far, and the council votes on the next part of the work in June, when the ice is gone.
`

describe('an article', () => {
  const { entities } = analyze({ text: STORY, format: 'text' })

  test('people keep their title apart and gather pronouns and posts', () => {
    const ruiz = named(entities, 'Ana Ruiz')
    expect(ruiz.type).toBe('person')
    expect(ruiz.title).toBe('Governor')
    expect(forms(ruiz)).toEqual(['Ana Ruiz/name', 'She/pronoun', 'Ruiz/short', 'The governor/noun-phrase'])
    expect(forms(named(entities, 'Pavel Novak'))).toEqual([
      'Pavel Novak/name',
      'The mayor/noun-phrase',
      'he/pronoun',
      'He/pronoun',
      'Novak/short',
    ])
  })
  test('an organization gathers its abbreviation and its kind', () => {
    expect(forms(named(entities, 'Northern Farmers Union')).map((form) => form.split('/')[0])).toEqual([
      'Northern Farmers Union',
      'NFU',
      'The union',
      'NFU',
    ])
  })
  test('a pronoun within a quotation means who was named before it, and not its speaker', () => {
    const place = STORY.indexOf('He has read')
    const meant = entities.filter(({ mentions }) => mentions.some(({ start }) => start === place))
    expect(meant.map(({ name }) => name)).toEqual(['Pavel Novak'])
  })
  test('ids follow the first mentions, mentions do not overlap, and spans are cut from the text', () => {
    expect(entities.map(({ id }) => id)).toEqual(entities.map((_, i) => `e${i + 1}`))
    const starts = entities.map(({ mentions }) => mentions[0]?.start ?? -1)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
    const all = entities.flatMap(({ mentions }) => mentions).sort((a, b) => a.start - b.start)
    all.forEach((mention, i) => {
      expect(STORY.slice(mention.start, mention.end)).toBe(mention.text)
      if (i > 0) expect(mention.start).toBeGreaterThanOrEqual(all[i - 1]?.end ?? 0)
    })
  })
  test('who is named in the lead and often is more salient than who is named once', () => {
    const { entities: both } = analyze(
      'Ana Ruiz won the vote in the city on Sunday.\n\nRuiz thanked her team for the long work.\n\nTom Berg lost and went home to his farm.\n',
    )
    expect(named(both, 'Ana Ruiz').salience).toBeGreaterThan(named(both, 'Tom Berg').salience)
  })
})

describe('types', () => {
  const cases: readonly (readonly [text: string, name: string, type: Entity['type']])[] = [
    ['Dr. Lena Fischer warned the council.', 'Lena Fischer', 'person'],
    ['“No,” said Zubrow, who owns the mill.', 'Zubrow', 'person'],
    ['They live in Kelbury with two dogs.', 'Kelbury', 'location'],
    ['The village of Oster was flooded.', 'Oster', 'location'],
    ['Shares of the company Velmar fell.', 'Velmar', 'organization'],
    ['The Ministry of Fisheries and Food paid.', 'Ministry of Fisheries and Food', 'organization'],
    ['Zentrax Ltd sued the town.', 'Zentrax Ltd', 'organization'],
    ['Velmora, a Norland start-up that makes lamps, fell. Velmora said little.', 'Velmora', 'organization'],
    ['The start-up Velmora fell, and its chips were late.', 'Velmora', 'organization'],
    ["Velmora rose. Velmora's shares are not for sale.", 'Velmora', 'organization'],
    [
      'Elsa Lind scored as Skarvik beat Tornby 3-1 on Saturday.\n\nTornby drop to fourth behind Skarvik.',
      'Tornby',
      'organization',
    ],
    [
      'The Department for Culture, Media and Sport paid.',
      'Department for Culture, Media and Sport',
      'organization',
    ],
    ['The Ministry of Health, Unicef and Oxfam paid.', 'Ministry of Health', 'organization'],
    ['Lake Ostrava froze over.', 'Lake Ostrava', 'location'],
    ['The Battle of Norwick was short.', 'Battle of Norwick', 'event'],
    ['The Clean Rivers Act was passed.', 'Clean Rivers Act', 'work'],
    ['Many Norwegians ski to work.', 'Norwegians', 'group'],
    ['The Soviet Union fell apart.', 'Soviet Union', 'country'],
  ]
  test.each(cases)('%s', (text, name, type) => {
    expect(named(extractEntities(`${text}\n`), name).type).toBe(type)
  })

  test.each([
    'The plan was read to the end, and then they went home.',
    'I’m sure we’ll see it again, and I’ve said so.',
    'Meanwhile the price of bread rose for the third week.',
    'On Monday and Tuesday in March it rained all day.',
    'The CEO went on TV to talk about GDP and AI.',
  ])('no names in: %s', (text) => {
    expect(extractEntities(`${text}\n`)).toEqual([])
  })
})

describe('options', () => {
  test('given names win over every rule, with their type, aliases and country', () => {
    const analyzer = createAnalyzer({
      names: [
        { name: 'Jordan', type: 'person', aliases: ['the tall one'] },
        { name: 'velmar', type: 'organization', country: 'NOR' },
      ],
    })
    const { entities, countries } = analyzer.analyze(
      'Jordan came late to velmar, and the tall one sat down by the door.\n',
    )
    expect(named(entities, 'the tall one').type).toBe('person')
    expect(named(entities, 'velmar').country?.alpha2).toBe('NO')
    expect(countries).toEqual([])
    expect(analyze('Jordan came late to the talks.\n').countries.map(({ alpha2 }) => alpha2)).toEqual(['JO'])
  })
  test('reasons only when asked for', () => {
    const text = 'Ana Ruiz won the vote. Ruiz thanked her team.\n'
    expect(extractEntities(text)[0]?.reasons).toEqual([])
    const reasons = createAnalyzer({ explain: true }).extractEntities(text)[0]?.reasons ?? []
    expect(reasons.map(({ message }) => message)[1]).toContain(
      'surname of “Ana Ruiz”, first named in block 0',
    )
  })
})

describe('what is not read', () => {
  test('text in another language has no entities', () => {
    const text =
      'Der Bürgermeister von Oslo hat am Montag gesagt, dass die Stadt nicht mehr bauen wird, und die Leute von Norwegen haben es auch nicht gewollt, aber sie sind nicht gefragt worden.\n'
    const { entities, countries } = analyze(text)
    expect([entities, countries]).toEqual([[], []])
  })
  test.each([
    ['capitals without end', 'Norwick Amber '.repeat(20_000)],
    ['one name ten thousand times', 'Ana Ruiz met Georgia. '.repeat(10_000)],
    [
      'ten thousand committees',
      Array.from({ length: 10_000 }, (_, i) => `The X${i} Committee met Tom Q${i} Moss.`).join(' '),
    ],
    ['lone surrogates and NUL', 'Ana \ud800Ruiz\udfff \u0000 met A.B.C. '.repeat(2000)],
  ])('%s: an answer whose spans hold', (_, text) => {
    const analysis = analyze(text)
    for (const { mentions } of analysis.entities)
      for (const { start, end, text: own } of mentions)
        expect(analysis.text.slice(start, end) === own).toBe(true)
  })
})
