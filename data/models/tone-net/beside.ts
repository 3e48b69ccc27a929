/** What the linear models of tone, which are fitted after the network, are told of it: its shares, its means, and what it says of texts that it did not learn. */
import { readFileSync } from 'node:fs'
import type { Inputs } from '../../fit/inputs.ts'
import { weightsFile } from '../../fit/recipe.ts'
import { packSilver, textDigest } from '../../fit/silver.ts'
import type { Net } from './network.ts'
import type { Rated, Row } from './rows.ts'

export interface Shares {
  /** The share of the network in a score, and in the odds toward a mention; the linear models have the rest. */
  readonly scoreShare: number
  readonly oddsShare: number
}
/** A part of the first line of the weights. */
export interface Beside extends Shares {
  /** What the network adds to every score, and to the odds of negative and positive; its share is not yet taken. */
  readonly means: readonly [score: number, negative: number, positive: number]
}

export const UNSEEN = 'tone-unseen.jsonl'
const PARTS = 1000

/** The corpora whose scale and mean answers have. */
const SCORES = 'sentiment/nyt.train.jsonl'
const MENTIONS = 'sentiment/newsmtsc.train.jsonl'

const setsOf = (inputs: Inputs): string[] => Object.keys(inputs.settings<{ sets: object }>().sets)

export function besideOf({ weights: { means, odds } }: Net, inputs: Inputs): Beside {
  const { scoreShare, oddsShare } = inputs.settings<Shares>()
  const rounded = (value = 0): number => Number(value.toFixed(4))
  const at = setsOf(inputs).indexOf(MENTIONS) * 2
  return {
    scoreShare,
    oddsShare,
    means: [
      rounded(means.value[setsOf(inputs).indexOf(SCORES)]),
      rounded(odds.value[at]),
      rounded(odds.value[at + 1]),
    ],
  }
}

export function readBeside(): Beside {
  const weights = readFileSync(weightsFile('tone-net'), 'utf8')
  return JSON.parse(weights.slice(0, weights.indexOf('\n'))) as Beside
}

/** Thousandths, with the mean of the set: a score, or the odds of negative and positive. */
export function packUnseen(net: Net, rows: readonly Row[], inputs: Inputs): Uint8Array {
  const { means, odds } = net.weights
  const part = (value: number, mean: number | undefined): number[] => [
    Math.round((value + (mean ?? 0)) * PARTS),
  ]
  const { corpora } = inputs.noted()
  const parts = setsOf(inputs).map((corpus, set) => ({
    corpus,
    sha256: corpora[corpus] ?? '',
    texts: rows.flatMap((row) => {
      if (row.set !== set || row.of === null) return []
      const said = net.read(row)
      const columns = row.places
        ? [part(said.odds[0], odds.value[set * 2]), part(said.odds[1], odds.value[set * 2 + 1])]
        : [part(said.score, means.value[set])]
      return [{ index: row.of.index, digest: textDigest(row.of.text), columns }]
    }),
  }))
  return packSilver(
    parts.filter(({ texts }) => texts.length > 0),
    true,
  )
}

const keyOf = ({ id, text }: Pick<Rated, 'id' | 'text'>): string => `${id} ${text}`

/** What the network says of a text that it did not learn; undefined of others. */
export function readUnseen(inputs: Inputs): (line: Rated) => readonly number[] | undefined {
  const said = new Map(
    inputs
      .silver<Rated>(UNSEEN)
      .map(({ line, columns }) => [keyOf(line), columns.map(([value = 0]) => value / PARTS)]),
  )
  return (line) => said.get(keyOf(line))
}
