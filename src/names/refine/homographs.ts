/** Georgia the country and Georgia the state: the places named around tell them apart. */
import { knownName } from '../../language/en/gazetteer.ts'
import type { Candidate } from '../candidate.ts'
import type { NameWords } from '../words.ts'

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
export function settleHomographs(words: NameWords, candidates: readonly Candidate[]): void {
  const doubtful = candidates.filter(({ type, key }) => type === 'country' && HOMOGRAPHS.has(key))
  if (doubtful.length === 0) return
  const votes = new Map<string, number>()
  for (const [name, homograph] of HOMOGRAPHS) {
    let vote = 0
    for (const { key, type } of candidates) {
      if (key === name) continue
      if (homograph.country.has(key)) vote++
      else if (NEAR.has(key)) vote -= 2
      else if (type === 'location' && knownName(key)?.place?.country === homograph.other) vote--
    }
    votes.set(name, vote)
  }
  for (const candidate of doubtful) {
    const town =
      words.text[candidate.first - 1] === ',' && knownName(words.text[candidate.first - 2] ?? '')?.place
    if (town || (votes.get(candidate.key) ?? 0) < 0)
      Object.assign(candidate, {
        type: 'location',
        country: null,
        via: null,
        canonical: null,
        rule: 'homograph',
      })
  }
}
