/** Findings as flat rows, and rows as comma-separated values that any reader of RFC 4180 reads. */
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/index.ts'
import { columns, type RowKind, rows, toCsv } from '../../src/query/index.ts'
import { PAGE, page, story } from './stories.ts'

const KINDS: readonly RowKind[] = ['entities', 'quotations', 'paragraphs', 'blocks', 'values']

describe('rows', () => {
  it.each(KINDS)('of %s are plain values under the same columns, one for each finding', (kind) => {
    for (const analysis of [story(), page(), analyze('')]) {
      const list = rows(analysis, kind) as readonly object[]
      const { length } = kind === 'paragraphs' ? analysis.sentiment.paragraphs : analysis[kind]
      expect(list).toHaveLength(length)
      for (const row of list) {
        expect(Object.keys(row)).toEqual(columns(kind))
        for (const cell of Object.values(row))
          expect(cell === null || ['string', 'number', 'boolean'].includes(typeof cell)).toBe(true)
      }
    }
  })
  it('say of an entity what the analysis says', () => {
    const analysis = story()
    const entity = analysis.entities.find(({ name }) => name === 'Norway')!
    const target = analysis.sentiment.targets.find(({ entityId }) => entityId === entity.id)
    expect(rows(analysis, 'entities').find(({ name }) => name === 'Norway')).toEqual({
      ...{ article: 's1', id: entity.id, type: 'country', name: 'Norway', title: null, country: 'NO' },
      ...{ mentions: entity.mentions.length, salience: entity.salience, confidence: entity.confidence },
      ...{ tone: target?.label ?? null, toneScore: target?.score ?? null },
      ...{ start: entity.mentions[0]!.start, end: entity.mentions[0]!.end },
    })
  })
  it('say of a quotation who spoke, of a value what it is, of a block where it was', () => {
    const analysis = page()
    const [first] = rows(analysis, 'quotations')
    expect(first).toMatchObject({
      article: 'a1',
      index: 0,
      text: 'It is safe & sound,',
      speaker: 'Ana Ruiz',
      cue: 'said',
    })
    expect(first?.tone).toBe(analysis.sentiment.quotations[0]?.label)
    expect(
      rows(story(), 'values').map(({ kind, iso, amount, currency }) => [kind, iso, amount, currency]),
    ).toEqual([
      ['date', '1987', null, null],
      ['money', null, 3000000, 'USD'],
      ['date', '2026-05-03', null, null],
      ['percentage', null, 5, null],
      ['date', '2026', null, null],
    ])
    for (const { text, sourceStart, sourceEnd, category } of rows(analysis, 'blocks'))
      if (category === 'copyright') expect(PAGE.slice(sourceStart, sourceEnd)).toContain(text)
    for (const { text, start, end } of rows(analysis, 'paragraphs'))
      expect(text).toBe(analysis.text.slice(start, end))
  })
  it.each(['entitys', '', null, undefined, 7, 'constructor', '__proto__'])('refuse a kind of %j', (kind) => {
    for (const ask of [() => rows(story(), kind as never), () => columns(kind as never)])
      expect(ask).toThrow(expect.objectContaining({ code: 'bad-options', path: 'what' }))
    expect(() => rows(story(), 'quotation' as never)).toThrow(/did you mean "quotations"\? There are rows of/)
  })
})

const read = (csv: string, delimiter = ',') =>
  parse(csv, { delimiter, record_delimiter: '\r\n', columns: true, skip_empty_lines: false }) as Record<
    string,
    string
  >[]

describe('toCsv', () => {
  it('gives back every cell to another reader', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[,;"\r\n =a|\t]*$/),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    )
    const table = fc
      .uniqueArray(
        fc.string({ minLength: 1 }).filter((name) => name !== '__proto__'),
        { minLength: 1, maxLength: 4 },
      )
      .chain((names) =>
        fc
          .array(fc.tuple(...names.map(() => cell)), { minLength: 1 })
          .map((list) =>
            list.map((cells) => Object.fromEntries(names.map((name, i) => [name, cells[i] ?? null]))),
          ),
      )
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t', '|'), (list, delimiter) => {
        const expected = list.map((row) =>
          Object.fromEntries(
            Object.entries(row).map(([name, value]) => [name, value === null ? '' : String(value)]),
          ),
        )
        expect(read(toCsv(list, { delimiter }), delimiter)).toEqual(expected)
      }),
    )
  })
  it.each(KINDS)('of %s of an article', (kind) => {
    const list = rows(story(), kind) as readonly object[]
    const back = read(toCsv(list))
    expect(back).toHaveLength(list.length)
    expect(Object.keys(back[0] ?? {})).toEqual(columns(kind))
  })
  it('quotes only where it must, ends each line by CR LF, and has a head for no rows if told', () => {
    expect(
      toCsv([
        { a: 'x', b: 'y z', c: null },
        { a: 'say "no"', b: 1.5, c: true },
      ]),
    ).toBe('a,b,c\r\nx,y z,\r\n"say ""no""",1.5,true\r\n')
    expect(toCsv([])).toBe('')
    expect(toCsv([], { columns: columns('values').slice(0, 2) })).toBe('article,kind\r\n')
    expect(toCsv([{ a: 1, b: 2 }], { columns: ['b', 'z'] })).toBe('b,z\r\n2,\r\n')
    expect(toCsv([{ a: null }])).toBe('a\r\n""\r\n')
    expect(toCsv([{ a: 1 }, { b: 2 }])).toBe('a,b\r\n1,\r\n,2\r\n')
  })
  it('keeps formulas from running where it is asked to', () => {
    const list = [{ name: '=HYPERLINK("x")', n: -5, at: '@a', plus: '+1', tab: '\tx', plain: 'a=b' }]
    expect(toCsv(list).split('\r\n')[1]).toBe('"=HYPERLINK(""x"")",-5,@a,+1,\tx,a=b')
    expect(toCsv(list, { guard: true }).split('\r\n')[1]).toBe('"\'=HYPERLINK(""x"")",-5,\'@a,\'+1,\'\tx,a=b')
  })
  it.each([
    [{ delimiter: '' }, 'delimiter'],
    [{ delimiter: '"' }, 'delimiter'],
    [{ delimiter: '\n' }, 'delimiter'],
    [{ delimiter: ',,' }, 'delimiter'],
    [{ delimiter: 7 }, 'delimiter'],
    [{ guard: 'yes' }, 'guard'],
    [{ columns: 'a' }, 'columns'],
    [{ delimeter: ';' }, 'delimeter'],
    [null, ''],
  ])('refuses options %j', (options, path) => {
    expect(() => toCsv([], options as never)).toThrow(expect.objectContaining({ code: 'bad-options', path }))
  })
  it.each([
    ['text', ''],
    [null, ''],
    [[{ a: {} }], '0.a'],
    [[{ a: 1 }, { a: [] }], '1.a'],
    [[{ a: () => 1 }], '0.a'],
    [[{ a: 1 }, null], '1'],
    [[{ a: 1 }, 7], '1'],
  ])('refuses rows %j', (list, path) => {
    expect(() => toCsv(list as never)).toThrow(expect.objectContaining({ code: 'bad-input', path }))
  })
})
