/** How sure a name is that lists and rules gave and the tagger does not see: far less than where both see it. */
import type { Candidate } from '../candidate.ts'
import type { RuleName } from '../rules.ts'
import type { Tagged } from '../tagger/tagging.ts'

/**
 * The share of such names that are right, by rule. On the dev sets of the name corpora they are few (5 to 48 a rule, 128 in
 * all, of which .3 to .5 are right), so that the numbers lie between what was counted and one half. Titles before names are
 * told by the lists alone and keep their own.
 */
const ALONE: Readonly<Partial<Record<RuleName, number>>> = {
  'organization-word': 0.5,
  'known-organization': 0.5,
  'state-body': 0.5,
  capitals: 0.4,
  'country-name': 0.5,
  'former-state': 0.5,
  'known-place': 0.5,
  'place-word': 0.5,
  'place-and-more': 0.5,
  homograph: 0.5,
  'first-name': 0.5,
  demonym: 0.45,
  'known-group': 0.4,
  'event-word': 0.4,
}

/** Candidates in order; each that no name of the tagger touches is as sure as its rule is alone. */
export function lowerUnseen(candidates: readonly Candidate[], names: readonly Tagged[]): void {
  let k = 0
  for (const candidate of candidates) {
    while (k < names.length && (names[k]?.last ?? 0) < candidate.first) k++
    const alone = ALONE[candidate.rule]
    if (alone === undefined) continue
    const name = names[k]
    if (!name || name.first > candidate.last) candidate.confidence = Math.min(candidate.confidence, alone)
  }
}
