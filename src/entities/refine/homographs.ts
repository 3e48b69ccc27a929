/** Georgia the country and Georgia the state: the places named around tell them apart. */
import { knownName } from '../../lexicons/gazetteer.ts'
import type { Candidate } from '../candidate.ts'
import type { Words } from '../words.ts'

interface Homograph {
  /** Names that speak for the country. */
  readonly country: ReadonlySet<string>
  /** The state that holds the other place of that name. */
  readonly other: string
}

const HOMOGRAPHS: ReadonlyMap<string, Homograph> = new Map([
  [
    'Georgia',
    {
      country: new Set(
        'Tbilisi Russia Russian Moscow Kremlin Armenia Azerbaijan Abkhazia Caucasus Ukraine Batumi Turkey Moldova Georgian Georgians'.split(
          ' ',
        ),
      ),
      other: 'US',
    },
  ],
])
const NEAR = new Set(['Atlanta', 'Savannah', 'Ga.'])

/** A homograph after a town and a comma, or in an article full of its neighbours, is the place and not the country. */
export function settleHomographs(words: Words, candidates: readonly Candidate[]): void {
  const doubtful = candidates.filter(({ type, key }) => type === 'country' && HOMOGRAPHS.has(key))
  if (doubtful.length === 0) return
  for (const candidate of doubtful) {
    const homograph = HOMOGRAPHS.get(candidate.key) as Homograph
    let country = 0
    let other = 0
    for (const { key, type } of candidates) {
      if (key === candidate.key) continue
      if (homograph.country.has(key)) country++
      else if (NEAR.has(key)) other += 2
      else if (type === 'location' && knownName(key)?.place?.country === homograph.other) other++
    }
    const town =
      words.text[candidate.first - 1] === ',' && knownName(words.text[candidate.first - 2] ?? '')?.place
    if (town || other > country)
      Object.assign(candidate, {
        type: 'location',
        country: null,
        via: null,
        canonical: null,
        rule: 'homograph',
      })
  }
}
