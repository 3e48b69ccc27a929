/** Georgia the country and Georgia the state: the places named around tell them apart. */

import { knownName } from '../../language/en/gazetteer.ts'
import { homographs } from '../../language/en/homographs.ts'
import type { Candidate } from '../candidate.ts'
import type { NameWords } from '../words.ts'

/** A homograph after a town and a comma, or in an article full of its neighbours, is the place and not the country. */
export function settleHomographs(words: NameWords, candidates: readonly Candidate[]): void {
  const doubtful = candidates.filter(({ type, key }) => type === 'country' && homographs().has(key))
  if (doubtful.length === 0) return
  const votes = new Map<string, number>()
  for (const [name, homograph] of homographs()) {
    let vote = 0
    for (const { key, type } of candidates) {
      if (key === name) continue
      if (homograph.state.has(key)) vote++
      else if (homograph.near.has(key)) vote -= 2
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
