import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/index.ts'
import type { Value } from '../../src/schema/values.ts'
import { PUBLISHED, type Row, reading, readTable, score } from './read-table.ts'

type Kind = Value['kind']

function find(text: string, kinds: readonly Kind[] = []): string[] {
  return analyze({ text, format: 'text', publishedAt: PUBLISHED })
    .values.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .map((value) => `${value.text} = ${reading(value)}`)
}

interface Table {
  readonly file: string
  readonly kinds: readonly Kind[]
  /** Lines at least, and of them without any value. */
  readonly lines: number
  readonly traps: number
}

const TABLES: readonly Table[] = [
  { file: 'dates.txt', kinds: ['date'], lines: 400, traps: 1 / 4 },
  { file: 'money.txt', kinds: ['money'], lines: 200, traps: 1 / 6 },
  { file: 'quantities.txt', kinds: ['quantity', 'percentage'], lines: 120, traps: 1 / 5 },
  {
    file: 'table.txt',
    kinds: ['date', 'money', 'percentage', 'url', 'email', 'handle', 'hashtag'],
    lines: 150,
    traps: 1 / 3,
  },
  {
    file: 'addresses.txt',
    kinds: ['url', 'email', 'handle', 'hashtag', 'phone'],
    lines: 115,
    traps: 1 / 3,
  },
]

describe.each(TABLES)('the table $file', ({ file, kinds, lines, traps }) => {
  const rows = readTable(file)
  const found = new Map<Row, string[]>()
  const look = (row: Row): string[] => {
    const known = found.get(row) ?? find(row.text, kinds)
    found.set(row, known)
    return known
  }

  it('holds lines and traps enough', () => {
    expect(rows.length).toBeGreaterThanOrEqual(lines)
    expect(rows.filter((row) => row.expected.length === 0).length / rows.length).toBeGreaterThanOrEqual(traps)
  })

  // Lines may come that the library does not yet read; the whole may not fall.
  it('is read: .95 right and .01 wrong at most', () => {
    const { wanted, right, wrong } = score(rows, look)
    expect(right / wanted).toBeGreaterThanOrEqual(0.95)
    expect(wrong / rows.length).toBeLessThanOrEqual(0.01)
  })

  // vitest would read a dollar sign in a title as the name of a field.
  it.each(rows.map((row) => [row.line.replaceAll('$', '＄'), row] as const))('%s', (_, row) => {
    expect(look(row)).toEqual(row.expected)
  })
})

const show = (value: Value): string => `${value.text} = ${value.kind} ${reading(value)}`

describe('values', () => {
  it('leave relative dates open where no day of publication is known', () => {
    const text = 'On Tuesday, May 3, she said that last year and yesterday were hard; 2019-11-20 was not.'
    expect(analyze({ text, format: 'text' }).values.map(show)).toEqual([
      'Tuesday, May 3 = date ?',
      'last year = date ?',
      'yesterday = date ?',
      '2019-11-20 = date 2019-11-20',
    ])
    const [, year] = analyze({ text, format: 'text' }).values
    expect(year).toMatchObject({ iso: null, isoEnd: null, precision: 'year' })
  })

  it('read figures in the order of the outlet, where it is known', () => {
    const text = 'The deed of 3/4/2019 was lost, the clerk wrote.'
    const iso = (url: string | null) => {
      const [value] = analyze({ text, format: 'text', url }).values
      return value?.kind === 'date' ? value.iso : undefined
    }
    expect(iso(null)).toBe(null)
    expect(iso('https://post.example/a')).toBe(null)
    expect(iso('https://www.lundepost.co.uk/a')).toBe('2019-04-03')
    expect(iso('https://www.lundepost.us/a')).toBe('2019-03-04')
  })

  it('lie in one block and never over another', () => {
    const text = 'The pier cost $5\n\nmillion dollars went elsewhere in May\n\n3, 2019 was cold.'
    const { blocks, values } = analyze({ text, format: 'text' })
    expect(values.map(show)).toEqual(['$5 = money 5 USD', 'May = date ?'])
    for (const value of values) {
      expect(value.start).toBeGreaterThanOrEqual(blocks[value.block]!.start)
      expect(value.end).toBeLessThanOrEqual(blocks[value.block]!.end)
    }
  })

  it('are numbers of telephones, as RFC 3966 writes them', () => {
    const numbers = (text: string) =>
      analyze({ text, format: 'text' }).values.map((value) =>
        value.kind === 'phone' ? `${value.text} = ${value.number}` : value.kind,
      )
    expect(numbers('Call +47 22 33 44 55 or (555) 010-4477 ext. 12.')).toEqual([
      '+47 22 33 44 55 = +4722334455',
    ])
    expect(numbers('Phone (555) 010-4477 ext. 12.')).toEqual(['(555) 010-4477 ext. 12 = 5550104477;ext=12'])
    expect(numbers('Telephone +44 (0)1632 960001.')).toEqual(['+44 (0)1632 960001 = +441632960001'])
  })

  it('are numbers of telephones without a word before them where a block says how to reach someone', () => {
    const prose = 'The ferry to Lunde was late again on Monday, and the council met about it for three hours.'
    const contact =
      'Contact the newsroom: tips@harbourpost.example, 01632 960 001, 3 Pier Road, Lunde 20260101.'
    const { blocks, values } = analyze({ text: [prose, prose, contact].join('\n\n'), format: 'text' })
    expect(blocks.at(-1)?.boilerplate?.category).toBe('contact')
    expect(values.filter(({ block }) => block === 2).map(show)).toEqual([
      'tips@harbourpost.example = email email',
      '01632 960 001 = phone phone',
    ])
  })

  it('take the longest reading of a place', () => {
    expect(find('See https://post.example/2019-11-20/@ana#may-3 now.')).toEqual([
      'https://post.example/2019-11-20/@ana#may-3 = url',
    ])
    expect(find('Mail 20percent@post.example.')).toEqual(['20percent@post.example = email'])
  })
})
