/** Which cues may report words that are said, whatever stands beside them: what is asked before the model and the parse are. */
import type { Cue } from './cues.ts'
import { isSupposed } from './report-refusals.ts'
import { sentenceOf } from './sentence-bounds.ts'
import type { QuotationWords } from './words.ts'

/** Whether a cue is of saying or writing. */
function isSpeech(cue: Cue): boolean {
  switch (cue.form) {
    case 'according':
      return true
    case 'noun':
      return cue.known?.noun === 'speech'
    case 'adjective':
      return cue.known?.adjective === 'speech'
    case 'verb':
      return cue.known?.thought === false
  }
}

/** Whether a cue may be one of words that are said, whatever stands beside it: what is asked before the model is. */
export function mayBeSaid(words: QuotationWords, cue: Cue): boolean {
  if (!isSpeech(cue)) return false
  if (cue.form === 'noun') return (cue.subject >= 0 || cue.inverted >= 0) && hasThat(words, cue.word)
  // “Their alleged failure to pay”: who alleges it is not told.
  if (words.lower[cue.word] === 'alleged' && words.pos[cue.last] === 'NOUN') return false
  return cue.form !== 'verb' || (!isSupposed(words, cue.word) && words.lower[cue.last] !== 'nothing')
}

/** Of a noun only what “that” opens is a report. */
function hasThat(words: QuotationWords, noun: number): boolean {
  const [first, last] = sentenceOf(words, noun)
  for (let at = first; at < last; at++) if (words.lower[at] === 'that') return true
  return false
}
