/** States and territories: codes, names, demonyms and capitals, from data/language/en/countries.tsv. */
import { withStraight } from '../../text/apostrophes.ts'
import rows from './generated/countries.ts'
import moreRows from './generated/country-names.ts'

export interface CountryEntry {
  readonly alpha2: string
  readonly alpha3: string
  readonly name: string
}
/** How a form points to its country; `plural` marks the noun for its people ("Russians"). */
export interface CountryForm {
  readonly country: CountryEntry
  readonly via: 'name' | 'demonym' | 'capital'
  readonly plural: boolean
}

let byCode: Map<string, CountryEntry> | undefined
let byForm: Map<string, CountryForm> | undefined

const PLURAL = /[nitkbceo]$/
/** Adjectives that are their own plural, or have none. */
const NO_PLURAL = /(?:ese|ish|ench|tch|iss|Lao|Thai Chi)$/

function decode(): Map<string, CountryForm> {
  byCode = new Map()
  byForm = new Map()
  const add = (form: string, country: CountryEntry, via: CountryForm['via'], plural: boolean) => {
    const even = withStraight(form)
    if (even !== '' && !byForm?.has(even)) byForm?.set(even, { country, via, plural })
  }
  const table = rows.split('\n').map((row) => row.split('\t'))
  const list = (cell: string | undefined) => (cell ? cell.split('|') : [])
  const entries = table.map(([alpha2 = '', alpha3 = '', name = '']) => ({ alpha2, alpha3, name }))
  // Territories that only the list of further names has: what their forms are, it tells itself.
  for (const row of moreRows.split('\n')) {
    const [alpha2 = '', alpha3 = '', name = ''] = row.split('\t')
    if (name !== '') byCode.set(alpha2, { alpha2, alpha3, name }).set(alpha3, { alpha2, alpha3, name })
  }
  // Names before demonyms, demonyms before capitals, over all countries: "Singapore" is the state.
  table.forEach((cells, i) => {
    const entry = entries[i]!
    byCode?.set(entry.alpha2, entry).set(entry.alpha3, entry)
    add(entry.name, entry, 'name', false)
    for (const name of list(cells[3])) add(name, entry, 'name', false)
  })
  table.forEach((cells, i) => {
    const entry = entries[i]!
    for (const adjective of list(cells[4])) {
      add(adjective, entry, 'demonym', false)
      if (PLURAL.test(adjective) && !NO_PLURAL.test(adjective)) add(`${adjective}s`, entry, 'demonym', true)
    }
    for (const noun of list(cells[5])) add(noun, entry, 'demonym', true)
  })
  table.forEach((cells, i) => {
    for (const city of list(cells[6])) add(city, entries[i]!, 'capital', false)
  })
  return byForm
}

/** The country of a form as newspapers write it ("U.S.", "Dutch", "Moscow"), or null. Apostrophes are straight. */
export function countryForm(form: string): CountryForm | null {
  return (byForm ?? decode()).get(form) ?? null
}

export function countryForms(): ReadonlyMap<string, CountryForm> {
  return byForm ?? decode()
}

/** A country by its ISO 3166-1 alpha-2 or alpha-3 code, or null. */
export function countryByCode(code: string): CountryEntry | null {
  if (!byCode) decode()
  return byCode?.get(code.toUpperCase()) ?? null
}
