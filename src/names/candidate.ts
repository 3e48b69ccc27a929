import type { Gender } from '../language/en/people.ts'
import type { CountryVia, EntityType } from '../schema/entities.ts'
import type { RuleName } from './rules.ts'

/** A stretch of words that may name something. Word indexes are inclusive. */
export interface Candidate {
  readonly first: number
  readonly last: number
  /** As printed, one space between words, straight apostrophes. */
  readonly key: string
  /** What its own words say: null where only the context can tell. */
  type: EntityType | null
  /** How sure its own words make the type, 0 to 1. */
  confidence: number
  readonly title: string | null
  gender: Gender
  /** alpha-2 of the state it is or belongs to. */
  country: string | null
  readonly via: CountryVia | null
  /** The name its lists know it by, so that other forms of it are one entity. */
  readonly canonical: string | null
  rule: RuleName
}
