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
  /** Added by `Mentions` alone. */
  readonly mentions: readonly ThingMention[]
}

/** The words that mentions hold. Names, pronouns and noun phrases are all added here, so that no two overlap and none cuts a quotation. */
export class Mentions {
  private readonly taken: Uint8Array

  constructor(
    words: number,
    /** Whether words, both inclusive, have quotation marks on both sides or none. */
    private readonly isWhole: (first: number, last: number) => boolean,
  ) {
    this.taken = new Uint8Array(words)
  }
  isTaken(word: number): boolean {
    return this.taken[word] === 1
  }
  isFree(first: number, last: number): boolean {
    for (let i = first; i <= last; i++) if (this.taken[i] !== 0) return false
    return true
  }
  /** Where a word is taken already, the mention that took it stays, and nothing is added; nor where a mark parts the words. */
  add(thing: Thing, mention: ThingMention): boolean {
    const { first, last } = mention
    if (!this.isFree(first, last) || !this.isWhole(first, last)) return false
    this.taken.fill(1, first, last + 1)
    const mentions = thing.mentions as ThingMention[]
    mentions.push(mention)
    return true
  }
}
