/** Cuts a run of capitalised words into the names it holds: "US President Ana Ruiz" is a country and a person. */

import { countryForm } from '../../lexicons/countries.ts'
import type { KnownName } from '../../lexicons/gazetteer.ts'
import {
  isCommonWord,
  isCompanySuffix,
  isEventHead,
  isOrganizationHead,
  isPlaceHead,
  isPlaceOpener,
} from '../../lexicons/name-words.ts'
import { firstNameGender, type Gender, isSurname } from '../../lexicons/people.ts'
import type { EntityType } from '../../schema/entities.ts'
import type { Candidate } from '../candidate.ts'
import { isOrdinary } from '../evidence.ts'
import { CAPITALS, INITIAL, isPossessive, LOWER } from '../words.ts'
import { isCapitalised, longestKnown, type Match, nameOf, type Reading } from './reading.ts'
import { titleAt } from './titles.ts'

/** Words that begin sentences and never names, whatever follows. */
const FUNCTION = new Set(
  (
    'the a an this that these those it its he she they we you i his her their our my your in on at by for from to of with without ' +
    'as but and or nor so yet if when while where why how what who whom whose which there here then than after before since until ' +
    'because although though despite during under over between among against about above below into onto upon through across ' +
    'not no yes both either neither each every all some any many most more few several one two three also even only just still ' +
    'now once again later meanwhile however moreover instead perhaps like unlike per via amid is are was were do does did has have had will ' +
    'would can could should may might must let another other such former ex mr'
  ).split(' '),
)
const CONTINUES = new Set(['of', 'for', 'on'])
const MEMBERS = new Set([
  'People',
  'Women',
  'Children',
  'Men',
  'Workers',
  'Farmers',
  'Teachers',
  'Veterans',
  'King',
  'Queen',
])

type Draft = Omit<Candidate, 'first' | 'last' | 'key'>
const draft = (
  type: EntityType | null,
  confidence: number,
  rule: string,
  more: Partial<Draft> = {},
): Draft => ({
  type,
  confidence,
  rule,
  title: null,
  gender: 'u',
  country: null,
  via: null,
  canonical: null,
  ...more,
})

/** The type a known name has by its lists alone. */
export function draftKnown(key: string, known: KnownName): Draft {
  const { country, group, organization, place } = known
  if (country && country.via !== 'capital') {
    const alpha2 = country.country.alpha2
    return country.via === 'name'
      ? draft('country', 0.95, 'country-name', {
          country: alpha2,
          via: 'name',
          canonical: countryCanonical(key, alpha2),
        })
      : draft('group', 0.9, 'demonym', {
          country: alpha2,
          via: 'demonym',
          canonical: peopleCanonical(key, alpha2),
        })
  }
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
    canonical: null,
  })
}

/** England, Scotland and the like have no code of their own, but are things of their own. */
const PARTS = new Set(['England', 'Scotland', 'Wales', 'Northern Ireland'])
const countryCanonical = (key: string, alpha2: string) =>
  PARTS.has(key) ? `country ${key}` : `country ${alpha2}`
const PART_PEOPLE: Readonly<Record<string, string>> = {
  English: 'England',
  Scottish: 'Scotland',
  Welsh: 'Wales',
}
function peopleCanonical(key: string, alpha2: string): string {
  const part =
    PART_PEOPLE[key] ??
    (/^Engl/.test(key) ? 'England' : /^Scot/.test(key) ? 'Scotland' : /^Welsh/.test(key) ? 'Wales' : null)
  if (part) return `people ${part}`
  const hyphened = /^(.+) American/.exec(key)
  return hyphened ? `people ${key.replace(/s$/, '')}` : `people ${alpha2}`
}

