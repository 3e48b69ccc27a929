/**
 * What stands in a row with names that are told is of their kind: "Nvidia, AMD and Ostrell", "in Lyon, Ostrell and Nice". For coined
 * names of one word, of which neither lists nor the rest of the article say anything.
 */
import type { EntityType } from '../../schema/entities.ts'
import type { Candidate } from '../candidate.ts'
import type { NameReading } from '../candidates/reading.ts'
import { NOTHING, SURNAME } from '../listed.ts'
import type { NameWords } from '../words.ts'
import { isShort } from './short-names.ts'
import { surnamesOf } from './surnames.ts'

const LINKS = new Set(['and', 'or', '&'])
/** Fewer others tell too little. */
const LEAST_TOLD = 2
const SURE = 0.9
/** Longer rows are tables. */
const MOST = 24

/** Is nothing between two names but a comma, "and", or both? */
function isLinked({ text, sentence }: NameWords, one: Candidate, next: Candidate): boolean {
  if (sentence[one.last] !== sentence[next.first]) return false
  const from = one.last + 1
  const between = next.first - from
  if (between === 1) return text[from] === ',' || LINKS.has(text[from] ?? '')
  return between === 2 && text[from] === ',' && LINKS.has(text[from + 1] ?? '')
}

function isOpen({ words }: NameReading, candidate: Candidate, surnames: ReadonlySet<string>): boolean {
  const { first, type, rule, title, via, key, last } = candidate
  const word = words.listed[first] ?? NOTHING
  return (
    isShort(words, candidate) &&
    (type === 'person' || type === 'location' || type === 'organization' || type === null) &&
    (rule === 'tagger' || rule === 'capitals') &&
    title === null &&
    via === null &&
    !surnames.has(key) &&
    !word.known &&
    !word.gender &&
    !word.is(SURNAME) &&
    !words.listed[last]!.is(SURNAME)
  )
}

const PLACING = new Set(['at', 'across', 'from', 'in', 'near', 'of', 'to', 'visited'])

/** What all others of a row are; null where they differ, are too few, or none is sure. */
function kindBeside(words: NameWords, row: readonly Candidate[], own: Candidate): EntityType | null {
  const others = row.filter(({ key }) => key !== own.key)
  const type = others[0]?.type ?? null
  if (others.length < LEAST_TOLD || others.some((one) => one.type !== type)) return null
  if (!others.some(({ rule, confidence }) => rule.startsWith('known') || confidence >= SURE)) return null
  if (type === 'organization') return type
  const before = words.text[(row[0]?.first ?? 0) - 1] ?? ''
  return type === 'location' && PLACING.has(before) ? type : null
}

/** Rows of three names and more, in order. */
function rowsOf(words: NameWords, candidates: readonly Candidate[]): Candidate[][] {
  const rows: Candidate[][] = []
  for (let k = 0; k < candidates.length; ) {
    let end = k + 1
    while (end < candidates.length && isLinked(words, candidates[end - 1]!, candidates[end]!)) end++
    if (end - k > LEAST_TOLD && end - k <= MOST) rows.push(candidates.slice(k, end))
    k = end
  }
  return rows
}

export function settleRows(reading: NameReading, candidates: readonly Candidate[]): void {
  const { words } = reading
  const rows = rowsOf(words, candidates)
  if (rows.length === 0) return
  const surnames = surnamesOf(candidates)
  const settled = new Map<string, EntityType>()
  for (const row of rows)
    for (const one of row) {
      const kind = kindBeside(words, row, one)
      if (kind && kind !== one.type && isOpen(reading, one, surnames)) settled.set(one.key, kind)
    }
  if (settled.size === 0) return
  for (const candidate of candidates) {
    const type = settled.get(candidate.key)
    if (type && type !== candidate.type && isOpen(reading, candidate, surnames))
      Object.assign(candidate, { type, gender: 'u' })
  }
}
