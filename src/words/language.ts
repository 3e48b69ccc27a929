import { oneOf } from '../language/lists/patterns.ts'
import type { WordForms } from '../language/word-forms.ts'
import { APOSTROPHES } from '../text/apostrophes.ts'

/** How a language writes its words, with the patterns that are made of it. */
export type WordLanguage = ReturnType<typeof wordLanguage>

export function wordLanguage(forms: WordForms) {
  const apostrophe = `[${APOSTROPHES}]`
  return {
    ...forms,
    /** '90s, 'em, 'tis; a clitic alone at the end of a chunk. */
    elision: new RegExp(
      `^${apostrophe}(?:\\d0${apostrophe}?s|\\d\\d(?!\\d)|${oneOf(forms.elisions)}|${oneOf(forms.clitics)}$)(?![\\p{L}\\d])`,
      'iu',
    ),
    front: new RegExp(`^${oneOf(forms.frontContractions)}`, 'i'),
    degree: new RegExp(`^${oneOf(forms.degreesAfterStop)}\\.`),
    longestFused: Math.max(0, ...[...forms.fused.keys()].map((word) => word.length)),
    longestTagged: Math.max(0, ...[...forms.tags.keys()].map((word) => word.length)),
  }
}
