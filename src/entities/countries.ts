/** The countries the article speaks of: by name, by the adjective or noun of their people, by the capital that acts for the government. */
import type { Valued } from '../document.ts'
import { countryByCode } from '../lexicons/countries.ts'
import type { Country, CountryVia } from '../schema/entities.ts'
import type { Weighing } from './salience.ts'
import type { Thing } from './thing.ts'
import { isPossessive, type Words } from './words.ts'

const PLACE_BEFORE = new Set(
  'in at near from to outside around across through into inside toward towards of leaving visiting for'.split(
    ' ',
  ),
)
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
const GOVERNS = new Set(
  'policy government position decision move stance support response role aim ambassador allies ally plan plans demand demands relations ties hand hands interests sanctions influence leaders pressure envoy'.split(
    ' ',
  ),
)

/** Finds a token's part of speech by its offset. */
export function tagger(doc: Valued): (start: number) => string {
  const { tokens } = doc
  return (start) => {
    let low = 0
    let high = tokens.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((tokens[middle]?.start ?? 0) <= start) low = middle
      else high = middle - 1
    }
    return tokens[low]?.pos ?? 'X'
  }
}

function followedByVerb(words: Words, last: number, tag: (start: number) => string): boolean {
  const next = last + 1
  if (words.sentence[next] !== words.sentence[last]) return false
  const pos = tag(words.start[next] ?? 0)
  return pos === 'VERB' || pos === 'AUX'
}

/** Does the capital stand for its government here ("Moscow wants", "Beijing's position", "ties with Tehran")? */
function governs(words: Words, first: number, last: number, tag: (start: number) => string): boolean {
  const before = (words.text[first - 1] ?? '').toLowerCase()
  if (PLACE_BEFORE.has(before) || words.text[last + 1] === ',') return false
  if (isPossessive(words, last + 1)) {
    const next = words.text[last + 2] === 's' ? last + 3 : last + 2
    return GOVERNS.has(words.text[next] ?? '') || GOVERNS.has(words.text[next + 1] ?? '')
  }
  if (followedByVerb(words, last, tag)) return true
  const linked = words.text[first - 2] ?? ''
  return (
    (before === 'with' || before === 'between') &&
    /^(?:ties|relations|talks|deal|war|alliance|negotiations|tensions)$/.test(linked)
  )
}

export function findCountries(
  doc: Valued,
  words: Words,
  things: readonly Thing[],
  { weigh, outside }: Weighing,
  tag: (start: number) => string,
): Country[] {
  interface Row {
    readonly places: { readonly first: number; readonly last: number; readonly via: CountryVia }[]
    acts: boolean
  }
  const rows = new Map<string, Row>()
  for (const thing of things) {
    for (const { first, last, candidate } of thing.mentions) {
      if (!candidate?.country || outside(first)) continue
      let via: CountryVia | null = null
      if (thing.type === 'country') via = 'name'
      else if (thing.type === 'group') via = 'demonym'
      else if (candidate.via === 'capital' && thing.type === 'location')
        via = governs(words, first, last, tag) ? 'capital' : null
      else if (thing.type === 'organization' && candidate.canonical && SEATS.has(candidate.canonical))
        via = 'capital'
      if (!via) continue
      let row = rows.get(candidate.country)
      if (!row) rows.set(candidate.country, (row = { places: [], acts: false }))
      row.places.push({ first, last, via })
      row.acts ||= via !== 'demonym' && followedByVerb(words, last, tag)
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
      acts,
      salience: weigh(
        places.map(({ first }) => first),
        most,
      ),
      mentions: places.map(({ first, last, via }) => {
        const start = words.start[first] ?? 0
        const end = words.end[last] ?? start
        return {
          start,
          end,
          text: doc.text.slice(start, end),
          block: doc.sentences[words.sentence[first] ?? 0]?.block ?? 0,
          via,
        }
      }),
    })
  }
  return list.sort(
    (a, b) => b.salience - a.salience || (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
  )
}
