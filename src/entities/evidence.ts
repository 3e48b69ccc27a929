/** What the article itself tells of a word: is it written small elsewhere, or with a capital within a sentence? */
import type { Valued } from '../document.ts'
import { isCommonWord } from '../lexicons/name-words.ts'
import { CAPITAL, CAPITALS, isHeading, LOWER, NUMBER, type Words } from './words.ts'

export type Setting = 'prose' | 'headline' | 'capitals'

export interface Evidence {
  /** How each sentence is set. */
  readonly setting: readonly Setting[]
  /** Times a word stands in small letters. */
  readonly small: ReadonlyMap<string, number>
  /** Times a word stands with a capital where its place does not ask for one. */
  readonly capital: ReadonlyMap<string, number>
}

/** A sentence most of whose longer words have capitals is a headline; one without small letters stands in capitals. */
function settingOf(words: Words, sentence: number, heading: boolean): Setting {
  let capital = 0
  let small = 0
  let capitals = 0
  let numbers = 0
  const from = words.from[sentence] ?? 0
  const to = words.from[sentence + 1] ?? from
  for (let i = from; i < to; i++) {
    const length = words.text[i]?.length ?? 0
    const shape = words.shape[i]
    if (shape === LOWER && length > 3) small++
    else if (shape === CAPITAL && length > 3 && !words.opens[i]) capital++
    else if (shape === CAPITALS && length > 1) capitals++
    else if (shape === NUMBER || words.text[i] === '(') numbers++
  }
  if (small === 0 && capital <= 1 && capitals > 2 && capitals > 2 * capital) return 'capitals'
  const stop = words.text[to - 1] ?? ''
  const ends = stop === '.' || stop === '”' || stop === '"' || stop === '’'
  if (heading ? capital > small && capital > 1 : !ends && numbers < 2 && capital >= 4 && capital > 3 * small)
    return 'headline'
  return 'prose'
}

export function gatherEvidence(doc: Valued, words: Words): Evidence {
  const setting = doc.sentences.map((sentence, i) =>
    settingOf(words, i, isHeading(doc.blocks[sentence.block])),
  )
  const small = new Map<string, number>()
  const capital = new Map<string, number>()
  for (let i = 0; i < words.text.length; i++) {
    const shape = words.shape[i]
    if (doc.blocks[doc.sentences[words.sentence[i] ?? 0]?.block ?? 0]?.role === 'boilerplate') continue
    const text = words.text[i] ?? ''
    if (shape === LOWER) small.set(text, (small.get(text) ?? 0) + 1)
    else if (shape === CAPITAL && !words.opens[i] && setting[words.sentence[i] ?? 0] === 'prose')
      capital.set(text, (capital.get(text) ?? 0) + 1)
  }
  return { setting, small, capital }
}

/** Is the capital of the word at the head of a sentence, by all we know, due to its place alone? */
export function isOrdinary(evidence: Evidence, text: string): boolean {
  const lower = text.toLowerCase()
  const small = evidence.small.get(lower) ?? 0
  const capital = evidence.capital.get(text) ?? 0
  if (small > capital) return true
  if (isCommonWord(lower)) return small > 0 || capital < 3
  return false
}
