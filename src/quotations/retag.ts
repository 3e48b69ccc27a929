/** Tags that the tagger gets wrong often enough to matter here, set right by what stands beside the word. */
import type { UniversalPos } from '../schema/tokens.ts'
import type { WordColumns } from './columns.ts'
import { EMPTY, PRONOUN, tagNumber } from './forms.ts'

/**
 * Surnames that are verbs too (Lynch, Grant, Pierce): where a capital stands inside a sentence, or the word is tagged
 * a name elsewhere in the text, its tag becomes that of a name.
 */
export function retagNames(words: WordColumns, pos: UniversalPos[]): void {
  const { count, capital, known, run, number } = words
  const doubtful: number[] = []
  for (let i = 0; i < count; i++) {
    if (pos[i] === 'VERB' && capital[i] === 1 && run[i] === -1 && !known[i]?.verb) doubtful.push(i)
  }
  if (doubtful.length === 0) return
  const wanted = new Set<number>()
  const names = new Set<number>()
  for (const i of doubtful) {
    wanted.add(number[i] ?? EMPTY)
    if (isInside(words, i)) names.add(number[i] ?? EMPTY)
  }
  for (let i = 1; i < count; i++) {
    if (pos[i] === 'PROPN' && wanted.has(number[i] ?? EMPTY) && words.headline[words.block[i] ?? 0] !== 1)
      names.add(number[i] ?? EMPTY)
  }
  for (const i of doubtful) {
    if (!names.has(number[i] ?? EMPTY)) continue
    pos[i] = 'PROPN'
    words.tag[i] = tagNumber('PROPN')
  }
}

/** Whether a capital is the word's own: not that of a sentence, a heading, a line after a colon or a name before it. */
function isInside(words: WordColumns, i: number): boolean {
  if (i === 0 || words.sentence[i - 1] !== words.sentence[i] || words.headline[words.block[i] ?? 0] === 1)
    return false
  const before = words.lower[i - 1]
  return (
    words.capital[i - 1] === 0 &&
    before !== ':' &&
    before !== '(' &&
    before !== '-' &&
    before !== '–' &&
    before !== '—'
  )
}

/** Tags of words that are no part of a name by their nature, but were taken for something else: Cai, So, Will. */
const NO_NAME = new Set<UniversalPos | undefined>(['AUX', 'VERB', 'ADV', 'INTJ', 'CCONJ', 'X'])

/** A capital within the name of something, as the stage of names has it, is a name's: “Cai said”, “So pleaded guilty”. */
export function retagMentions(words: WordColumns & { readonly type: Uint8Array }, pos: UniversalPos[]): void {
  const { count, capital, type, run } = words
  for (let i = 0; i < count; i++) {
    if (type[i] === 0 || capital[i] === 0 || run[i] !== -1 || !NO_NAME.has(pos[i])) continue
    pos[i] = 'PROPN'
    words.tag[i] = tagNumber('PROPN')
  }
}

const OPENS_OBJECT = new Set<UniversalPos | undefined>(['DET', 'PRON', 'PROPN', 'SCONJ', 'ADV'])

/** “Polls show that”, “critics say the”, “he notes”: a reporting verb tagged a noun, with its subject before it. */
export function retagVerbs(words: WordColumns, pos: UniversalPos[]): void {
  const { count, known, run, sentence, lower, flags } = words
  for (let i = 1; i < count; i++) {
    const info = known[i]
    if (pos[i] !== 'NOUN' || !info?.verb || run[i] !== -1) continue
    if (sentence[i - 1] !== sentence[i] || run[i - 1] !== -1) continue
    const word = lower[i] ?? ''
    const before = pos[i - 1]
    const next = sentence[i + 1] === sentence[i] && run[i + 1] === -1 ? pos[i + 1] : undefined
    const opens = OPENS_OBJECT.has(next) || lower[i + 1] === 'that'
    const third = word.length > 3 && word.endsWith('s')
    const subject =
      ((flags[i - 1] ?? 0) & PRONOUN && lower[i - 1] !== 'her') ||
      (before === 'NOUN' && opens && third !== (lower[i - 1] ?? '').endsWith('s')) ||
      (before === 'PROPN' && opens && third)
    if (!subject) continue
    pos[i] = 'VERB'
    words.tag[i] = tagNumber('VERB')
  }
}
