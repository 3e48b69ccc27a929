/** Names that the lists hold, with the traps among them: "Jordan Reyes" is a person, "Japan Telecom" a company. */

import type { KnownName } from '../../../language/en/gazetteer.ts'
import { COMMON, PLACE_OPENER, SURNAME } from '../../listed.ts'
import { draft, type NameDraft, type NameRule } from '../run.ts'
import { titleAt } from '../titles.ts'
import { nameEnd, personEnd } from './people.ts'

/** England, Scotland and the like have no code of their own, but are things of their own. */
const PARTS = new Set(['England', 'Scotland', 'Wales', 'Northern Ireland'])
const PART_OF_PEOPLE: readonly (readonly [RegExp, string])[] = [
  [/^Engl/, 'England'],
  [/^Scot/, 'Scotland'],
  [/^Welsh/, 'Wales'],
]

function peopleCanonical(key: string, alpha2: string): string {
  const part = PART_OF_PEOPLE.find(([pattern]) => pattern.test(key))
  if (part) return `people ${part[1]}`
  return /^.+ American/.test(key) ? `people ${key.replace(/s$/, '')}` : `people ${alpha2}`
}

/** The type a known name has by its lists alone. */
export function draftKnown(key: string, known: KnownName): NameDraft {
  const { country, group, organization, place } = known
  if (country && country.via !== 'capital') {
    const { alpha2 } = country.country
    if (country.via === 'demonym')
      return draft('group', 0.9, 'demonym', {
        country: alpha2,
        via: 'demonym',
        canonical: peopleCanonical(key, alpha2),
      })
    const canonical = PARTS.has(key) ? `country ${key}` : `country ${alpha2}`
    return draft('country', 0.95, 'country-name', { country: alpha2, via: 'name', canonical })
  }
  if (known.formerState)
    return draft('country', 0.9, 'former-state', { canonical: `country ${known.formerState}` })
  if (organization)
    return draft('organization', 0.9, 'known-organization', {
      country: organization.country,
      canonical: organization.name,
    })
  if (group) return draft('group', 0.85, 'known-group', { canonical: `group ${group}` })
  if (known.event) return draft('event', 0.85, 'known-event')
  return draft('location', place && place.size > 1 ? 0.85 : 0.6, 'known-place', {
    country: country?.country.alpha2 ?? null,
    via: country ? 'capital' : null,
    canonical: key === 'New York City' ? 'New York' : null,
  })
}

export const readKnown: NameRule = (run, at) => {
  const { match } = run
  if (!match) return null
  const text = run.text(at)
  // "Harlow & Finch": a firm, whatever the first name is known for.
  if (run.text(match.last + 1) === '&' && run.isCapital(match.last + 2) && match.last < run.end) return null
  const next = match.last + 1
  const follows = next <= run.end && run.isCapital(next) && !run.glued(next)
  const made = draftKnown(match.key, match.known)
  const single = match.last === at
  // "Northern" is a region somewhere, and mostly just a word.
  if (
    single &&
    made.type === 'location' &&
    made.via === null &&
    (match.known.place?.size ?? 1) < 2 &&
    (run.is(at, COMMON) || run.is(at, PLACE_OPENER))
  )
    return null
  const given = run.gender(at)
  const after = follows ? run.matchAt(next) : null
  const title = follows ? titleAt(run.reading, next, run.end + 1) : null
  const lone = follows && !title && (made.type === 'location' || !run.isOrdinary(next))
  if (
    single &&
    given &&
    follows &&
    !title &&
    made.type !== 'group' &&
    text.length > 3 &&
    (run.is(next, SURNAME) || (!after && lone))
  )
    return run.put(at, personEnd(run, at), draft('person', 0.75, 'first-name', { gender: given }))
  const small = run.small(at)
  if (
    single &&
    !run.isCapitals(at) &&
    run.isOrdinary(at) &&
    (run.opens(at) || small > 0) &&
    (made.type !== 'country' || small > 0)
  )
    return next
  const weak =
    !after ||
    (after.last === next &&
      !after.known.country &&
      !after.known.group &&
      !after.known.organization &&
      (after.known.place?.size ?? 9) < 2)
  if (lone && weak && !run.gender(next) && (made.type === 'country' || made.type === 'location'))
    return run.put(at, nameEnd(run, next), draft(null, 0.5, 'place-and-more', { country: made.country }))
  // The article stands outside the name.
  const first = text === 'The' && match.last > at && made.type !== 'location' ? at + 1 : at
  return run.put(first, match.last, made)
}
