import { describe, expect, it } from 'vitest'
import { createAnalyzer, extractQuotations } from '../../src/index.ts'

type Row = readonly [kind: 'indirect' | 'thought', text: string, words: string, speaker: string | null]

const ROWS: readonly Row[] = [
  ['indirect', 'Brandt said that the bridge was safe.', 'the bridge was safe', 'Brandt'],
  ['indirect', 'Brandt said the bridge was safe.', 'the bridge was safe', 'Brandt'],
  ['indirect', 'The mayor said on Monday that the bridge was safe.', 'the bridge was safe', 'The mayor'],
  [
    'indirect',
    'Ida Brandt told reporters that the bridge would open in May.',
    'the bridge would open in May',
    'Ida Brandt',
  ],
  ['indirect', 'The bridge will open in May, Brandt said.', 'The bridge will open in May', 'Brandt'],
  ['indirect', 'The bridge will open in May, she said.', 'The bridge will open in May', 'she'],
  [
    'indirect',
    'The bridge will open in May, according to the mayor.',
    'The bridge will open in May',
    'the mayor',
  ],
  [
    'indirect',
    'According to the mayor, the bridge will open in May.',
    'the bridge will open in May',
    'the mayor',
  ],
  ['indirect', 'Vell argued that the town had no money.', 'the town had no money', 'Vell'],
  ['indirect', 'The board announced that the bridge would close.', 'the bridge would close', 'The board'],
  ['indirect', 'Officials warned that the arch could fall.', 'the arch could fall', 'Officials'],
  ['indirect', 'He added that the work had cost too much.', 'the work had cost too much', 'He'],
  ['indirect', 'She insisted that nobody had been hurt.', 'nobody had been hurt', 'She'],
  ['indirect', 'The report says the arch has moved.', 'the arch has moved', 'The report'],
  ['indirect', 'Vell claimed that the files were lost.', 'the files were lost', 'Vell'],
  ['indirect', 'Brandt wrote that she was tired of the noise.', 'she was tired of the noise', 'Brandt'],
  ['indirect', 'The company confirmed that it had sold the land.', 'it had sold the land', 'The company'],
  ['indirect', 'They noted that the river had risen twice.', 'the river had risen twice', 'They'],
  ['thought', 'Vell believes that the bridge will fall.', 'the bridge will fall', 'Vell'],
  ['thought', 'She thinks that the town has no money.', 'the town has no money', 'She'],
  ['thought', 'He fears that the bridge will fall.', 'the bridge will fall', 'He'],
  ['indirect', 'Brandt said on Monday evening that the bridge was safe.', 'the bridge was safe', 'Brandt'],
  ['thought', 'Vell is confident that the bridge will hold.', 'the bridge will hold', 'Vell'],
  ['thought', 'He hopes that the bridge will open in May.', 'the bridge will open in May', 'He'],
]

describe('reports without marks', () => {
  it.each(ROWS)('%s: %s', (kind, text, words, speaker) => {
    const found = extractQuotations({ text, format: 'text' })
    expect(found.map((one) => [one.kind, one.text, one.speaker?.mention.text ?? null])).toEqual([
      [kind, words, speaker],
    ])
  })

  it('one that its cue interrupts is one span, the cue inside', () => {
    const text = 'The bridge, she said, will open in May.'
    const [one] = extractQuotations({ text, format: 'text' })
    expect(one?.text).toBe('The bridge, she said, will open in May')
    expect(one?.cue?.text).toBe('said')
  })
})

