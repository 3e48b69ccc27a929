/** Texts as a teacher outside reads them: the words of the tagger of names, some sentences at a time. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NameWords } from '../../../src/names/words.ts'
import { jsonLines } from '../../fit/json-lines.ts'
import { readRecipe } from '../../fit/recipe.ts'
import { type GoldText, labelsOfWords } from './labels.ts'
import type { TextSettings } from './rows.ts'
import { seeText } from './texts.ts'

export interface AskedRow {
  readonly words: readonly string[]
}

/** A row with the label of each word (src/models/kit/chain.ts). */
export interface LabelledRow extends AskedRow {
  readonly corpus: string
  readonly weight: number
  /** Its corpus does not mark all that is misc. */
  readonly partial: boolean
  readonly labels: readonly number[]
}

/** Words to a row; a sentence that is longer is cut. */
const MOST = 90

/** The bounds of rows, [first, end), each of whole sentences where they are short enough. */
export function* boundsOf({ from }: Pick<NameWords, 'from'>): Generator<readonly [number, number]> {
  let first = 0
  let last = 0
  for (const end of from) {
    if (end - first > MOST && last > first) {
      yield [first, last]
      first = last
    }
    for (; end - first > MOST; first += MOST) yield [first, first + MOST]
    last = end
  }
  if (last > first) yield [first, last]
}

export function* askedRows(text: string): Generator<AskedRow> {
  const { words } = seeText(text).reading
  for (const [first, end] of boundsOf(words)) yield { words: words.text.slice(first, end) }
}

function* rowsOf(
  corpora: string,
  file: string,
  { weight, partial }: Pick<LabelledRow, 'weight' | 'partial'>,
): Generator<LabelledRow> {
  const corpus = file.replace(/^ner\/|\.\w+\.jsonl$/g, '')
  for (const { text, entities } of jsonLines<GoldText>(readFileSync(join(corpora, file)))) {
    const { words } = seeText(text).reading
    const labels = labelsOfWords(words, entities)
    for (const [first, end] of boundsOf(words)) {
      const own = words.text.slice(first, end)
      yield { corpus, weight, partial, words: own, labels: [...labels.slice(first, end)] }
    }
  }
}

/** What people labelled, with the weights of the recipe of names. */
export function* learnedRows(corpora: string): Generator<LabelledRow> {
  const { gold } = readRecipe('names').settings as unknown as TextSettings
  for (const [file, { weight, partial = false }] of Object.entries(gold))
    yield* rowsOf(corpora, file, { weight, partial })
}

const MEASURED = ['conll2003', 'worldwide', 'crossner-politics', 'gum', 'wnut17']

export function* measuredRows(corpora: string): Generator<LabelledRow> {
  for (const name of MEASURED) yield* rowsOf(corpora, `ner/${name}.dev.jsonl`, { weight: 1, partial: false })
}
