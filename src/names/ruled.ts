/** What the rules and the user's own names tell of an article, which the tagger then weighs. */
import type { Doc } from '../document.ts'
import type { Context } from '../stage.ts'
import type { Candidate } from './candidate.ts'
import { findCandidates } from './candidates/index.ts'
import type { NameReading } from './candidates/reading.ts'
import { gatherEvidence } from './evidence.ts'
import { findGiven, yieldTo } from './given.ts'
import { quotedWords } from './quoted.ts'
import { settleHomographs } from './refine/homographs.ts'
import { settleTypes } from './refine/types.ts'
import { readWords } from './words.ts'

export interface Ruled {
  readonly reading: NameReading
  readonly candidates: Candidate[]
  readonly quoted: ReturnType<typeof quotedWords>
}

/** What names are read from, but for the language. */
export type RuledNeed = Doc<'text' | 'blocks' | 'sentences' | 'tokens' | 'values' | 'words'>

export function readRuled(doc: RuledNeed, { options }: Context): Ruled {
  const words = readWords(doc)
  const reading = { words, evidence: gatherEvidence(doc, words) }
  const found = findCandidates(doc, reading)
  const given = options.names ?? []
  const quoted = quotedWords(doc, words)
  const candidates = given.length > 0 ? yieldTo(findGiven(doc, words, given, quoted.isWhole), found) : found
  settleTypes(reading, candidates)
  settleHomographs(words, candidates)
  return { reading, candidates, quoted }
}
