/** Fits the parser's network to the treebanks: with a fold left out, to say how it does, and then to all. */

import { RARE_PART } from '../../../src/grammar/word-parts.ts'
import { clusterOf } from '../../../src/language/en/word-clusters.ts'
import type { Inputs } from '../../fit/inputs.ts'
import { encodeParser } from './encode.ts'
import { toInstance, Vocabulary } from './instances.ts'
import { type NetSettings, ParserNet } from './net.ts'
import { type GoldSentence, readSentences } from './rows.ts'
import { wordVectors } from './vectors.ts'

interface Settings extends NetSettings {
  /** A word has a part of its own that is read so often at least. */
  readonly least: number
  /** How far from zero the vectors begin that are read from GloVe. */
  readonly wide: number
  /** A level is the usual weight, divided by this. */
  readonly finest: number
}

export function fitNet(
  sentences: readonly GoldSentence[],
  vectors: readonly string[],
  settings: Settings,
  seed: number,
  log: (line: string) => void,
) {
  const vocabulary = new Vocabulary(sentences, settings.least)
  const net = new ParserNet(
    settings,
    vocabulary.partCount,
    (part) => vocabulary.countOf(part),
    RARE_PART,
    seed,
  )
  net.begin(wordVectors(vectors, settings.size, settings.wide), clusterOf, (word) => vocabulary.partOf(word))
  const instances = sentences.map((sentence) => toInstance(sentence, vocabulary))
  net.fit(instances, (epoch, right) =>
    log(`epoch ${epoch + 1}: ${(100 * right).toFixed(2)} % of moves lose nothing`),
  )
  return { net, vocabulary }
}

export function fit(inputs: Inputs): string {
  const settings = inputs.settings<Settings>()
  const sentences = readSentences(inputs, 5)
  inputs.log(`${sentences.length} sentences`)
  const { net, vocabulary } = fitNet(
    sentences,
    inputs.list('training/tone-vectors.tsv'),
    settings,
    inputs.seeds[0] ?? 0,
    inputs.log,
  )
  return encodeParser(net, vocabulary, settings.finest)
}
