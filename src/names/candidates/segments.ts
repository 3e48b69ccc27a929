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

/** At each word the first rule that has something to say is taken, in this order. */
const ruled: NameRule = (run, at) =>
  skipOpenings(run, at) ??
  // A title before the organization it may be part of: "Justice Ana Ruiz", but "Justice Department".
  readTitle(run, at) ??
  readLaw(run, at) ??
  readStateBody(run, at) ??
  readOwned(run, at) ??
  readBattle(run, at) ??
  // Before the lists: "Chelsea University" is no district of London.
  readOrganization(run, at) ??
  readJoined(run, at) ??
  readSmallParty(run, at) ??
  readEvent(run, at) ??
  readPlace(run, at) ??
  readParticle(run, at) ??
  readKnown(run, at) ??
  skipShouts(run, at) ??
  readPerson(run, at) ??
  readRest(run, at)

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
    at = Math.max(at + 1, ruled(run, at) ?? at + 1)
  }
  return at
}
