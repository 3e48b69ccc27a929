/**
 * Firms and teams that the tagger takes for people or towns: coined names say nothing of what they name. What is said beside one place of
 * a name tells it for all its places. A verdict and no feature, since the texts to learn from hold few firms that nobody knows.
 */
import { isLegalForm } from '../../language/en/name-repairs.ts'
import type { Candidate } from '../candidate.ts'
import type { NameReading } from '../candidates/reading.ts'
import { isApposedBody, isCalledBody, isCalledFirm, makesFirm, makesTeam } from '../firms.ts'
import { COMPANY_SUFFIX, NOTHING, SURNAME } from '../listed.ts'
import type { NameWords } from '../words.ts'
import { isShort } from './short-names.ts'
import { surnamesOf } from './surnames.ts'

/** A short name that neither lists nor titles tell. */
function isUnknown({ words }: NameReading, candidate: Candidate): boolean {
  const { first, type, rule, title, via } = candidate
  const word = words.listed[first] ?? NOTHING
  return (
    isShort(words, candidate) &&
    (type === 'person' || type === 'location' || type === null) &&
    rule !== 'given' &&
    title === null &&
    via === null &&
    !word.known &&
    !word.gender
  )
}

/** "Brokerage Mandal Oswari": two words and more that a noun for firms calls one, and no first name. */
const isCalled = ({ words }: NameReading, { first, last, type, rule, title }: Candidate): boolean =>
  type === 'person' &&
  last > first &&
  rule !== 'given' &&
  title === null &&
  !words.listed[first]?.gender &&
  (isCalledFirm(words, first) || isCalledBody(words, first) || isApposedBody(words, first, last))

/** "the charity Walro", "Walro, an environmental group, said": one word that no list knows. */
const isBody = (reading: NameReading, candidate: Candidate): boolean =>
  candidate.type !== null &&
  isUnknown(reading, candidate) &&
  // "the party Nowak founded"
  !reading.words.listed[candidate.first]?.is(SURNAME) &&
  (isCalledBody(reading.words, candidate.first) ||
    isApposedBody(reading.words, candidate.first, candidate.last))

/** "Marapi Tanju" of "Marapi Tanju Ltd" and "PT Marapi Tanju Tbk"; empty where the name has no legal form. */
function coreOf({ listed, text, glued }: NameWords, { first, last }: Candidate): string {
  let end = last
  while (end > first && (listed[end]?.is(COMPANY_SUFFIX) || text[end] === 'Tbk' || text[end] === ',')) end--
  const start = end > first && isLegalForm(text[first] ?? '') ? first + 1 : first
  if (end === last && start === first) return ''
  let core = ''
  for (let at = start; at <= end; at++) core += at === start || glued[at] === 1 ? text[at] : ` ${text[at]}`
  return core
}

/** The names of firms, and first words of longer ones by which they are called. */
function findFirms(reading: NameReading, candidates: readonly Candidate[]): ReadonlySet<string> {
  const firms = new Set<string>()
  for (const candidate of candidates) {
    const { first, last, key, type } = candidate
    if (type === 'organization') firms.add(coreOf(reading.words, candidate))
    const mayBe = type === 'organization' || isUnknown(reading, candidate)
    if (mayBe && (makesFirm(reading.words, first, last) || makesTeam(reading.words, first, last)))
      firms.add(key)
    else if (isBody(reading, candidate)) firms.add(key)
    else if (isCalled(reading, candidate)) firms.add(key).add(reading.words.text[first] ?? '')
  }
  firms.delete('')
  return firms
}

export function settleFirms(reading: NameReading, candidates: readonly Candidate[]): void {
  const firms = findFirms(reading, candidates)
  if (firms.size === 0) return
  const surnames = surnamesOf(candidates.filter(({ key }) => !firms.has(key)))
  for (const candidate of candidates) {
    const { key, first, last, type, rule, title } = candidate
    const isLong = type === 'person' && last > first && title === null && rule !== 'given'
    // "Walro Millers" where Walro is a firm.
    const opener = isLong ? (reading.words.listed[first] ?? NOTHING) : NOTHING
    const isCalledSo = isLong && firms.has(opener.text) && !opener.gender && !surnames.has(opener.text)
    if (isCalledSo) candidate.type = 'organization'
    if (!firms.has(key) || surnames.has(key)) continue
    if ((isLong && !opener.gender) || isUnknown(reading, candidate)) candidate.type = 'organization'
  }
}
