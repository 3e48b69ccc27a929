/**
 * What a name is known for: a country, a people, an organization, a place, an event. The short lists are one map, built
 * on first use; cities and provinces stay the sorted lines they are.
 */
import { withStraight } from '../../text/apostrophes.ts'
import { Memo } from '../../text/memo.ts'
import { lazy } from '../lists/lists.ts'
import { cellsAfter, findLine, lineFrom, nextLine } from '../lists/sorted-lines.ts'
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

/** How names go on that begin with a word. */
export interface Longer {
  /** The most words one has; hyphens count as words. */
  readonly most: number
  /** One bit, by its code modulo 32, for each character that a second word begins with. */
  readonly next: number
}

const ALONE: Longer = { most: 1, next: 0 }
const bit = (code: number) => 1 << (code & 31)

/** Can a name go on with this word after the first? Spares nearly all longer look-ups. */
export function mayGoOn({ next }: Longer, word: string): boolean {
  return (next & bit(word.charCodeAt(0))) !== 0
}

const SPACE = 32
/** White space, apostrophe, comma, hyphen, slash: what ends the first word of a name. */
const isEdge = (code: number) => code === SPACE || code === 39 || code === 44 || code === 45 || code === 47

/** How many words the tokens of a name can make at most. */
function countWords(form: string): number {
  let words = 1
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i)
    if (code === SPACE) words++
    else if (code === 45) words += 2
  }
  if (form.includes(',')) words++
  if (form.includes('/')) words++
  return form.includes("'") ? words + 2 : words
}

function join(longer: Longer, form: string, edge: number): Longer {
  const second = form.charCodeAt(form.charCodeAt(edge) === SPACE ? edge + 1 : edge)
  return { most: Math.max(longer.most, countWords(form)), next: longer.next | bit(second) }
}

interface Short {
  readonly names: ReadonlyMap<string, KnownName>
  readonly longer: ReadonlyMap<string, Longer>
}

const short = /* @__PURE__ */ lazy((): Short => {
  const names = new Map<string, KnownName>()
  const longer = new Map<string, Longer>()
  const at = (raw: string): KnownName => {
    const form = withStraight(raw)
    let known = names.get(form)
    if (!known) {
      names.set(form, (known = {}))
      let edge = 0
      while (edge < form.length && !isEdge(form.charCodeAt(edge))) edge++
      if (edge > 0 && edge < form.length) {
        const first = form.slice(0, edge)
        longer.set(first, join(longer.get(first) ?? ALONE, form, edge))
      }
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
  return { names, longer }
})

/** Names found before: most names of an article stand in it more than once. */
const seen = /* @__PURE__ */ new Memo<KnownName | null>(1_000_000)

function find(form: string): KnownName | null {
  let known = short().names.get(form)
  const province = findLine(subdivisions, form)
  if (province >= 0) {
    known = { ...known }
    const [country = ''] = cellsAfter(subdivisions, province, form)
    if (!known.country || known.country.via === 'capital') known.place ??= { country, size: 1 }
  }
  const city = findLine(cities, form)
  if (city >= 0) {
    const [country = '', size = '1'] = cellsAfter(cities, city, form)
    if (!known?.place || known.place.size < Number(size))
      known = { ...known, place: { country, size: Number(size) } }
  }
  return known ?? null
}

/** What the name is known for; apostrophes straight, one space between words. */
export function knownName(form: string): KnownName | null {
  let known = seen.get(form)
  if (known === undefined) seen.set(form, (known = find(form)))
  return known
}

/** How the known names go on that begin with the word. */
export function longerFrom(word: string): Longer {
  let longer = short().longer.get(word) ?? ALONE
  if (word === '') return longer
  for (const lines of [subdivisions, cities]) {
    for (let at = lineFrom(lines, `${word} `); at < lines.length && lines.startsWith(word, at); ) {
      const edge = lines.charCodeAt(at + word.length)
      // Beyond the slash no character ends a word.
      if (edge > 47) break
      const end = lines.indexOf('\t', at)
      if (isEdge(edge)) longer = join(longer, lines.slice(at, end), word.length)
      at = nextLine(lines, end)
    }
  }
  return longer
}
