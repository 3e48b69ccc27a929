/** Verbs, and nouns, that praise, blame, harm or clear whoever they act on, or whoever does them is well or badly off by; and verbs of reporting; lemmas. */
import { wordsOf } from '../lists/named-lists.ts'
import rows from './generated/tone-roles.ts'

export const ROLE_LISTS = [
  'praising',
  'blaming',
  'harming',
  'clearing',
  'helping',
  'denying',
  'suffering',
  'reporting',
] as const

export const toneRoles = (list: (typeof ROLE_LISTS)[number]): readonly string[] => wordsOf(rows, list)
