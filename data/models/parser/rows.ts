/** The sentences of the treebanks as the library splits them, with the heads and relations of the tokens that it splits as the gold does. */

import { checkInput } from '../../../src/check.ts'
import { Counts } from '../../../src/grammar/counts.ts'
import { pieceEnd } from '../../../src/grammar/cuts.ts'
import { StateRows } from '../../../src/grammar/features.ts'
import { LEFT, ParseState, RIGHT, SHIFT } from '../../../src/grammar/state.ts'
import { sharedParts } from '../../../src/grammar/word-parts.ts'
import { english } from '../../../src/language/en/index.ts'
import { tokenizeInput } from '../../../src/pipeline.ts'
import { RELATIONS } from '../../../src/schema/syntax.ts'
import type { Spelling } from '../../../src/words/spelling.ts'
import { readTable, TAGS, tagOf, type WordTable } from '../../../src/words/table.ts'
import { foldOf } from '../../fit/digests.ts'
import type { Inputs } from '../../fit/inputs.ts'
import type { Rows } from '../../fit/model.ts'
import { readRecipe } from '../../fit/recipe.ts'
import { jackknife } from '../tags/jackknife.ts'
import { readTexts } from '../tags/rows.ts'
import type { TagSettings } from '../tags/train.ts'

export interface GoldText {
  readonly id: string
  readonly genre: string
  readonly text: string
  readonly tokens: readonly (readonly [start: number, end: number])[]
  readonly upos: readonly string[]
  /** -1 for a root; UNKNOWN where there is no answer. */
  readonly head: readonly number[]
  readonly deprel: readonly string[]
}

/** No answer is known. */
export const UNKNOWN = -2

export interface GoldSentence {
  readonly fold: number
  readonly genre: string
  readonly spellings: readonly Spelling[]
  readonly tags: Int32Array
  readonly glued: Uint8Array
  /** By word: the head in the sentence, its length for the root, UNKNOWN where the gold splits otherwise. */
  readonly heads: Int32Array
  readonly labels: Int32Array
  readonly goldTags: Int32Array
  /** Tokens of the gold that begin here. */
  readonly goldTokens: number
}

const RELATION = new Map<string, number>(RELATIONS.map((relation, i) => [relation, i]))
const ROOT = RELATION.get('root') as number
const PUNCT = tagOf('PUNCT')
const CONTEXT = { options: {}, language: english }

export const tableOf = (text: string): WordTable =>
  readTable(tokenizeInput(checkInput({ text, format: 'text' }), CONTEXT))

/** The sentences' pieces as words [from, to). */
export function pieces({ sentence, tag }: WordTable): (readonly [from: number, to: number])[] {
  const found: (readonly [number, number])[] = []
  for (let from = 0; from < sentence.length; ) {
    let end = from
    while (end < sentence.length && sentence[end] === sentence[from]) end++
    while (from < end) {
      const to = pieceEnd((word) => tag[word] === PUNCT, from, end)
      found.push([from, to])
      from = to
    }
  }
  return found
}

/** @param tags of all tokens; those that the library gives where there are none */
export function readGold(gold: GoldText, fold: number, tags?: Uint8Array): GoldSentence[] {
  const table = tableOf(gold.text)
  if (tags) table.tag.set(tags)
  /** By token: the gold's with the same bounds, -1 for none. */
  const same = new Int32Array(table.start.length).fill(-1)
  /** By token of the gold: the token that it begins in. */
  const holder = new Int32Array(gold.tokens.length).fill(-1)
  for (let k = 0, g = 0; g < gold.tokens.length; g++) {
    const [start, end] = gold.tokens[g] as readonly [number, number]
    while (k < table.end.length && (table.end[k] as number) <= start) k++
    if (k === table.end.length) break
    holder[g] = k
    if (table.start[k] === start && table.end[k] === end) same[k] = g
  }
  return pieces(table).map(([from, to]) => {
    const count = to - from
    const heads = new Int32Array(count).fill(UNKNOWN)
    const labels = new Int32Array(count).fill(-1)
    const goldTags = new Int32Array(count).fill(-1)
    for (let i = 0; i < count; i++) {
      const g = same[from + i] as number
      if (g < 0) continue
      goldTags[i] = TAGS.indexOf(gold.upos[g] as (typeof TAGS)[number])
      const h = gold.head[g] as number
      if (h === UNKNOWN) continue
      const head = h < 0 ? -1 : (holder[h] as number) - from
      if (head === i) continue
      const inside = head >= 0 && head < count
      heads[i] = inside ? head : count
      labels[i] = inside ? (RELATION.get(gold.deprel[g] as string) ?? -1) : ROOT
    }
    let goldTokens = 0
    for (const k of holder) if (k >= from && k < to) goldTokens++
    return {
      fold,
      genre: gold.genre,
      spellings: table.spelling.slice(from, to),
      tags: Int32Array.from(table.tag.subarray(from, to)),
      glued: table.glued.slice(from, to),
      heads,
      labels,
      goldTags,
      goldTokens,
    }
  })
}

/** The tags of each text's tokens, by a tagger that has not seen the text. */
function unseenTags(inputs: Inputs, folds: number): Map<string, Uint8Array> {
  const { settings, seeds } = readRecipe('tags')
  const texts = readTexts(inputs, folds, treebanks(inputs))
  const found = jackknife(texts, settings as unknown as TagSettings, seeds[0] ?? 0, folds)
  return new Map(
    texts.map(({ id, sentences }) => [
      id,
      Uint8Array.from(sentences.flatMap((sentence) => [...(found.get(sentence) as Uint8Array)])),
    ]),
  )
}

/** The corpora of the recipe that have trees; the others are labelled by a teacher. */
const TREEBANK = /^syntax\//

const treebanks = ({ corpora }: Inputs): string[] => corpora.filter((name) => TREEBANK.test(name))

export function readSentences(inputs: Inputs, folds: number): GoldSentence[] {
  const tags = unseenTags(inputs, folds)
  return treebanks(inputs).flatMap((name) =>
    inputs
      .corpus<GoldText>(name)
      .flatMap((gold) => readGold(gold, foldOf(gold.id, folds), tags.get(gold.id) as Uint8Array)),
  )
}

/** How a sample's sentence is parsed whatever the weights are: each move and relation by its turn. */
function readState(table: WordTable, from: number, to: number, put: (value: number) => void): void {
  const count = to - from
  const state = new ParseState()
  const rows = new StateRows()
  const counts = new Counts()
  counts.read(table.tag, from, count)
  state.reset(count)
  for (let turn = 0; !state.done; turn++) {
    const number = rows.read(state, counts)
    for (let k = 0; k < number; k++) put(rows.out[k] as number)
    const move =
      [SHIFT, LEFT, RIGHT].map((_, i) => (turn * turn + i) % 3).find((one) => state.allows(one)) ?? SHIFT
    if (move === SHIFT) state.shift()
    else state.attach(move, turn % RELATIONS.length)
  }
}

export const rows: Rows = {
  read: (article, put) => {
    const table = readTable(tokenizeInput(checkInput(article), CONTEXT))
    for (const [from, to] of pieces(table)) {
      for (let i = from; i < to; i++) {
        for (const part of sharedParts(table.spelling[i] as Spelling)) put(part)
        put(table.glued[i] as number)
      }
      readState(table, from, to, put)
    }
  },
}