describe('no report cuts a name', () => {
  const NAMES: readonly (readonly [text: string, words: string, speaker: string, isEntity: boolean])[] = [
    [
      'According to Ministry of Health data, 5 people died.',
      '5 people died',
      'Ministry of Health data',
      false,
    ],
    ['According to Bank of England data, 5 banks closed.', '5 banks closed', 'Bank of England data', false],
    ['According to Maria de la Cruz, 5 people died.', '5 people died', 'Maria de la Cruz', true],
    [
      'According to University of Oslo researchers, ice is thinning.',
      'ice is thinning',
      'University of Oslo researchers',
      false,
    ],
    ['Bank of England said prices rose.', 'prices rose', 'Bank of England', true],
    ['Maria de la Cruz said the bridge was safe.', 'the bridge was safe', 'Maria de la Cruz', true],
    [
      'Five people died, according to Ministry of Health data.',
      'Five people died',
      'Ministry of Health data',
      false,
    ],
  ]
  it.each(NAMES)('%s', (text, words, speaker, isEntity) => {
    const [one, more] = extractQuotations({ text, format: 'text' })
    expect([one?.text, one?.speaker?.mention.text, one?.speaker?.entityId != null]).toEqual([
      words,
      speaker,
      isEntity,
    ])
    expect(more).toBeUndefined()
  })

  it.each([
    'According to Bank of England and Wales data, 5 banks closed.',
    'Vell said the Department of Trade and Industry would close.',
    'The bridge was safe, Maria de la Cruz said.',
    'The Department of Trade and Industry was expected to close, officials said.',
  ])('at either edge: %s', (text) => {
    const names = [{ name: 'Bank of England and Wales', type: 'organization' as const }]
    const { entities, quotations } = createAnalyzer({ names }).analyze({ text, format: 'text' })
    expect(quotations.length).toBeGreaterThan(0)
    for (const { start, end } of quotations)
      for (const mention of entities.flatMap(({ mentions }) => mentions)) {
        const apart = mention.end <= start || mention.start >= end
        expect(apart || (mention.start >= start && mention.end <= end), mention.text).toBe(true)
      }
  })
})

describe('these report nothing', () => {
  it.each([
    'The bridge is safe.',
    'Brandt walked home in the rain.',
    'The bridge was built in 1931 and painted twice.',
    'Vell opened the door and left the hall.',
    'It rained all day in Harrow.',
    'The boat sank near the old harbour.',
    'She bought two loaves and a newspaper.',
    'The council has nine members.',
  ])('%s', (text) => {
    expect(extractQuotations({ text, format: 'text' })).toEqual([])
  })
})

describe('options', () => {
  it('a verb that the reader adds leads to a quotation', () => {
    const text = '“The bridge is safe,” Brandt yodelled.'
    const { extractQuotations: plain } = createAnalyzer({})
    const { extractQuotations: told } = createAnalyzer({ reportingVerbs: ['yodel'] })
    expect(plain({ text, format: 'text' })[0]?.cue?.text ?? null).not.toBe('yodelled')
    expect(told({ text, format: 'text' })[0]?.cue?.text).toBe('yodelled')
  })

  it('explains itself when asked', () => {
    const text = '“The bridge is safe,” Brandt said.'
    const { extractQuotations: told } = createAnalyzer({ explain: true })
    const rules = told({ text, format: 'text' })[0]?.reasons.map(({ rule }) => rule)
    expect(rules?.slice(0, 2)).toEqual(['cue', 'subject-of-cue'])
    expect(extractQuotations({ text, format: 'text' })[0]?.reasons).toEqual([])
  })

  it('says over which other words a speaker was chosen, and for what', () => {
    const text = 'Tomas Vell met Ida Brandt in Harrow. “The bridge is safe,” Brandt said.'
    const { extractQuotations: told } = createAnalyzer({ explain: true })
    const reason = told({ text, format: 'text' })
      .find(({ kind }) => kind === 'direct')
      ?.reasons.find(({ rule }) => rule === 'chosen-over')
    expect(reason?.message).toMatch(/^chosen over “.+” for .+/)
    expect(reason?.spans.every((span) => text.slice(span.start, span.end) === span.text)).toBe(true)
    expect(reason?.spans.map((span) => span.text)).not.toContain('Brandt')
  })

  it('what is said is no list below it', () => {
    const rows = (line: string) =>
      extractQuotations({ text: `${line}\n\nHarrow Road and the old mill\n`, format: 'text' })
    expect(rows('Vell said the roads that need work include:')).toEqual([])
    expect(rows('Vell said the roads that need work were closed:')).toHaveLength(1)
  })
})
