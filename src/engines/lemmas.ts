import { LONGEST, owned, REMEMBERED } from './owned.ts'
import { wink } from './wink.ts'

const lemmas = new Map<string, string>()

/** The lemma of a normal form under a tag; each is found once, and is one string. */
export function lemmaFor(normal: string, tag: number): string {
  if (normal.length > LONGEST) return normal
  const name = wink().tags[tag] ?? 'X'
  if (name !== 'ADJ' && name !== 'NOUN' && name !== 'VERB') return normal
  const key = `${name} ${normal}`
  let known = lemmas.get(key)
  if (known === undefined) {
    if (lemmas.size >= REMEMBERED) lemmas.clear()
    known = owned(wink().lemmatize(normal, name))
    lemmas.set(key, known)
  }
  return known
}

/** The lemma that the lexicon's rules give a word in small letters, as it is spelled: "organised" is of "organise". */
export const lemmatize = (word: string, kind: 'ADJ' | 'NOUN' | 'VERB'): string =>
  word.length > LONGEST ? word : owned(wink().lemmatize(word, kind))
