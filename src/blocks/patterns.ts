/** Patterns by which blocks are told, made of a language's words. */
import type { BlockWords } from '../language/boilerplate.ts'
import { opening } from '../language/lists/openings.ts'
import { oncePer, oneOf } from '../language/lists/patterns.ts'

export const blockPatterns = /* @__PURE__ */ oncePer((words: BlockWords) => ({
  /** At the end of a line, after a bracket, a slash, a full stop or a bar: a sentence may well end in an agency's name. */
  credit: new RegExp(
    `(?:\\(${oneOf(words.creditsInBrackets)}\\b[^()]{0,80}\\)|[.!?…”"|:)]\\s*${oneOf(words.creditsAfterMark)}(?:\\/[^.]{0,60})?|\\/\\s?${oneOf(words.creditsAfterSlash)})\\.?$`,
    'i',
  ),
  captionLead: opening(words.captions, new RegExp(`^${oneOf(words.captions)}\\s*:`, 'i')),
  noTitle: opening(words.noTitle, new RegExp(`^${oneOf(words.noTitle)}\\b`, 'i')),
  /** An advertising mark before an article's first sentence. */
  headMark: new RegExp(
    `^${oneOf(words.advertisingMarks)}[\\s:.–—-]{1,4}(?=["“‘]?\\p{Lu}\\p{Ll}|["“‘]?[AI] )`,
    'iu',
  ),
  count: new RegExp(`^\\(?\\d+\\s*(?:\\/|${oneOf(words.ofCount)})\\s*\\d+\\)?$`, 'i'),
  /** What follows an author's name in a note on the author. */
  authorNote: new RegExp(
    `^(?:\\s+\\S+){0,3}?\\s+${oneOf(words.authorIs)} ${oneOf(words.authorIsA)}\\b|^[^.]{0,20}\\b${oneOf(words.authorWorks)}\\b`,
  ),
  wall: new RegExp(
    `(?:^|[.!?]\\s)${oneOf(words.walls)}\\b|(?:^|[.!?]\\s)${oneOf(words.wallLeads)} ${oneOf(words.walls)}\\b`,
    'i',
  ),
  reach: new RegExp(
    `^(?:${oneOf(words.reachOpening)} )?${oneOf(words.reach)} ${oneOf(words.reached)}\\b`,
    'i',
  ),
}))
