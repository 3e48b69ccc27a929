/** Official, earlier and rarer names of states, and the territories of ISO 3166-1, from data/language/en/country-names.tsv. */
import { withStraight } from '../../text/apostrophes.ts'
import { lazy } from '../lists/lists.ts'
import { type CountryForm, countryByCode } from './countries.ts'
import rows from './generated/country-names.ts'

export interface LongForm extends CountryForm {
  /** With straight apostrophes. */
  readonly form: string
}

interface Known {
  /** Forms by their first word, longer ones first. */
  readonly forms: ReadonlyMap<string, readonly LongForm[]>
  /** "Franco" to FR: what stands before a hyphen and another adjective. */
  readonly prefixes: ReadonlyMap<string, string>
  /** Each territory to the state that it belongs to. */
  readonly states: ReadonlyMap<string, string>
}

const FIRST_WORD = /^[^ '’-]+/

const known = /* @__PURE__ */ lazy((): Known => {
  const forms = new Map<string, LongForm[]>()
  const prefixes = new Map<string, string>()
  const states = new Map<string, string>()
  const add = (form: string, code: string, via: CountryForm['via'], plural: boolean) => {
    const country = countryByCode(code)
    const first = FIRST_WORD.exec(form)?.[0]
    if (!country || !first) return
    const of = forms.get(first) ?? []
    forms.set(first, of)
    of.push({ form: withStraight(form), country, via, plural })
  }
  for (const row of rows.split('\n')) {
    const [code = '', , name = '', names = '', adjectives = '', nouns = '', state = '', capitals = ''] =
      row.split('\t')
    const list = (cell: string) => (cell === '' ? [] : cell.split('|'))
    if (code.startsWith('-')) {
      for (const prefix of list(names)) prefixes.set(prefix, code.slice(1))
      continue
    }
    for (const form of [...list(name), ...list(names)]) add(form, code, 'name', false)
    for (const form of list(adjectives)) add(form, code, 'demonym', false)
    for (const form of list(nouns)) add(form, code, 'demonym', true)
    for (const form of list(capitals)) add(form, code, 'capital', false)
    if (state !== '') states.set(code, state)
  }
  for (const of of forms.values()) of.sort((a, b) => b.form.length - a.form.length)
  return { forms, prefixes, states }
})

/** The forms that begin with a word as it stands. */
export function formsFrom(word: string): readonly LongForm[] {
  return known().forms.get(word) ?? []
}

/** The code of what an adjective in -o stands for before a hyphen, or undefined. */
export function prefixCountry(word: string): string | undefined {
  return known().prefixes.get(word)
}

/** The state a territory belongs to, by their codes; null for a state. */
export function stateOf(alpha2: string): string | null {
  return known().states.get(alpha2) ?? null
}
