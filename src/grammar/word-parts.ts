/** What the parser knows a word by: parts whose vectors are added up. */
import { clusterOf, widerCluster } from '../language/en/word-clusters.ts'
import { withStraight } from '../text/apostrophes.ts'
import { hash } from '../text/hash.ts'
import { SMALL, writtenAs } from '../text/writing.ts'
import type { Spelling } from '../words/spelling.ts'
import { TAGS } from '../words/table.ts'

const GROUPS = 1025
const WIDER = 65
const WRITTEN = 24
const ENDINGS = 1024
const SHORT_ENDINGS = 256
const BEGINNINGS = 256

const GROUP = 0
const WIDE = GROUP + GROUPS
const CASE = WIDE + WIDER
const ENDING = CASE + WRITTEN
const SHORT_ENDING = ENDING + ENDINGS
const BEGINNING = SHORT_ENDING + SHORT_ENDINGS
/** Parts that a word has by its place, not by its spelling. */
export const TAG_PART = BEGINNING + BEGINNINGS
export const GLUED_PART = TAG_PART + TAGS.length
export const FIRST_PART = GLUED_PART + 1
/** What stands before the first word and behind the last. */
export const EDGE_PART = FIRST_PART + 1
/** A word that has no part of its own. */
export const RARE_PART = EDGE_PART + 1
export const SHARED_PARTS = RARE_PART + 1
/** No spelling has more shared parts than that. */
export const MOST_PARTS = 6

/** Small letters with a hyphen, which `writtenAs` does not tell apart. */
const HYPHENED = 22

function writingOf(word: string, small: string): number {
  const written = writtenAs(word, small)
  return written === SMALL && word.includes('-') ? HYPHENED : written
}

/** A word as the model knows it: small letters, straight apostrophes, figures as zeros. */
export const knownAs = (lower: string): string =>
  lower.length > 24 ? lower.slice(0, 24) : withStraight(lower).replace(/\d/g, '0')

/** The parts that a spelling shares with others. */
export function sharedParts({ text, lower }: Spelling): Int32Array {
  const group = clusterOf(lower)
  const known = knownAs(lower)
  return Int32Array.of(
    GROUP + group,
    WIDE + widerCluster(group),
    CASE + writingOf(text, lower),
    ENDING + (hash(known.slice(-3)) & (ENDINGS - 1)),
    SHORT_ENDING + (hash(known.slice(-2)) & (SHORT_ENDINGS - 1)),
    BEGINNING + (hash(`${known.slice(0, 3)}+`) & (BEGINNINGS - 1)),
  )
}
