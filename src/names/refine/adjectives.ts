/** Which adjectives of peoples stand without a noun: before a mark, the end of their sentence or a small word that links. */
import { countryForm } from '../../language/en/countries.ts'
import { isClauseWord } from '../../language/en/namesakes.ts'
import { CAPITAL, MARK, type NameWords } from '../words.ts'

/** What is known of an adjective so far. */
const UNKNOWN = 0
const ALONE = 1
const WITH_NOUN = 2

/** Answers for each adjective once, however long a row of them is. */
export class Adjectives {
  private readonly known: Uint8Array

  constructor(private readonly words: NameWords) {
    this.known = new Uint8Array(words.text.length)
  }

  standsAlone(last: number): boolean {
    const { known } = this
    let at = last
    let answer = known[at]!
    while (answer === UNKNOWN) {
      answer = this.look(at)
      if (answer === UNKNOWN) answer = known[(at += 2)] ?? UNKNOWN
    }
    // All that are joined to the last one stand as it does.
    for (let i = last; i <= at; i += 2) known[i] = answer
    return answer === ALONE
  }

  /** What the next words tell; unknown where another adjective is joined, which tells for both. */
  private look(last: number): number {
    const { words } = this
    const next = last + 1
    if (words.sentence[next] !== words.sentence[last]) return ALONE
    const text = words.text[next] ?? ''
    if (words.shape[next] === MARK) return text !== '-' && text !== "'" ? ALONE : WITH_NOUN
    if (!isClauseWord(text)) return WITH_NOUN
    // "in Russian and Ukrainian villages"
    const after = next + 1
    const joined = words.shape[after] === CAPITAL && countryForm(words.text[after] ?? '')?.via === 'demonym'
    return joined ? UNKNOWN : ALONE
  }
}
