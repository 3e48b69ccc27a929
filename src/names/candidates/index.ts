/** Everything in the article that may be a name, in order, without overlaps. */
import type { Valued } from '../../document.ts'
import type { Candidate } from '../candidate.ts'
import { isOrdinary, isOrdinaryWord } from '../evidence.ts'
import { lookUp, NOTHING, SURNAME } from '../listed.ts'
import { CAPITALS, MARK } from '../words.ts'
import { isCapitalised, longestKnown, nameOf, type Reading } from './reading.ts'
import { draftKnown } from './rules/known.ts'
import { draftAt } from './run.ts'
import { opensName, runEnd } from './runs.ts'
import { segment } from './segments.ts'

export function findCandidates(doc: Valued, reading: Reading): Candidate[] {
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
  const told = new Map<string, Candidate>()
  for (const candidate of found) {
    if (!told.has(candidate.key)) told.set(candidate.key, candidate)
    const upper = candidate.key.toUpperCase()
    if (!told.has(upper)) told.set(upper, candidate)
  }
  const before = found.length
  for (let s = 0; s < doc.sentences.length; s++)
    if (evidence.setting[s] !== 'prose') readHeadline(reading, s, told, found)
  return found.length > before ? found.sort((a, b) => a.first - b.first) : found
}

const MOST_WORDS = 8

/** In a headline a capital says little: names are those the prose tells, those of the lists, and plain full names. */
function readHeadline(
  reading: Reading,
  sentence: number,
  told: ReadonlyMap<string, Candidate>,
  found: Candidate[],
): void {
  const { words, evidence } = reading
  const { spellings } = words
  const capitals = evidence.setting[sentence] === 'capitals'
  const limit = words.from[sentence + 1] ?? 0
  for (let i = words.from[sentence] ?? 0; i < limit; ) {
    if (!isCapitalised(words, i)) {
      i++
      continue
    }
    let last = -1
    let source: Candidate | undefined
    let key = ''
    for (let n = 0; n < MOST_WORDS && i + n < limit; n++) {
      const at = i + n
      key += n === 0 || words.glued[at] ? words.text[at] : ` ${words.text[at]}`
      const candidate = told.get(key)
      if (candidate) {
        last = at
        source = candidate
      }
    }
    const match = longestKnown(words, i, limit)
    const word = words.listed[i] ?? NOTHING
    const { text } = word
    if (source && last >= (match?.last ?? -1)) {
      found.push({ ...source, first: i, last, title: null, confidence: source.confidence * 0.95 })
      i = last + 1
      continue
    }
    if (match) {
      const made = draftKnown(match.key, match.known)
      const ordinary =
        match.last === i && (capitals ? isOrdinary(evidence, word.titleCase) : isOrdinaryWord(evidence, word))
      const small = made.type === 'location' && (match.known.place?.size ?? 3) < 2 && match.last === i
      if (
        !ordinary &&
        !small &&
        (!capitals || match.last > i || text.length > 3 || made.type !== 'location')
      ) {
        made.confidence *= 0.9
        found.push(draftAt(i, match.last, match.key, made))
        i = match.last + 1
        continue
      }
    }
    const next = i + 1
    if (next < limit && isCapitalised(words, next)) {
      const given = lookUp(spellings, word.titleCase).gender
      const surname = words.listed[next]?.titleCase ?? ''
      if (
        given &&
        !isOrdinary(evidence, word.titleCase) &&
        !isOrdinary(evidence, surname) &&
        (lookUp(spellings, surname).is(SURNAME) || !capitals)
      ) {
        found.push({
          first: i,
          last: next,
          key: nameOf(words, i, next),
          type: 'person',
          confidence: 0.7,
          rule: 'first-name',
          title: null,
          gender: given,
          country: null,
          via: null,
          canonical: null,
        })
        i = next + 1
        continue
      }
    }
    if (
      words.shape[i] === CAPITALS &&
      !capitals &&
      text.length < 6 &&
      words.shape[i] !== MARK &&
      !isOrdinaryWord(evidence, word)
    ) {
      found.push({
        first: i,
        last: i,
        key: text,
        type: null,
        confidence: 0.4,
        rule: 'capitals',
        title: null,
        gender: 'u',
        country: null,
        via: null,
        canonical: null,
      })
    }
    i++
  }
}
