import { LONGEST, owned } from './owned.ts'
import { wink } from './wink.ts'

/** The lemma that the lexicon's rules give a word in small letters, as it is spelled: "organised" is of "organise". */
export const lemmatize = (word: string, kind: 'ADJ' | 'NOUN' | 'VERB'): string =>
  word.length > LONGEST ? word : owned(wink().lemmatize(word, kind))
