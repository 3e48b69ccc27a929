/** What the article itself tells of a word: is it written small elsewhere, or with a capital within a sentence? */
import type { Doc } from '../document.ts'
import type { Spellings } from '../words/spelling.ts'
import { COMMON, type Listed, lookUp } from './listed.ts'
import { CAPITAL, CAPITALS, isHeading, LOWER, type NameWords, NUMBER } from './words.ts'

export type SentenceSetting = 'prose' | 'headline' | 'capitals'

/** How often each word stands in the article in one way. */
export class SpellingCounts {
  private readonly counts: Int32Array

  constructor(private readonly spellings: Spellings) {
    this.counts = new Int32Array(spellings.size)
  }
  add({ index }: Listed): void {
    this.counts[index] = (this.counts[index] ?? 0) + 1
  }
  of({ index }: Listed): number {
    return this.counts[index] ?? 0
  }
  get(word: string): number {
    return this.of(lookUp(this.spellings, word))
  }
}

export interface Evidence {
  /** How each sentence is set. */
  readonly setting: readonly SentenceSetting[]
  /** Times a word stands in small letters. */
  readonly small: SpellingCounts
  /** Times a word stands with a capital where its place does not ask for one. */
  readonly capital: SpellingCounts
  readonly spellings: Spellings
}

/** A sentence most of whose longer words have capitals is a headline; one without small letters stands in capitals. */
function settingOf(words: NameWords, sentence: number, heading: boolean): SentenceSetting {
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

export function gatherEvidence(doc: Doc<'sentences' | 'blocks'>, words: NameWords): Evidence {
  const setting = doc.sentences.map((sentence, i) =>
    settingOf(words, i, isHeading(doc.blocks[sentence.block])),
  )
  const small = new SpellingCounts(words.spellings)
  const capital = new SpellingCounts(words.spellings)
  doc.sentences.forEach((sentence, s) => {
    if (doc.blocks[sentence.block]?.role === 'boilerplate') return
    const prose = setting[s] === 'prose'
    const limit = words.from[s + 1] ?? 0
    for (let i = words.from[s] ?? 0; i < limit; i++) {
      const shape = words.shape[i]
      if (shape === LOWER) small.add(words.listed[i]!)
      else if (prose && shape === CAPITAL && !words.opens[i]) capital.add(words.listed[i]!)
    }
  })
  return { setting, small, capital, spellings: words.spellings }
}

/** Is the capital of the word at the head of a sentence, by all we know, due to its place alone? */
export function isOrdinary(evidence: Evidence, text: string): boolean {
  return isOrdinaryWord(evidence, lookUp(evidence.spellings, text))
}

export function isOrdinaryWord(evidence: Evidence, word: Listed): boolean {
  const small = evidence.small.of(word.small)
  const capital = evidence.capital.of(word)
  if (small > capital) return true
  return word.is(COMMON) && (small > 0 || capital < 3)
}
