/** Letters that are no body: of laws and treaties ("NAFTA"), which are works, and of things that nobody names ("VAR"). */
import { isLawLetters, isThingLetters } from '../../language/en/name-repairs.ts'
import type { Candidate } from '../candidate.ts'
import { draft } from '../candidates/run.ts'
import { NOTHING, ORGANIZATION_HEAD } from '../listed.ts'
import type { NameWords } from '../words.ts'

const isOpen = ({ first, last, type, rule, country }: Candidate): boolean =>
  first === last &&
  rule !== 'given' &&
  !rule.startsWith('known') &&
  country === null &&
  (type === 'organization' || type === 'location')

/** The name that letters stand behind in brackets: "Trans-Pacific Partnership (TPP)". */
const isMeant = ({ text }: NameWords, full: Candidate | undefined, { first, last }: Candidate): boolean =>
  full?.last === first - 2 && text[first - 1] === '(' && text[last + 1] === ')'

/** Letters that are short for a body here, "Tarn People's Party (TPP)". */
function lettersOfBodies(words: NameWords, candidates: readonly Candidate[]): Set<string> {
  const bodies = new Set<string>()
  candidates.forEach((candidate, k) => {
    const full = candidates[k - 1]
    if (!full || candidate.first !== candidate.last || !isMeant(words, full, candidate)) return
    const head = words.listed[full.last] ?? NOTHING
    if (full.type === 'organization' && (head.is(ORGANIZATION_HEAD) || isThingLetters(candidate.key)))
      bodies.add(candidate.key)
  })
  return bodies
}

const asWork = (candidate: Candidate): Candidate => ({
  ...candidate,
  ...draft('work', candidate.confidence, 'law'),
})

/** In order, as they came. */
export function settleLetters(words: NameWords, candidates: Candidate[]): Candidate[] {
  const mayBe = candidates.some(
    (candidate) => isOpen(candidate) && (isLawLetters(candidate.key) || isThingLetters(candidate.key)),
  )
  if (!mayBe) return candidates
  const bodies = lettersOfBodies(words, candidates)
  const isOf = (candidate: Candidate, is: (word: string) => boolean): boolean =>
    isOpen(candidate) && is(candidate.key) && !bodies.has(candidate.key)
  return candidates.flatMap((candidate, k) => {
    if (isOf(candidate, isThingLetters)) return []
    if (isOf(candidate, isLawLetters)) return [asWork(candidate)]
    const next = candidates[k + 1]
    const isFull = candidate.type === 'organization' && candidate.rule !== 'given'
    return isFull && next && isOf(next, isLawLetters) && isMeant(words, candidate, next)
      ? [asWork(candidate)]
      : [candidate]
  })
}
