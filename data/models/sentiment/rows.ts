/** What the linear model of tone learns from: the words of rated texts and of a teacher's sentences, each with what turns or raises it. */
import { parseArticle, tokenize } from '../../../src/index.ts'
import { wordNumber } from '../../../src/models/kit/linear.ts'
import type { Token } from '../../../src/schema/tokens.ts'
import { Reading } from '../../../src/sentiment/reading.ts'
import { readWord } from '../../../src/sentiment/words.ts'
import { readTable } from '../../../src/words/table.ts'
import type { Inputs } from '../../fit/inputs.ts'
import type { Rows } from '../../fit/model.ts'
import { type Line, readLines } from '../tone-net/lines.ts'

export interface Used {
  readonly word: string
  readonly negated: boolean
  readonly factor: number
  /** The word before it, where nothing else stands between. */
  readonly before: string | null
}
export interface Text extends Line {
  readonly used: readonly Used[]
}

function usedIn(tokens: readonly Token[]): Used[] {
  // A rated text of several sentences is read as one.
  const reading = new Reading(readTable({ tokens }), readWord)
  reading.read(0, tokens.length)
  const { facts, negated, factors } = reading
  return tokens.flatMap((_, k) => {
    if (!reading.isWord(k)) return []
    const before = k > 0 && reading.isWord(k - 1) ? (facts[k - 1]?.word ?? null) : null
    return [{ word: facts[k]?.word ?? '', negated: negated[k] === 1, factor: factors[k]!, before }]
  })
}

export const readTexts = (inputs: Inputs): Text[] =>
  readLines(inputs, 'linear').map((line) => ({
    ...line,
    used: usedIn(tokenize({ text: line.text, format: 'text' }).tokens),
  }))

export const rows: Rows = {
  read: (article, put) => {
    for (const { word, negated, factor, before } of usedIn(parseArticle(article).tokens)) {
      put(wordNumber(word))
      put(Number(negated))
      put(factor)
      put(wordNumber(before ?? ''))
    }
  },
}
