/** What kind of thing an unlisted name is: each of its mentions speaks through its shape and the words around it. */

import { type CluePoints, clueAfter, clueBefore } from '../../language/en/name-clues.ts'
import { endsLikePlace, isClubPrefix } from '../../language/en/name-parts.ts'
import { isPlaceBeforeOf, isPlacing } from '../../language/en/name-surroundings.ts'
import type { EntityType } from '../../schema/entities.ts'
import type { Candidate } from '../candidate.ts'
import type { NameReading } from '../candidates/reading.ts'
import { COMMON, lookUp, NOTHING, SURNAME } from '../listed.ts'
import { CAPITALS, NUMBER } from '../words.ts'

const KINDS: readonly EntityType[] = ['person', 'organization', 'location']

function weigh(points: number[], more: CluePoints | undefined): void {
  if (!more) return
  for (let k = 0; k < 3; k++) points[k] = (points[k] ?? 0) + (more[k] ?? 0)
}

/** "Harrow-FC" */
const JOINED_CAPITALS = /-[A-Z]{2}/
const MIXED = /\p{Ll}\p{Lu}/u
const SURNAME_START = /^(?:Mc|Mac|De|O'|La|Le|Di|Van)/

function isClub(name: string): boolean {
  const space = name.indexOf(' ')
  return (space > 0 && isClubPrefix(name.slice(0, space))) || JOINED_CAPITALS.test(name)
}

function weighShape({ words }: NameReading, candidate: Candidate, points: number[]): void {
  let parts = 0
  for (let i = candidate.first; i <= candidate.last; i++) if ((words.text[i]?.length ?? 0) > 1) parts++
  const first = words.listed[candidate.first] ?? NOTHING
  const last = words.listed[candidate.last] ?? NOTHING
  if (isClub(candidate.key)) weigh(points, [-2, 3, 0])
  if (candidate.key.includes('&')) weigh(points, [-1, 2, 0])
  if (parts === 1) {
    if (words.shape[candidate.first] === CAPITALS && first.text.length < 7) weigh(points, [-1.5, 2, -0.3])
    else if (MIXED.test(first.text) && !SURNAME_START.test(first.text)) weigh(points, [-1, 2, -0.5])
    else weigh(points, [0.6, 0.3, 0.2])
    if (first.is(SURNAME)) weigh(points, [0.8, 0, 0])
    if (first.gender) weigh(points, [0.8, -0.2, 0])
    if (endsLikePlace(first.text)) weigh(points, [0, 0, 0.7])
    return
  }
  if (parts <= 3) weigh(points, [1, 0.2, 0])
  else weigh(points, [-0.5, 1, 0])
  if (first.is(SURNAME) && !last.is(COMMON)) weigh(points, [0.6, 0, 0])
  if (last.is(SURNAME)) weigh(points, [1.2, -0.2, 0])
  if (first.gender) weigh(points, [1.8, -0.3, -0.2])
  if (last.is(COMMON)) weigh(points, [-1.2, 1, 0])
  if (first.is(COMMON)) weigh(points, [-1, 0.8, 0])
  if (candidate.rule === 'place-and-more') weigh(points, [-1.5, 2, 0.3])
}

function weighContext({ words }: NameReading, { first, last }: Candidate, points: number[]): void {
  const at = (i: number) => words.text[i] ?? ''
  const before = at(first - 1)
  weigh(points, clueBefore(words.listed[first - 1]?.lower ?? ''))
  // An apposition: "its director, Ida Brandt, was blunter".
  const apposed = before === ',' ? clueBefore(words.listed[first - 2]?.lower ?? '') : undefined
  if (apposed && apposed[0] >= APPOSED) weigh(points, apposed)
  if (before === 'of' && isPlaceBeforeOf(at(first - 2))) weigh(points, [-1, -0.5, 3])
  const after = at(last + 1)
  weigh(points, clueAfter(after))
  if (after === ',') {
    const next = at(last + 2)
    if (words.shape[last + 2] === NUMBER && at(last + 3) === ',' && next.length === 2)
      weigh(points, [3, 0, 0])
    else if (next === 'who' || next === 'whose') weigh(points, [3, -0.5, -0.5])
    else if (next === 'which') weigh(points, [-1, 1, 0.6])
    else if (clueAfter(next)) weigh(points, clueAfter(next))
    else if (next === 'a' || next === 'an' || next === 'the') weigh(points, [0.7, 0.3, 0])
    else {
      const known = words.listed[last + 2]?.known
      if (known?.place || known?.country?.via === 'name') weigh(points, [-0.5, -0.3, 1.6])
    }
  } else if (after === '(' && words.shape[last + 2] === CAPITALS && at(last + 3) === ')')
    weigh(points, [-1, 3, -1])
  else if (after === "'") weigh(points, [0.3, 0.2, 0])
}

/** The least points for a person that a noun before a comma must give to count. */
const APPOSED = 2.5

/** What the article's clear names say of shorter ones: surnames of its people, first words of its organizations. */
interface Hints {
  readonly surnames: ReadonlyMap<string, number>
  readonly organizations: ReadonlySet<string>
  /** Every word of their names. */
  readonly names: ReadonlySet<string>
}

function gatherHints({ words: { spellings } }: NameReading, candidates: readonly Candidate[]): Hints {
  const surnames = new Map<string, number>()
  const organizations = new Set<string>()
  const names = new Set<string>()
  for (const { type, key } of candidates) {
    const space = key.indexOf(' ')
    if (type === 'person') {
      if (space > 0) for (const word of key.split(' ')) names.add(word)
      const last = key.slice(key.lastIndexOf(' ') + 1)
      surnames.set(last, (surnames.get(last) ?? 0) + 1)
      // "Xi Jinping" may be Xi.
      const first = key.slice(0, space < 0 ? key.length : space)
      const word = lookUp(spellings, first)
      if (space > 0 && (!word.gender || (first.length < 5 && word.is(SURNAME))))
        surnames.set(first, (surnames.get(first) ?? 0) + 1)
    } else if (type === 'organization' && space > 0) organizations.add(key.slice(0, space))
  }
  return { surnames, organizations, names }
}

/** A town's or country's name that is also one of the article's people, where nothing before it asks for a place. */
function isPersonHere({ words }: NameReading, candidate: Candidate, { surnames, names }: Hints): boolean {
  const place = candidate.type === 'location' && candidate.via === null && surnames.has(candidate.key)
  const country = candidate.type === 'country' && names.has(candidate.key)
  return (
    (place || country) &&
    !isPlacing(words.text[candidate.first - 1] ?? '') &&
    words.text[candidate.last + 1] !== ','
  )
}

/** Adds up what all mentions of each name say of its kind. */
function addUp(reading: NameReading, candidates: readonly Candidate[]): Map<string, number[]> {
  const totals = new Map<string, number[]>()
  for (const candidate of candidates) {
    if (candidate.type !== null && candidate.rule !== 'title') continue
    let points = totals.get(candidate.key)
    if (!points) {
      totals.set(candidate.key, (points = [0, 0, 0]))
      weighShape(reading, candidate, points)
    } else weigh(points, [0.25, 0.2, 0.1])
    if (candidate.type === 'person') points[0] = (points[0] ?? 0) + 4
    weighContext(reading, candidate, points)
  }
  return totals
}

/** CluePoints that a name needs for any kind, chosen on the training files of the name corpora: a word alone, and several. */
const LEAST_SINGLE = 1
const LEAST_LONG = 1.4

function choose(candidate: Candidate, points: readonly number[]): void {
  let sum = 1
  let best = 0
  points.forEach((score, k) => {
    sum += Math.exp(Math.min(score, 20))
    if (score > (points[best] ?? 0)) best = k
  })
  if ((points[best] ?? 0) < (candidate.key.includes(' ') ? LEAST_LONG : LEAST_SINGLE)) return
  candidate.type = KINDS[best] ?? 'person'
  candidate.confidence = Math.min(0.9, Math.exp(Math.min(points[best] ?? 0, 20)) / sum)
}

/** Gives each untyped candidate the type that all mentions of its name speak for; longer names first, which teach the shorter ones. */
export function settleTypes(reading: NameReading, candidates: readonly Candidate[]): void {
  const totals = addUp(reading, candidates)
  for (const candidate of candidates) {
    if (candidate.type === null && candidate.key.includes(' '))
      choose(candidate, totals.get(candidate.key) ?? [0, 0, 0])
  }
  const hints = gatherHints(reading, candidates)
  for (const candidate of candidates) {
    if (isPersonHere(reading, candidate, hints)) {
      Object.assign(candidate, {
        type: 'person',
        country: null,
        via: null,
        canonical: null,
        rule: 'name-of-a-person-here',
      })
    }
    if (candidate.type !== null) continue
    const points = [...(totals.get(candidate.key) ?? [0, 0, 0])]
    if (hints.surnames.has(candidate.key)) points[0] = (points[0] ?? 0) + 3
    else if (hints.organizations.has(candidate.key)) points[1] = (points[1] ?? 0) + 3
    choose(candidate, points)
  }
}
