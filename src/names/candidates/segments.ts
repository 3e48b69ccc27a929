/** Cuts a run of capitalised words into the names it holds: "US President Ana Ruiz" is a country and a person. */
import type { Candidate } from '../candidate.ts'
import type { NameReading } from './reading.ts'
import { readKnown } from './rules/known.ts'
import { skipOpenings, skipShouts } from './rules/openings.ts'
import {
  readJoined,
  readOrganization,
  readOwned,
  readSmallParty,
  readStateBody,
} from './rules/organizations.ts'
import { readParticle, readPerson } from './rules/people.ts'
import { readBattle, readEvent, readLaw, readPlace } from './rules/places.ts'
import { readRest } from './rules/rest.ts'
import { readTitle } from './rules/titles.ts'
import { type NameRule, NameRun } from './run.ts'

/** In order: at each word the first rule that has something to say is taken. */
const RULES: readonly NameRule[] = [
  skipOpenings,
  // A title before the organization it may be part of: "Justice Ana Ruiz", but "Justice Department".
  readTitle,
  readLaw,
  readStateBody,
  readOwned,
  readBattle,
  // Before the lists: "Chelsea University" is no district of London.
  readOrganization,
  readJoined,
  readSmallParty,
  readEvent,
  readPlace,
  readParticle,
  readKnown,
  skipShouts,
  readPerson,
  readRest,
]

/** Finds the names of one run; `limit` is the end of the sentence. Returns the word after the last one read. */
export function segment(
  reading: NameReading,
  from: number,
  to: number,
  limit: number,
  found: Candidate[],
): number {
  const run = new NameRun(reading, to, limit, found)
  let at = from
  while (at <= run.end) {
    if (!run.isCapital(at) && !run.isSmall(at)) {
      at++
      continue
    }
    run.match = run.matchAt(at)
    let next: number | null = null
    for (const rule of RULES) {
      next = rule(run, at)
      if (next !== null) break
    }
    at = Math.max(at + 1, next ?? at + 1)
  }
  return at
}