/** Finds the names of one run; `limit` is the end of the sentence. Returns the word after the last one read. */
export function segment(
  reading: Reading,
  from: number,
  to: number,
  limit: number,
  found: Candidate[],
): number {
  const { words, evidence } = reading
  const text = (i: number) => words.text[i] ?? ''
  let end = to
  const put = (first: number, last: number, made: Draft) => {
    found.push({ first, last, key: nameOf(words, first, last), ...made })
    return last + 1
  }

  /** The last word of an organization's name that begins at p: up to a head word or a company's suffix. */
  const organizationEnd = (p: number): number => {
    let last = -1
    for (let i = p; i <= end; i++) {
      if (i > p) {
        const title = titleAt(reading, i, end + 1)
        if (
          title &&
          title.last < end &&
          !isOrganizationHead(text(title.last + 1)) &&
          title.last > i - 1 &&
          i > p
        ) {
          if (!isOrganizationHead(text(i)) || title.last > i) break
        }
      }
      if (i > p && (isOrganizationHead(text(i)) || isCompanySuffix(text(i)))) last = i
      if (i - p > 7) break
    }
    return last
  }
  /** "Ministry" + "of Foreign Affairs"; "Office" + "for the Western District". */
  const continued = (last: number): number => {
    let at = last
    for (let turn = 0; turn < 3; turn++) {
      let k = at + 1
      const link = text(k)
      if (k >= limit || words.shape[k] !== LOWER) break
      const and = link === 'and' && turn > 0
      if (!CONTINUES.has(link) && !and) break
      k++
      if (text(k) === 'the') k++
      if (k >= limit || !isCapitalised(words, k)) break
      const title = titleAt(reading, k, limit)
      if (title && isCapitalised(words, title.last + 1)) break
      if (and && (firstNameGender(text(k)) || longestKnown(words, k, limit))) break
      if (link === 'on' && !isOrganizationHead(text(at))) break
      let stop = k
      while (
        stop + 1 < limit &&
        ((isCapitalised(words, stop + 1) && !words.glued[stop + 1]) ||
          (text(stop + 1) === '&' && isCapitalised(words, stop + 2)))
      )
        stop++
      at = stop
    }
    return at
  }

  let p = from
  while (p <= end) {
    if (!isCapitalised(words, p) && words.shape[p] !== LOWER) {
      p++
      continue
    }
    const lower = text(p).toLowerCase()
    const match: Match | null = longestKnown(words, p, limit)
    const longMatch = match && match.last > p ? match : null
    const opening = words.opens[p] === true
    // 1. Words that a sentence begins with.
    if (
      !longMatch &&
      (FUNCTION.has(lower) || lower === 'former') &&
      (opening || words.shape[p] !== CAPITALS || lower.length < 3)
    ) {
      if (!(match && lower === 'us' && words.shape[p] === CAPITALS)) {
        p++
        continue
      }
    }
    // 2. Titles before names.
    const title = titleAt(reading, p, Math.max(end + 1, Math.min(limit, p + 5)))
    const head = organizationEnd(p)
    if (title && !(longMatch && longMatch.last >= title.last)) {
      const next = title.last + 1
      const isBody = head === next || (head > next && head === end && isOrganizationHead(text(next)))
      if (!isBody) {
        if (next <= end && (isCapitalised(words, next) || words.shape[next] === LOWER)) {
          const again = titleAt(reading, next, end + 1)
          if (again && again.last < end) {
            p = next
            continue
          }
          const last = personEnd(next)
          if (last >= next) {
            const given = firstNameGender(text(next))
            const gender: Gender = title.gender !== 'u' ? title.gender : last > next ? (given ?? 'u') : 'u'
            p = put(
              next,
              last,
              draft('person', 0.95, 'title', { title: nameOf(words, p, title.last), gender }),
            )
            continue
          }
        }
        p = title.last + 1
        continue
      }
    }
    // 3. A people before a title or a person: "Israeli Prime Minister", "French President".
    const isPeople =
      match?.known.country?.via === 'demonym' ||
      (match?.known.group !== undefined && !match.known.organization)
    // 4. Organizations by head word.
    if (head > p && !(longMatch && longMatch.last >= head) && !(isPeople && head - (match?.last ?? p) < 1)) {
      const whole = continued(head)
      const ordinary = opening && isOrdinary(evidence, text(p)) && head - p > 1 && !match
      const first = ordinary && isOrganizationHead(text(head)) ? p + 1 : p
      const person =
        firstNameGender(text(first)) &&
        head === first + 1 &&
        !isCompanySuffix(text(head)) &&
        isSurname(text(head))
      if (!person) {
        p = put(first, whole, draft('organization', 0.85, 'organization-word', { country: stateOf(first) }))
        if (p > end) end = p - 1
        continue
      }
    }
    if (isOrganizationHead(text(p)) && CONTINUES.has(text(p + 1)) && !longMatch) {
      const whole = continued(p)
      if (whole > p) {
        p = put(p, whole, draft('organization', 0.8, 'organization-word', { country: null }))
        if (p > end) end = p - 1
        continue
      }
    }
    if (
      MEMBERS.has(text(p)) &&
      isPossessive(words, p + 1) &&
      text(p + 2) === 's' &&
      isCapitalised(words, p + 3)
    ) {
      let last = p + 3
      while (last + 1 < limit && isCapitalised(words, last + 1) && !words.glued[last + 1]) last++
      if (isOrganizationHead(text(last))) {
        p = put(p, continued(last), draft('organization', 0.8, 'organization-word'))
        if (p > end) end = p - 1
        continue
      }
    }
    // 5. Events and places by head word.
    const eventHead = end > p && isEventHead(text(end)) ? end : -1
    if (eventHead > p && !(longMatch && longMatch.last >= eventHead) && !titleBetween(p, end)) {
      const first = opening && FUNCTION.has(lower) ? p + 1 : p
      if (!isPeople || eventHead - p > 0) {
        p = put(first, eventHead, draft('event', 0.7, 'event-word'))
        continue
      }
    }
    const placeHead = placeEnd(p)
    if (placeHead > p && !(longMatch && longMatch.last >= placeHead) && !isPeople) {
      p = put(p, placeHead, draft('location', 0.75, 'place-word'))
      continue
    }
    // 6. Names that the lists hold.
    if (match) {
      const next = match.last + 1
      const follows = next <= end && isCapitalised(words, next) && !words.glued[next]
      const made = draftKnown(match.key, match.known)
      const given = firstNameGender(text(p))
      const nextKnown = follows ? longestKnown(words, next, limit) : null
      const nextFirst = follows ? firstNameGender(text(next)) : null
      const single = match.last === p
      // "Jordan Reyes", "Chelsea Vance": a first name before a surname.
      if (
        single &&
        follows &&
        given !== null &&
        made.type !== 'group' &&
        !titleAt(reading, next, end + 1) &&
        (isSurname(text(next)) || (!nextKnown && !isOrdinary(evidence, text(next)))) &&
        text(p).length > 3
      ) {
        const last = personEnd(p)
        p = put(p, last, draft('person', 0.75, 'first-name', { gender: given }))
        continue
      }
      const ordinary =
        single &&
        isOrdinary(evidence, text(p)) &&
        (opening || (evidence.small.get(lower) ?? 0) > 0) &&
        words.shape[p] !== CAPITALS &&
        (made.type !== 'country' || (evidence.small.get(lower) ?? 0) > 0)
      if (ordinary) {
        p = match.last + 1
        continue
      }
      if (
        follows &&
        !nextKnown &&
        !nextFirst &&
        !titleAt(reading, next, end + 1) &&
        made.type !== 'group' &&
        !isOrdinary(evidence, text(next))
      ) {
        // "Norfolk Rovers", "Japan Telecom": a place and a word that goes with it make an organization.
        if (made.type === 'country' || made.type === 'location') {
          const last = nameEnd(next)
          p = put(p, last, draft(null, 0.5, 'place-and-more', { country: made.country }))
          continue
        }
      }
      p = put(p, match.last, made)
      if (p > end) end = p - 1
      continue
    }
    // 7. People by their first names.
    const given = firstNameGender(text(p))
    const initials = words.shape[p] === INITIAL
    if (
      (given || initials) &&
      p < end &&
      !(opening && isOrdinary(evidence, text(p)) && !isSurname(text(p + 1)))
    ) {
      const last = personEnd(p)
      if (last > p) {
        p = put(p, last, draft('person', given ? 0.85 : 0.7, 'first-name', { gender: given ?? 'u' }))
        continue
      }
    }
    // 8. Anything else.
    if (opening && isOrdinary(evidence, text(p)) && words.shape[p] !== CAPITALS) {
      p++
      continue
    }
    if (words.shape[p] === LOWER || initials) {
      const last = personEnd(p)
      p = last > p ? put(p, last, draft(null, 0.5, 'capitals')) : p + 1
      continue
    }
    const last = nameEnd(p)
    if (last === p && (text(p).length < 2 || isEmptyWord(p))) {
      p++
      continue
    }
    p = put(p, last, draft(null, 0.5, 'capitals', last > p && given ? { gender: given } : {}))
  }
  return end + 1

  /** A capital that is no name: a small word's emphasis, a lone letter, a Roman number. */
  function isEmptyWord(at: number): boolean {
    const word = text(at)
    if (/^[IVXLC]+$/.test(word) && word !== 'I') return true
    const small = evidence.small.get(word.toLowerCase()) ?? 0
    const capital = evidence.capital.get(word) ?? 0
    return words.shape[at] !== CAPITALS
      ? isCommonWord(word.toLowerCase()) && small + 1 > capital
      : isCommonWord(word.toLowerCase()) || FUNCTION.has(word.toLowerCase())
  }
  function stateOf(at: number): string | null {
    const form = countryForm(text(at))
    return form && form.via !== 'capital' ? form.country.alpha2 : null
  }
  function titleBetween(a: number, b: number): boolean {
    for (let i = a; i <= b; i++) if (titleAt(reading, i, b + 1)) return true
    return false
  }
  /** The last word of a person's name that begins at p. */
  function personEnd(at: number): number {
    let last = at
    if (words.shape[at] === LOWER) last = Math.min(end, at + (words.glued[at + 1] ? 2 : 1))
    let count = 1
    while (last < end && count < 5) {
      const next = last + 1
      if (words.text[next] === '-' && words.glued[next]) {
        last = Math.min(end, next + 1)
        continue
      }
      if (!isCapitalised(words, next)) {
        if (words.shape[next] !== LOWER) break
        last = next
        continue
      }
      if (words.shape[next] !== INITIAL && count > 0) {
        const match = longestKnown(words, next, limit)
        if (
          match &&
          (match.known.group || match.known.country?.via === 'demonym') &&
          match.last > next - 1 &&
          !isSurname(text(next))
        )
          break
        if (titleAt(reading, next, end + 1) && count > 1) break
        if (isOrganizationHead(text(next)) && !isSurname(text(next)) && count > 0) break
      }
      last = next
      count++
    }
    while (last > at && !isCapitalised(words, last) && !words.glued[last]) last--
    return last
  }
  /** The last word of a name of unknown kind: up to a title or a people. */
  function nameEnd(at: number): number {
    let last = at
    while (last < end) {
      const next = last + 1
      if (isCapitalised(words, next) && !words.glued[next]) {
        const title = titleAt(reading, next, end + 1)
        if (title && title.last < end) break
        const match = longestKnown(words, next, limit)
        if (match && match.known.country?.via === 'demonym') break
      }
      last = next
    }
    return last
  }
  function placeEnd(at: number): number {
    if (isPlaceOpener(text(at)) && at < end && !titleAt(reading, at + 1, end + 1)) {
      const next = at + 1
      if (
        isCapitalised(words, next) &&
        text(at).length > 1 &&
        !isOrganizationHead(text(next)) &&
        !(isCommonWord(lowerOf(at)) && words.opens[at] && !/^(?:Mount|Lake|Fort|Cape|Saint)$/.test(text(at)))
      ) {
        const match = longestKnown(words, next, limit)
        if (
          /^(?:Mount|Mt\.?|Lake|Fort|Cape|Port|Camp|San|Santa|Rio|Isle)$/.test(text(at)) ||
          match?.known.place ||
          match?.known.country?.via === 'name'
        ) {
          return Math.min(end, match ? match.last : next)
        }
      }
    }
    for (let i = end; i > at; i--)
      if (isPlaceHead(text(i)) && i - at < 5 && !firstNameGender(text(at))) return i
    return -1
  }
  function lowerOf(at: number): string {
    return text(at).toLowerCase()
  }
}
