/** Lists of voices: “We need it.” ¶ — Ida Brandt, 34, teacher. The line behind the dash names who speaks. */
import type { Grammar } from './cues.ts'
import { isDash } from './forms.ts'
import type { QuotationWords } from './words.ts'

const MOST_WORDS = 14

/** The phrase that a dash right behind a quoted run credits, to the end of its block; -1 for none. */
export function creditOf(
  words: QuotationWords,
  grammar: Grammar,
  place: { readonly last: number; readonly block: number },
): number {
  const dash = place.last
  const block = words.block[dash]
  if (dash + 1 >= words.count || !isDash(words.lower[dash]) || block === undefined) return -1
  if (block > place.block + 1 || words.block[dash + 1] !== block || words.run[dash] !== -1) return -1
  const index = grammar.phraseAt[dash + 1] ?? -1
  const phrase = grammar.phrases[index]
  if (!phrase || phrase.form === 'pronoun' || words.capital[dash + 1] !== 1) return -1
  for (let i = phrase.last; i < words.count && words.block[i] === block; i++) {
    const pos = words.pos[i]
    if (i > dash + MOST_WORDS || pos === 'VERB' || pos === 'AUX' || words.run[i] !== -1) return -1
  }
  return index
}
