import { lemmatize } from '../engines/lemmas.ts'
import type { Lexeme } from '../engines/lexemes.ts'
import type { UniversalPos } from '../schema/tokens.ts'
import { withStraight } from '../text/apostrophes.ts'

const LONGEST = 64

/** Marks by the one that they are written for. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ['“', '"'],
  ['”', '"'],
  ['‘', "'"],
  ['’', "'"],
  ['–', '-'],
])

/** By which rules a word of a tag is changed; those of other tags are as they are written. */
const CHANGES: { readonly [Tag in UniversalPos]?: 'ADJ' | 'NOUN' | 'VERB' } = {
  ADJ: 'ADJ',
  AUX: 'VERB',
  NOUN: 'NOUN',
  VERB: 'VERB',
}

/** A word under a tag, as the list of exceptions has it. */
export const lemmaKey = (tag: UniversalPos, word: string): string => `${tag} ${word}`

/** The lemma of a form under a tag, in small letters: saw is of "see" as a verb, of "saw" as a noun. */
export function lemmaOf(form: Lexeme, tag: UniversalPos, exceptions: ReadonlyMap<string, string>): string {
  // Too long for a word.
  if (form.text.length > LONGEST) return form.normalText
  const word = withStraight(form.text).toLowerCase()
  const listed = exceptions.get(lemmaKey(tag, word))
  if (listed !== undefined) return listed
  if (tag === 'PUNCT' || tag === 'SYM') return MARKS.get(form.text) ?? form.text
  // n't, 'll: the lexicon says what a part of a contraction stands for.
  if (form.standsFor !== null) return form.standsFor
  if (tag === 'NUM') return word.replaceAll(',', '')
  const change = CHANGES[tag]
  return change === undefined ? word : lemmatize(word, change)
}
