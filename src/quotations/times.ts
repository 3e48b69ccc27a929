/** “One in four voters in a poll last year said”: no time speaks, but the subject of the verb. */
import type { Cue, Grammar } from './cues.ts'
import { DAY, PERIOD, WEEKDAY } from './forms.ts'
import { doerPhrase } from './parsed-sources.ts'
import type { QuotationWords } from './words.ts'

const TIME = DAY | PERIOD | WEEKDAY

/** The phrase that speaks, where the one that was found only says when. */
export function besideTime(words: QuotationWords, grammar: Grammar, index: number, cue: Cue | null): number {
  const { phrases } = grammar
  const isTime = (one: number): boolean => {
    const phrase = phrases[one]
    return phrase !== undefined && (words.flags[phrase.head]! & TIME) !== 0
  }
  if (cue?.form !== 'verb' || !isTime(index)) return index
  const doer = doerPhrase(words, grammar, cue)
  if (doer >= 0 && !isTime(doer)) return doer
  for (let i = index - 1; i >= 0 && words.sentence[phrases[i]!.first] === words.sentence[cue.word]; i--) {
    const { first, head, source } = phrases[i]!
    if (words.pos[first - 1] !== 'ADP' && !isTime(i) && (source || words.type[head] !== 0)) return i
  }
  return index
}
