/**
 * What a name is known for: a country, a people, an organization, a place, an event. One map over all lists, so that the
 * longest name at a word is found in one walk; built on first use.
 */
import { type CountryForm, countryForms } from './countries.ts'
import cities from './generated/cities.ts'
import events from './generated/events.ts'
import groups from './generated/groups.ts'
import organizations from './generated/organizations.ts'
import places from './generated/places.ts'
import subdivisions from './generated/subdivisions.ts'

export interface KnownName {
  country?: CountryForm
  /** The organization's first name in the list; its country. */
  organization?: { readonly name: string; readonly country: string | null }
  /** The singular of a people, a faith or a party's members. */
  group?: string
  /** Its country; size from 1 (a town) to 5 (a region of the world). */
  place?: { readonly country: string | null; readonly size: number }
  event?: true
  /** A state that is no more, and has no code. */
  formerState?: string
}

interface Gazetteer {
  readonly names: ReadonlyMap<string, KnownName>
  /** For a first word, the most words a name that begins with it has. */
  readonly longest: ReadonlyMap<string, number>
}

let gazetteer: Gazetteer | undefined

function decode(): Gazetteer {
  const names = new Map<string, KnownName>()
  const longest = new Map<string, number>()
  const at = (raw: string): KnownName => {
    const form = raw.replaceAll('’', "'")
    let known = names.get(form)
    if (!known) {
      names.set(form, (known = {}))
      let words = 1
      for (let i = form.indexOf(' '); i >= 0; i = form.indexOf(' ', i + 1)) words++
      for (let i = form.indexOf('-'); i >= 0; i = form.indexOf('-', i + 1)) words += 2
      for (const mark of [',', '/']) if (form.includes(mark)) words += 1
      if (form.includes("'")) words += 2
      const first = /^[^ ,/'-]+/.exec(form)?.[0] ?? form
      if (words > 1 && words > (longest.get(first) ?? 1)) longest.set(first, words)
    }
    return known
  }
  for (const [form, country] of countryForms()) at(form).country = country
  for (const row of groups.split('\n')) {
    const [name = '', more = ''] = row.split('\t')
    for (const form of [name, ...more.split('|')]) if (form) at(form).group = name
  }
  for (const row of organizations.split('\n')) {
    const [name = '', more = '', country = ''] = row.split('\t')
    for (const form of [name, ...more.split('|')])
      if (form) at(form).organization ??= { name, country: country || null }
  }
  for (const row of events.split('\n')) {
    const [name = '', kind] = row.split('\t')
    if (kind === 'known') at(name).event = true
  }
  for (const row of places.split('\n')) {
    const [name = '', country = '', kind = ''] = row.split('\t')
    if (kind.startsWith('state of ')) at(name).formerState = kind.slice(9)
    else at(name).place ??= { country: country || null, size: kind === 'region' ? 5 : 3 }
  }
  for (const row of subdivisions.split('\n')) {
    const [name = '', country = ''] = row.split('\t')
    const known = at(name)
    if (!known.country || known.country.via === 'capital') known.place ??= { country, size: 1 }
  }
  for (const row of cities.split('\n')) {
    const [name = '', country = '', size = '1'] = row.split('\t')
    const known = at(name)
    if (!known.place || known.place.size < Number(size)) known.place = { country, size: Number(size) }
  }
  return { names, longest }
}

/** What the name is known for; apostrophes straight, one space between words. */
export function knownName(form: string): KnownName | null {
  return (gazetteer ??= decode()).names.get(form) ?? null
}

/** The most words of a known name that begins with this word; hyphens count as words. */
export function longestFrom(word: string): number {
  return (gazetteer ??= decode()).longest.get(word) ?? 1
}
