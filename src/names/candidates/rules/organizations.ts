/** Organizations by the words that head or end their names: "Ministry of …", "… University", "… Inc." */

import { countryForm } from '../../../language/en/countries.ts'
import { isBodyWithAnd, isPartyName } from '../../../language/en/name-parts.ts'
import { COMPANY_SUFFIX, NAME_OWNER, ORGANIZATION_HEAD, SURNAME } from '../../listed.ts'
import { isPossessive } from '../../words.ts'
import { draft, type NameRule, type NameRun } from '../run.ts'
import { titleAt } from '../titles.ts'

const LINKS = new Set(['of', 'for', 'on'])
const PARTY = new Set(['party', 'Party'])
const LONGEST = 8

/** The last word of an organization's name that begins at the word: a head word or a suffix; -1 where none ends it. */
export function organizationEnd(run: NameRun, at: number): number {
  let last = -1
  for (let i = at + 1; i <= run.end && i < at + LONGEST; i++) {
    const title = titleAt(run.reading, i, run.end + 1)
    if (title && title.last < run.end && !run.is(title.last + 1, ORGANIZATION_HEAD)) {
      if (!run.is(i, ORGANIZATION_HEAD) || title.last > i) break
    }
    if (run.is(i, ORGANIZATION_HEAD | COMPANY_SUFFIX)) last = i
  }
  return last
}

/** Goes on over "of", "for" and "on": "Ministry of Foreign Affairs", "Department of Health and Social Care". */
export function organizationContinued(run: NameRun, last: number): number {
  let at = last
  for (let turn = 0; turn < 3; turn++) {
    const link = run.text(at + 1)
    const and = link === 'and' && turn > 0
    if (!run.isSmall(at + 1) || !(and || LINKS.has(link))) break
    const first = run.text(at + 2) === 'the' ? at + 3 : at + 2
    if (!run.isCapital(first)) break
    const title = titleAt(run.reading, first, run.limit)
    if (title && run.isCapital(title.last + 1)) break
    if (and && (run.gender(first) || run.known(first))) break
    if (link === 'on' && !run.is(at, ORGANIZATION_HEAD)) break
    let stop = first
    while (
      stop - first < LONGEST &&
      ((run.isCapital(stop + 1) && !run.glued(stop + 1)) ||
        (run.text(stop + 1) === '&' && run.isCapital(stop + 2)))
    )
      stop++
    at = stop
  }
  return at
}

function stateOf(run: NameRun, at: number): string | null {
  const form = countryForm(run.text(at))
  return form && form.via !== 'capital' ? form.country.alpha2 : null
}

/** "US Senate", "British Foreign Office": a state's own body, which the lists hold without the state. */
export const readStateBody: NameRule = (run, at) => {
  const country = run.match?.known.country
  if (!run.match || !country || country.via === 'capital') return null
  const next = run.match.last + 1
  if (next > run.end || run.glued(next)) return null
  const body = run.matchAt(next)
  const organization = body?.known.organization
  if (!body || !organization || body.known.group) return null
  const alpha2 = country.country.alpha2
  if (organization.country === alpha2) {
    return run.put(
      at,
      body.last,
      draft('organization', 0.9, 'state-body', { country: alpha2, canonical: organization.name }),
    )
  }
  if (
    organization.country !== null ||
    !run.is(body.last, ORGANIZATION_HEAD) ||
    /\b(?:United|World|European)\b/.test(organization.name)
  )
    return null
  // The lists mean the American Senate, House, Congress and Supreme Court.
  const canonical = alpha2 === 'US' ? organization.name : `${alpha2} ${organization.name}`
  return run.put(at, body.last, draft('organization', 0.9, 'state-body', { country: alpha2, canonical }))
}

export const readOrganization: NameRule = (run, at) => {
  const { match, longMatch } = run
  const head = organizationEnd(run, at)
  const people =
    match?.known.country?.via === 'demonym' || (match?.known.group !== undefined && !match.known.organization)
  if (head > at && !(longMatch && longMatch.last >= head) && !(people && head <= (match?.last ?? at))) {
    const ordinary = run.opens(at) && !match && head - at > 1 && run.isOrdinary(at)
    const first = ordinary ? at + 1 : at
    const person =
      head === first + 1 && run.gender(first) && !run.is(head, COMPANY_SUFFIX) && run.is(head, SURNAME)
    if (!person)
      return run.put(
        first,
        organizationContinued(run, head),
        draft('organization', 0.85, 'organization-word', { country: stateOf(run, first) }),
      )
  }
  if (
    !longMatch &&
    run.is(at, ORGANIZATION_HEAD) &&
    run.text(at) !== 'Front' &&
    LINKS.has(run.text(at + 1))
  ) {
    const last = organizationContinued(run, at)
    if (last > at) return run.put(at, last, draft('organization', 0.8, 'organization-word'))
  }
  return null
}

/** "Food and Drug Administration", "Department" words joined by "and" within the name. */
export const readJoined: NameRule = (run, at) => {
  if (run.end - at > 3 || run.text(run.end + 1) !== 'and' || !run.isCapital(run.end + 2)) return null
  const mine = run.match?.known
  if (mine?.country || (mine?.place && mine.place.size > 2) || run.gender(at)) return null
  let last = run.end + 2
  if (run.known(last)?.country) return null
  while (run.isCapital(last + 1) && !run.glued(last + 1) && last < run.end + 5) last++
  if (!isBodyWithAnd(run.text(last)) || last === run.end + 2) return null
  const first = run.opens(at) && run.isOrdinary(at) && run.end > at ? at + 1 : at
  return run.put(first, last, draft('organization', 0.8, 'organization-word'))
}

/** "People's Liberation Front", "Workers' Union". */
export const readOwned: NameRule = (run, at) => {
  if (!run.is(at, NAME_OWNER) || !isPossessive(run.reading.words, at + 1)) return null
  const first = run.text(at + 2) === 's' && run.glued(at + 2) ? at + 3 : at + 2
  if (!run.isCapital(first)) return null
  let last = first
  while (last - first < LONGEST && run.isCapital(last + 1) && !run.glued(last + 1)) last++
  if (!run.is(last, ORGANIZATION_HEAD)) return null
  return run.put(at, organizationContinued(run, last), draft('organization', 0.8, 'organization-word'))
}

/** "the Social Democratic party": British papers write the head word small. */
export const readSmallParty: NameRule = (run, at) => {
  if (!run.isSmall(run.end + 1) || !PARTY.has(run.text(run.end + 1))) return null
  const known = run.known(run.end)
  const named =
    (known?.group !== undefined && !known.country) ||
    known?.organization !== undefined ||
    isPartyName(run.text(run.end))
  if (!named || run.end - at > 3) return null
  for (let i = at; i <= run.end; i++) if (!run.isCapital(i) || run.glued(i)) return null
  if (
    run.match?.known.country &&
    run.end > at &&
    run.match.last < run.end &&
    run.match.known.country.via === 'name'
  )
    return null
  return run.put(
    at,
    run.end + 1,
    draft('organization', 0.85, 'organization-word', { country: stateOf(run, at) }),
  )
}
