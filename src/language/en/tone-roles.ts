/** Verbs, and nouns, that praise, blame or harm whoever they act on, and verbs of reporting; lemmas. */
import { wordsOf } from '../lists/named-lists.ts'
import rows from './generated/tone-roles.ts'

export const ROLE_LISTS = ['praising', 'blaming', 'harming', 'reporting'] as const

export const toneRoles = (list: (typeof ROLE_LISTS)[number]): readonly string[] => wordsOf(rows, list)
