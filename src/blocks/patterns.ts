/** Patterns by which blocks are told, made of a language's words. */
import type { BlockWords } from '../language/boilerplate.ts'
import { opening } from '../language/lists/openings.ts'
import { oncePer, oneOf } from '../language/lists/patterns.ts'
import { APOSTROPHES } from '../text/apostrophes.ts'

export const blockPatterns = /* @__PURE__ */ oncePer((words: BlockWords) => ({
  /** At the end of a line, after a bracket, a slash, a full stop or a bar: a sentence may well end in an agency's name. */
  credit: new RegExp(
    `(?:(?:^|[.!?…”"|)] |\\((?:[\\p{L}.]{1,20} ){0,2})${oneOf(words.creditsBy)}(?:s? by |: )[^.]{2,60}|\\(${oneOf(words.creditsInBrackets)}\\b[^()]{0,80}\\)|[.!?…”"|:)/]\\s*${oneOf(words.creditsAfterMark)}(?:\\/[^.]{0,60})?|\\/\\s?${oneOf(words.creditsAfterSlash)})\\.?$`,
    'iu',
  ),
  /** A line that is nothing else. */
  creditAlone: new RegExp(`^\\(?${oneOf(words.creditsBy)}(?:s? by |: )`, 'i'),
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
    `^(?:\\s+\\S+){0,3}?\\s+${oneOf(words.authorIs)} (?:${oneOf(words.authorIsA)}\\b|(?:[\\p{L}${APOSTROPHES}-]+ ){0,4}?(?:[\\p{L}]+-)?${oneOf(words.authorJobs)}\\b)|^[^.]{0,20}\\b${oneOf(words.authorWorks)}\\b`,
    'iu',
  ),
  /** The same, so that it tells of a job in any doubt. */
  strangerNote: new RegExp(
    `^ ${oneOf(words.authorIs)} (?:[^.]{0,60}? )?(?:\\p{L}+-)?${oneOf(words.authorJobs)}\\b`,
    'iu',
  ),
  authorCalled: new RegExp(`^${oneOf(words.authorCalled)}(?= ${oneOf(words.authorIs)} )`, 'i'),
  /** The head of a note on a company or a writer. */
  aboutLead: new RegExp(`^${oneOf(words.aboutLeads)} (?<name>(?:the )?\\p{L}[^.!?:]{1,50}):?$`, 'iu'),
  aboutWriter: new RegExp(`^${oneOf(words.aboutLeads)} ${oneOf(words.aboutWriters)}\\b`, 'i'),
  /** “Ana says:” above a comment. */
  commenter: new RegExp(` ${oneOf(words.commenters)}:$`),
  wall: new RegExp(
    `(?:^|[.!?]\\s)${oneOf(words.walls)}\\b|(?:^|[.!?]\\s)${oneOf(words.wallLeads)} ${oneOf(words.walls)}\\b`,
    'i',
  ),
  reach: new RegExp(
    `^(?:${oneOf(words.reachOpening)} )?${oneOf(words.reach)} ${oneOf(words.reached)}\\b`,
    'i',
  ),
  /** What stands before the name of somebody who may be reached. */
  reachLead: new RegExp(`^(?:${oneOf(words.reachOpening)} )?${oneOf(words.reach)} `, 'i'),
}))
