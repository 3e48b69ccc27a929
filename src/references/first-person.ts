/**
 * "I" between quotation marks is whoever the words beside the marks say speaks: "… ," Ana Ruiz said; said Ana Ruiz; Ana Ruiz
 * said: "…". A run without such words goes on from the one before it in its block. Nobody where that is not plain.
 */
import { addedVerbs, reportingWord } from '../language/en/reporting-words.ts'
import type { QuotedText } from '../names/columns.ts'
import { LOWER, type NameWords } from '../names/words.ts'
import type { Mentions, Thing } from './thing.ts'

const CONFIDENCE = 0.85

/** Is the word a form of a verb that introduces quoted words, one of the list or of the analyzer's own? */
function sayingOf(own: readonly string[]): (word: string) => boolean {
  const added = own.length > 0 ? addedVerbs(own) : undefined
  return (word) => (added?.get(word) ?? reportingWord(word))?.quotes === true
}

export function resolveFirstPerson(
  words: NameWords,
  things: readonly Thing[],
  mentions: Mentions,
  { flags, runs }: QuotedText,
  ownVerbs: readonly string[],
): void {
  if (runs.length === 0) return
  /** The person that a mention outside quotation marks begins or ends with at each word. */
  const starts = new Map<number, { readonly thing: Thing; readonly last: number }>()
  const ends = new Map<number, Thing>()
  for (const thing of things) {
    for (const { first, last } of thing.mentions) {
      if (thing.type !== 'person' || flags[first]) continue
      starts.set(first, { thing, last })
      ends.set(last, thing)
    }
  }
  const isSaying = sayingOf(ownVerbs)
  const says = (at: number) => words.shape[at] === LOWER && isSaying(words.text[at] ?? '')
  let before: { readonly thing: Thing; readonly block: number } | null = null
  for (const { first, last, block, after } of runs) {
    const named = starts.get(after)
    const inverted = says(after) ? starts.get(after + 1)?.thing : undefined
    const mark = words.text[first - 1]
    const lead = (mark === ':' || mark === ',') && says(first - 2) ? ends.get(first - 3) : undefined
    const told = named && says(named.last + 1) ? named.thing : (inverted ?? lead)
    // Somebody or something else is said to speak.
    const other = says(after) || says(after + 1) || mark === ':' || mark === ','
    const thing: Thing | null =
      told ?? (before !== null && before.block === block && !other ? before.thing : null)
    before = thing ? { thing, block } : null
    if (!thing) continue
    // "World War I" holds no pronoun: its words are taken.
    for (let i = first; i <= last; i++)
      if (words.text[i] === 'I')
        mentions.add(thing, {
          first: i,
          last: i,
          form: 'pronoun',
          confidence: CONFIDENCE,
          candidate: null,
          rule: 'speaker',
        })
  }
}
