/** Names that are read as one word. */
import type { Candidate } from '../candidate.ts'
import type { NameWords } from '../words.ts'

/** Of one word, or of two that a hyphen joins: "Hapag-Ost". */
export const isShort = ({ text }: NameWords, { first, last }: Candidate): boolean =>
  first === last || (last === first + 2 && text[first + 1] === '-')
