/** A run of capitalised words while its names are read, and what every rule asks of it. */
import type { KnownName } from '../../language/en/gazetteer.ts'
import type { Gender } from '../../language/en/people.ts'
import type { EntityType } from '../../schema/entities.ts'
import type { Candidate } from '../candidate.ts'
import { isOrdinaryWord } from '../evidence.ts'
import { type Listed, NOTHING } from '../listed.ts'
import type { RuleName } from '../rules.ts'
import { CAPITALS, LOWER } from '../words.ts'
import { isCapitalised, longestKnown, type Match, type NameReading, nameOf } from './reading.ts'

export type NameDraft = Omit<Candidate, 'first' | 'last' | 'key'>

export function draft(
  type: EntityType | null,
  confidence: number,
  rule: RuleName,
  more: Partial<NameDraft> = {},
): NameDraft {
  return {
    type,
    confidence,
    rule,
    title: more.title ?? null,
    gender: more.gender ?? 'u',
    country: more.country ?? null,
    via: more.via ?? null,
    canonical: more.canonical ?? null,
  }
}

/** The draft as a name at these words; field by field, which costs a small part of a spread. */
export function draftAt(
  first: number,
  last: number,
  key: string,
  made: NameDraft,
  confidence = made.confidence,
): Candidate {
  return {
    first,
    last,
    key,
    type: made.type,
    confidence,
    title: made.title,
    gender: made.gender,
    country: made.country,
    via: made.via,
    canonical: made.canonical,
    rule: made.rule,
  }
}

/** A rule reads names at a word and returns the word to go on from, or null where it has nothing to say. */
export type NameRule = (run: NameRun, at: number) => number | null

export class NameRun {
  readonly reading: NameReading
  /** The end of the sentence, exclusive. */
  readonly limit: number
  /** The last word of the run; a rule may read beyond it ("Bank of ..."). */
  end: number
  readonly found: Candidate[]
  /** The longest known name at the word that is being read. */
  match: Match | null = null

  constructor(reading: NameReading, end: number, limit: number, found: Candidate[]) {
    this.reading = reading
    this.end = end
    this.limit = limit
    this.found = found
  }

  text(at: number): string {
    return this.reading.words.text[at] ?? ''
  }
  listed(at: number): Listed {
    return this.reading.words.listed[at] ?? NOTHING
  }
  /** Is the word in the list? The lists are those of listed.ts. */
  is(at: number, list: number): boolean {
    return this.listed(at).is(list)
  }
  gender(at: number): Gender | null {
    return this.listed(at).gender
  }
  isOrdinary(at: number): boolean {
    return isOrdinaryWord(this.reading.evidence, this.listed(at))
  }
  /** Times the word stands in small letters. */
  small(at: number): number {
    return this.reading.evidence.small.of(this.listed(at).small)
  }
  /** Times it stands with a capital that its place does not ask for. */
  capital(at: number): number {
    return this.reading.evidence.capital.of(this.listed(at))
  }
  isCapital(at: number): boolean {
    return at < this.limit && isCapitalised(this.reading.words, at)
  }
  isSmall(at: number): boolean {
    return this.reading.words.shape[at] === LOWER
  }
  isCapitals(at: number): boolean {
    return this.reading.words.shape[at] === CAPITALS
  }
  opens(at: number): boolean {
    return this.reading.words.opens[at] === 1
  }
  glued(at: number): boolean {
    return this.reading.words.glued[at] === 1
  }
  known(at: number): KnownName | null {
    return this.matchAt(at)?.known ?? null
  }
  matchAt(at: number): Match | null {
    return longestKnown(this.reading.words, at, this.limit)
  }
  /** The match at the word that is read, where it holds several words. */
  get longMatch(): Match | null {
    return this.match && this.match.last > this.match.first ? this.match : null
  }
  put(first: number, last: number, made: NameDraft): number {
    this.found.push(draftAt(first, last, nameOf(this.reading.words, first, last), made))
    if (last > this.end) this.end = last
    return last + 1
  }
}
