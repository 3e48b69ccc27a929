/** Everything in the article that may be a name, in order, without overlaps. */
import type { Doc } from '../../document.ts'
import type { Candidate } from '../candidate.ts'
import { isOrdinary, isOrdinaryWord } from '../evidence.ts'
import { lookUp, NOTHING, SURNAME } from '../listed.ts'
import { CAPITALS } from '../words.ts'
import { isCapitalised, longestKnown, type Match, type NameReading, nameOf } from './reading.ts'
import { draftKnown } from './rules/known.ts'
import { draft, draftAt } from './run.ts'
import { opensName, runEnd } from './runs.ts'
import { segment } from './segments.ts'

export function findCandidates(doc: Doc<'sentences'>, reading: NameReading): Candidate[] {
  const { words, evidence } = reading
  const found: Candidate[] = []
  for (let s = 0; s < doc.sentences.length; s++) {
    if (evidence.setting[s] !== 'prose') continue
    const limit = words.from[s + 1] ?? 0
    for (let i = words.from[s] ?? 0; i < limit; ) {
      if (!opensName(words, i)) {
        i++
        continue
      }
      i = Math.max(i + 1, segment(reading, i, runEnd(words, i, limit), limit, found))
    }
  }
  // Headlines last: what the prose names is known there.
  let told: NamesOfProse | undefined
  const before = found.length
  for (let s = 0; s < doc.sentences.length; s++)
    if (evidence.setting[s] !== 'prose') readHeadline(reading, s, (told ??= tellOf(found)), found)
  return found.length > before ? found.sort((a, b) => a.first - b.first) : found
}

const MOST_WORDS = 8

/** What the prose has told of names, by their words as printed and in capitals. */
type NamesOfProse = ReadonlyMap<string, Candidate>

function tellOf(found: readonly Candidate[]): NamesOfProse {
  const told = new Map<string, Candidate>()
  for (const candidate of found) {
    if (!told.has(candidate.key)) told.set(candidate.key, candidate)
    const upper = candidate.key.toUpperCase()
    if (!told.has(upper)) told.set(upper, candidate)
  }
  return told
}

/** In a headline a capital says little: names are those the prose tells, those of the lists, and plain full names. */
function readHeadline(reading: NameReading, sentence: number, told: NamesOfProse, found: Candidate[]): void {
  const { words, evidence } = reading
  const capitals = evidence.setting[sentence] === 'capitals'
  const limit = words.from[sentence + 1] ?? 0
  for (let i = words.from[sentence] ?? 0; i < limit; ) {
    if (!isCapitalised(words, i)) {
      i++
      continue
    }
    const match = longestKnown(words, i, limit)
    const name =
      toldInProse(reading, i, limit, told, match) ??
      listed(reading, match, capitals) ??
      fullName(reading, i, limit, capitals) ??
      (capitals ? null : letters(reading, i))
    if (name) found.push(name)
    i = (name?.last ?? i) + 1
  }
}

/** The longest name of the prose that stands here, unless the lists know a longer one. */
function toldInProse(
  { words }: NameReading,
  at: number,
  limit: number,
  told: NamesOfProse,
  match: Match | null,
): Candidate | null {
  let last = -1
  let source: Candidate | undefined
  let key = ''
  for (let n = 0; n < MOST_WORDS && at + n < limit; n++) {
    key += n === 0 || words.glued[at + n] ? words.text[at + n] : ` ${words.text[at + n]}`
    const candidate = told.get(key)
    if (!candidate) continue
    last = at + n
    source = candidate
  }
  if (!source || last < (match?.last ?? -1)) return null
  return { ...source, first: at, last, title: null, confidence: source.confidence * 0.95 }
}

/** A name of the lists, but for ordinary words, small towns, and short places among capitals. */
function listed({ words, evidence }: NameReading, match: Match | null, capitals: boolean): Candidate | null {
  if (!match) return null
  const { first, last, key, known } = match
  const made = draftKnown(key, known)
  if (last === first) {
    const word = words.listed[first] ?? NOTHING
    if (capitals ? isOrdinary(evidence, word.titleCase) : isOrdinaryWord(evidence, word)) return null
    if (made.type === 'location' && (known.place?.size ?? 3) < 2) return null
    if (capitals && word.text.length <= 3 && made.type === 'location') return null
  }
  made.confidence *= 0.9
  return draftAt(first, last, key, made)
}

/** A first name and what may be a surname. */
function fullName(
  { words, evidence }: NameReading,
  at: number,
  limit: number,
  capitals: boolean,
): Candidate | null {
  const next = at + 1
  if (next >= limit || !isCapitalised(words, next)) return null
  const { spellings } = words
  const first = words.listed[at]?.titleCase ?? ''
  const surname = words.listed[next]?.titleCase ?? ''
  const gender = lookUp(spellings, first).gender
  if (!gender || isOrdinary(evidence, first) || isOrdinary(evidence, surname)) return null
  if (capitals && !lookUp(spellings, surname).is(SURNAME)) return null
  return draftAt(at, next, nameOf(words, at, next), draft('person', 0.7, 'first-name', { gender }))
}

/** A few capitals, such as those of an organization. */
function letters({ words, evidence }: NameReading, at: number): Candidate | null {
  const word = words.listed[at] ?? NOTHING
  if (words.shape[at] !== CAPITALS || word.text.length >= 6 || isOrdinaryWord(evidence, word)) return null
  return draftAt(at, at, word.text, draft(null, 0.4, 'capitals'))
}
