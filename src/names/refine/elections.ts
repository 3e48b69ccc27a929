/** "2014 Quebec general election" is one event, and no place: the year before it makes a title of it. */
import { isVote, isVoteKind } from '../../language/en/elections.ts'
import { meetsInConvention } from '../../language/en/name-repairs.ts'
import type { Candidate } from '../candidate.ts'
import { nameOf } from '../candidates/reading.ts'
import { draft } from '../candidates/run.ts'
import type { NameWords } from '../words.ts'

const MOST_KINDS = 4
const YEAR = /^(?:1[5-9]|20)\d\d$/

function electionOf(words: NameWords, candidate: Candidate): Candidate | null {
  const { type, country, confidence } = candidate
  // What the analyzer was given stays as it is.
  if (candidate.rule === 'given') return null
  if (type !== 'location' && type !== 'country' && type !== 'organization') return null
  const first = candidate.first - 1
  if (first < 0 || !YEAR.test(words.text[first] ?? '')) return null
  let last = candidate.last + 1
  const most = last + MOST_KINDS
  while (last < most && isVoteKind(words.text[last] ?? '')) last++
  const same = words.sentence[last] === words.sentence[first]
  if (!same || !isVote(words.text[last] ?? '')) return null
  const key = nameOf(words, first, last)
  return { ...candidate, first, last, key, ...draft('event', confidence, 'event-word', { country }) }
}

/** In order and without overlaps, as they came. */
export function joinElections(words: NameWords, candidates: readonly Candidate[]): Candidate[] {
  const joined: Candidate[] = []
  let end = -1
  for (const candidate of candidates) {
    if (candidate.first <= end) continue
    const election = electionOf(words, candidate)
    joined.push(election !== null && election.first > end ? election : candidate)
    end = joined[joined.length - 1]?.last ?? end
  }
  return joined
}

/** The "Republican National Convention" is a meeting; a convention of states is a treaty. */
export const settleConventions = (words: NameWords, candidates: readonly Candidate[]): Candidate[] =>
  candidates.map((candidate) => {
    const { first, last, type, confidence, country, rule } = candidate
    if (type !== 'work' || rule === 'given' || last === first || words.text[last] !== 'Convention')
      return candidate
    if (!meetsInConvention(words.text[last - 1] ?? '')) return candidate
    return { ...candidate, ...draft('event', confidence, 'event-word', { country }) }
  })
