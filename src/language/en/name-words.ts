/** Words that make a name's kind plain: "University", "Inc.", "River", "Cup"; and the words that are no names at all. */

import { findLine } from '../lists/sorted-lines.ts'
import commonList from './generated/common-words.ts'
import events from './generated/events.ts'
import organizations from './generated/organization-words.ts'
import places from './generated/place-words.ts'

function pick(rows: string, kind: string): Set<string> {
  return new Set(
    rows
      .split('\n')
      .filter((row) => row.endsWith(`\t${kind}`))
      .map((row) => row.slice(0, row.indexOf('\t'))),
  )
}

let sets: Record<'organization' | 'suffix' | 'place' | 'opener' | 'event', Set<string>> | undefined

function decode() {
  return (sets ??= {
    organization: pick(organizations, 'head'),
    suffix: pick(organizations, 'suffix'),
    place: pick(places, 'head'),
    opener: pick(places, 'opener'),
    event: pick(events, 'head'),
  })
}

/** Is the lower-case word one that newspapers write in lower case as a rule? */
export function isCommonWord(lower: string): boolean {
  return findLine(commonList, lower) >= 0
}

export const isOrganizationHead = (word: string): boolean => decode().organization.has(word)
export const isCompanySuffix = (word: string): boolean => decode().suffix.has(word)
export const isPlaceHead = (word: string): boolean => decode().place.has(word)
export const isPlaceOpener = (word: string): boolean => decode().opener.has(word)
export const isEventHead = (word: string): boolean => decode().event.has(word)
