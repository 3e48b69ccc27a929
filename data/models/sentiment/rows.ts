/** What the linear model of tone learns from: the words of rated texts and of a teacher's sentences, each with what turns or raises it. */
import { parseArticle, tokenize } from '../../../src/index.ts'
import { wordNumber } from '../../../src/models/kit/linear.ts'
import type { Token } from '../../../src/schema/tokens.ts'
import { Reading } from '../../../src/sentiment/reading.ts'
import { readWord } from '../../../src/sentiment/words.ts'
import { readTable } from '../../../src/words/table.ts'
import type { Inputs } from '../../fit/inputs.ts'
import type { Rows } from '../../fit/model.ts'
import { readUnseen } from '../tone-net/beside.ts'
import { foldOfRated, type Rated } from '../tone-net/rows.ts'
import { readTaught } from '../tone-net/silver.ts'

export interface Used {
  readonly word: string
  readonly negated: boolean
  readonly factor: number
  /** The word before it, where nothing else stands between. */
  readonly before: string | null
}
export interface Text {
  readonly used: readonly Used[]
  readonly text: string
  readonly score: number
  readonly label: string
  readonly set: number
  readonly fold: number
  /** What the network says of it, where it did not learn it. */
  readonly net: number | undefined
}
export interface TextSettings {
  readonly folds: number
  /** What a text of each corpus weighs; the last set is the teacher's. Sets differ in scale and mean: each has a mean of its own. */
  readonly sets: Readonly<Record<string, number>>
}

function usedIn(tokens: readonly Token[]): Used[] {
  // A rated text of several sentences is read as one.
  const reading = new Reading(readTable({ tokens }), readWord)
  reading.read(0, tokens.length)
  const { facts, negated, factors } = reading
  return tokens.flatMap((_, k) => {
    if (!reading.isWord(k)) return []
    const before = k > 0 && reading.isWord(k - 1) ? (facts[k - 1]?.word ?? null) : null
    return [{ word: facts[k]?.word ?? '', negated: negated[k] === 1, factor: factors[k] as number, before }]
  })
}

const read = (text: string): Used[] => usedIn(tokenize({ text, format: 'text' }).tokens)

export function readTexts(inputs: Inputs): Text[] {
  const { sets, folds } = inputs.settings<TextSettings>()
  const names = Object.keys(sets)
  const unseen = readUnseen(inputs)
  return names.flatMap((corpus, set) => {
    if (set === names.length - 1)
      return readTaught(inputs).map(({ text, score }) => ({
        ...{ used: read(text), text, score, set },
        ...{ label: '', fold: -1, net: undefined },
      }))
    return inputs.corpus<Rated>(corpus).map((line) => ({
      ...{ used: read(line.text), text: line.text, score: line.score ?? 0, set },
      ...{ label: line.label ?? '', fold: foldOfRated(line, folds), net: unseen(line)?.[0] },
    }))
  })
}

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
