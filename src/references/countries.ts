/** The countries the article speaks of: by name, by the adjective or noun of their people, by the capital that acts for the government. */
import type { Doc } from '../document.ts'
import { countryByCode } from '../language/en/countries.ts'
import { stateOf } from '../language/en/country-names.ts'
import { isMoney } from '../language/en/namesakes.ts'
import type { NameWords } from '../names/words.ts'
import type { Country, CountryVia } from '../schema/entities.ts'
import { followedByVerb, governs, type TokenAt } from './capitals.ts'
import type { Weighing } from './salience.ts'
import type { Thing } from './thing.ts'

/** Seats of power that mean the government itself. */
const SEATS = new Set([
  'Kremlin',
  'White House',
  'Downing Street',
  'Whitehall',
  'Élysée',
  'Foggy Bottom',
  "Quai d'Orsay",
])
/** Long: gathers the places of each country, then writes each out. */
export function findCountries(
  doc: Doc<'text' | 'sentences'>,
  words: NameWords,
  things: readonly Thing[],
  { weigh, outside }: Weighing,
  tokenAt: TokenAt,
): Country[] {
  interface Row {
    readonly places: { readonly first: number; readonly last: number; readonly via: CountryVia }[]
    acts: boolean
  }
  const rows = new Map<string, Row>()
  const isCapital = (word: number) => words.listed[word]?.known?.country?.via === 'capital'
  for (const thing of things) {
    for (const { first, last, candidate } of thing.mentions) {
      if (!candidate?.country || outside(first)) continue
      // "the Swiss franc fell" says nothing of Switzerland.
      if (isMoney(words.text[last + 1] ?? '')) continue
      let via: CountryVia | null = null
      if (thing.type === 'country') via = 'name'
      else if (thing.type === 'group') via = 'demonym'
      else if (candidate.via === 'capital' && thing.type === 'location')
        via = governs(words, first, last, tokenAt, isCapital) ? 'capital' : null
      else if (thing.type === 'organization' && candidate.canonical && SEATS.has(candidate.canonical))
        via = 'capital'
      if (!via) continue
      let row = rows.get(candidate.country)
      if (!row) rows.set(candidate.country, (row = { places: [], acts: false }))
      row.places.push({ first, last, via })
      row.acts ||= via !== 'demonym' && followedByVerb(words, last, tokenAt)
    }
  }
  let most = 0
  for (const row of rows.values()) most = Math.max(most, row.places.length)
  const list: Country[] = []
  for (const [code, { places, acts }] of rows) {
    const entry = countryByCode(code)
    if (!entry) continue
    places.sort((a, b) => a.first - b.first)
    list.push({
      alpha2: entry.alpha2,
      alpha3: entry.alpha3,
      name: entry.name,
      of: stateOf(entry.alpha2),
      acts,
      salience: weigh(
        places.map(({ first }) => first),
        most,
      ),
      mentions: places.map(({ first, last, via }) => {
        const start = words.start[first]!
        const end = words.end[last]!
        return {
          start,
          end,
          text: doc.text.slice(start, end),
          block: doc.sentences[words.sentence[first]!]?.block ?? 0,
          via,
        }
      }),
    })
  }
  return list.sort(
    (a, b) => b.salience - a.salience || (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
  )
}
