import type { Gender } from '../language/en/people.ts'
import type { Candidate } from '../names/candidate.ts'
import type { EntityType, MentionForm } from '../schema/entities.ts'

/** One mention of a thing, in words. */
export interface ThingMention {
  readonly first: number
  readonly last: number
  readonly form: MentionForm
  readonly confidence: number
  readonly candidate: Candidate | null
  /** Why it is this thing. */
  readonly rule: string
}

/** A thing that the article names, while its mentions are gathered. */
export interface Thing {
  readonly type: EntityType
  /** The fullest form so far. */
  name: string
  title: string | null
  gender: Gender
  country: string | null
  readonly mentions: ThingMention[]
}
