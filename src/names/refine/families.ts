/** People by a plural: "the Holts" beside Lena Holt are a family, no person; "Kosovars" are a people. */
import { knownName } from '../../language/en/gazetteer.ts'
import type { Candidate } from '../candidate.ts'
import type { NameReading } from '../candidates/reading.ts'
import { draftKnown } from '../candidates/rules/known.ts'
import { draft, draftAt } from '../candidates/run.ts'
import type { RuleName } from '../rules.ts'
import { CAPITAL, type NameWords } from '../words.ts'
import { surnamesOf } from './surnames.ts'

/** "Holts" → "Holt", "Joneses" → "Jones"; nothing where the word is no plural. */
function singulars(word: string): string[] {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return []
  return word.endsWith('es') ? [word.slice(0, -1), word.slice(0, -2)] : [word.slice(0, -1)]
}

/** From it on an organization is one, whoever is called like it: "the Kings" may be a club. */
const SURE_CLUB = 0.7
const BARE = new Set<RuleName>(['capitals', 'tagger'])

const mayBeFamily = ({ type, rule, confidence }: Candidate): boolean =>
  type === 'person' ? rule !== 'given' : type === 'organization' && BARE.has(rule) && confidence < SURE_CLUB

/** A bare plural behind "the" whose singular is a surname here is the family, which is one thing however often it is named. */
export function settleFamilies(words: NameWords, candidates: readonly Candidate[]): void {
  let known: ReadonlySet<string> | undefined
  for (const candidate of candidates) {
    const { first, last, key } = candidate
    if (first !== last || !mayBeFamily(candidate)) continue
    if (words.listed[first - 1]?.lower !== 'the' || words.sentence[first - 1] !== words.sentence[first])
      continue
    const forms = singulars(key)
    if (forms.length === 0) continue
    known ??= surnamesOf(candidates)
    if (known.has(key) || !forms.some((form) => known?.has(form))) continue
    Object.assign(candidate, draft('group', candidate.confidence, 'family', { canonical: `family ${key}` }))
  }
}

/** A people's plural that the lists hold as an adjective alone, where nothing else has told what it is. */
export function addPeoples({ words, evidence }: NameReading, candidates: readonly Candidate[]): Candidate[] {
  const added: Candidate[] = []
  const replaced = new Set<Candidate>()
  let c = 0
  for (let i = 0; i < words.text.length; i++) {
    const text = words.text[i] ?? ''
    if (words.shape[i] !== CAPITAL || !text.endsWith('s')) continue
    if (text.length < 5 || words.listed[i]?.known || evidence.setting[words.sentence[i]!] !== 'prose')
      continue
    const singular = text.slice(0, -1)
    const known = knownName(singular)
    if (known?.country?.via !== 'demonym' || known.country.plural) continue
    while (c < candidates.length && candidates[c]!.last < i) c++
    const next = candidates[c]
    if (next && next.first <= i) {
      if (next.type !== null || next.first !== i || next.last !== i) continue
      replaced.add(next)
    }
    added.push(draftAt(i, i, text, draftKnown(singular, known)))
  }
  if (added.length === 0) return [...candidates]
  return [...candidates.filter((candidate) => !replaced.has(candidate)), ...added].sort(
    (a, b) => a.first - b.first,
  )
}
