/** Every state and territory of ISO 3166-1, by every name, adjective and noun that the lists hold, in three sentences each. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/index.ts'

const NAMES = [
  'The ferry sailed from {} on Tuesday, officials said.',
  'Crews of {} said that they would stay in port.',
  'Talks with {} collapsed after the vote.',
]
const ADJECTIVES = [
  'The {} government agreed to the plan.',
  'A {} minister spoke to reporters on Monday.',
  'Two {} sailors were held in the port.',
]
const NOUNS = [
  'Two {} were held in the port on Monday.',
  'Many {} live near the harbour, she said.',
  'Some {} had left by noon.',
]
/** What news gives an article. */
const WITH_THE =
  /^(?!the )(?:(?:.*(?:Republic|Kingdom|Confederation|Federation|Union|Principality|Commonwealth|Emirates|States|Sultanate|Duchy|Territor(?:y|ies)|Dominion|Emirate|Empire|Emirates) )|.*(?:Republic|Confederation|Islands|Isles|Territory|Jamahiriya|Federation|Emirates|States)$|State of|Independent State|Nation of|Bailiwick|Country of|Department of|Collectivity)/

interface Row {
  readonly code: string
  readonly names: readonly string[]
  readonly adjectives: readonly string[]
  readonly nouns: readonly string[]
}

const cells = (cell = ''): string[] => (cell === '' ? [] : cell.split('|'))

function readRows(file: string): Row[] {
  return readFileSync(join(import.meta.dirname, '..', '..', 'data', 'language', 'en', file), 'utf8')
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line))
    .map((line) => {
      const [code = '', , name = '', names, adjectives, nouns] = line.split('\t')
      return {
        code,
        names: [...cells(name), ...cells(names)],
        adjectives: cells(adjectives),
        // The singular stands in other sentences.
        nouns: cells(nouns).filter((noun) => /(?:s|men)$/.test(noun)),
      }
    })
}

const states = readRows('countries.tsv')
const more = readRows('country-names.tsv')

function share(rows: readonly Row[], forms: (row: Row) => readonly string[], sentences: readonly string[]) {
  let right = 0
  let asked = 0
  const missed: string[] = []
  for (const row of rows)
    for (const form of forms(row))
      for (const sentence of sentences) {
        const words = sentences === NAMES && WITH_THE.test(form) ? `the ${form}` : form
        const text = sentence.replace('{}', words)
        const found = analyze({ text, format: 'text' }).countries
        asked++
        if (found.length === 1 && found[0]!.alpha2 === row.code) right++
        else missed.push(text)
      }
  return { share: right / asked, missed }
}

describe('the countries of ISO 3166-1', () => {
  it('are all there, and Kosovo', () => {
    expect(new Set([...states, ...more].map(({ code }) => code)).size).toBe(250)
  })

  it.each([
    ['names of states', states, (row: Row) => row.names, NAMES, 0.99],
    ['their adjectives', states, (row: Row) => row.adjectives, ADJECTIVES, 0.99],
    ['nouns for their people', states, (row: Row) => row.nouns, NOUNS, 0.95],
    ['official and other names, and territories', more, (row: Row) => row.names, NAMES, 0.98],
    ['adjectives of territories', more, (row: Row) => row.adjectives, ADJECTIVES, 0.98],
    ['nouns for those who live there', more, (row: Row) => row.nouns, NOUNS, 0.98],
  ] as const)('%s are found', { timeout: 60_000 }, (_, rows, forms, sentences, floor) => {
    const { share: found, missed } = share(rows, forms, sentences)
    expect(found, missed.join('\n')).toBeGreaterThanOrEqual(floor)
  })
})

/** The names that `Intl` gives every code, by CLDR: no list of ours. */
describe('the countries of CLDR', () => {
  const regions = new Intl.DisplayNames('en', { type: 'region' })
  const codes = [...new Set([...states, ...more].map(({ code }) => code))]
  const rows = codes.map((code) => ({ code, names: [regions.of(code) ?? ''], adjectives: [], nouns: [] }))

  it('are found by their names: .99', { timeout: 60_000 }, () => {
    const { share: found, missed } = share(rows, ({ names }) => names, NAMES)
    expect(found, missed.join('\n')).toBeGreaterThanOrEqual(0.99)
  })
})

describe('countries', () => {
  const codes = (text: string) =>
    analyze({ text, format: 'text' }).countries.map(({ alpha2, of }) => `${alpha2} ${of}`)

  it('say of a territory which state it belongs to', () => {
    expect(codes('Talks with Tokelau and Ghana collapsed.')).toEqual(
      expect.arrayContaining(['TK NZ', 'GH null']),
    )
  })

  it('are told from both halves of an adjective with a hyphen', () => {
    expect(codes('The Franco-German talks failed.')).toEqual(['FR null', 'DE null'])
    expect(codes('The Anglo-Irish talks failed.')).toEqual(['GB null', 'IE null'])
  })

  it.each([
    'The Bank of the Republic of Ghana Street opened a branch.',
    'Francisco Franco ruled for long.',
    'Shares in Anglo American rose.',
    'The St. Vincent Hospital was full.',
    'The Swiss franc and the Hong Kong dollar fell.',
    'A Guernsey cow and a Jersey cream won.',
  ])('are not told from part of another name: %s', (text) => {
    expect(codes(text)).toEqual([])
  })
})
