/** Fits the parser's network to the treebanks, read with the tags of taggers that have not seen their texts. */
import { clusterOf } from '../../../src/language/en/word-clusters.ts'
import type { Inputs } from '../../fit/inputs.ts'
import { encodeParser } from './encode.ts'
import { toInstance, Vocabulary } from './instances.ts'
import { ParserNet } from './net.ts'
import { type GoldSentence, readSentences } from './rows.ts'
import type { NetSettings } from './settings.ts'
import { beginParts, wordVectors } from './vectors.ts'

export interface Settings extends NetSettings {
  /** Of the taggers. */
  readonly folds: number
  /** A word has a part of its own that is read so often at least. */
  readonly least: number
  /** How far from zero the vectors begin that are read from GloVe. */
  readonly wide: number
  /** A level is the usual weight, divided by this. */
  readonly finest: number
}

export interface Fitted {
  readonly net: ParserNet
  readonly vocabulary: Vocabulary
}

/** @param vectors the entries of training/tone-vectors.tsv */
export function fitNet(
  sentences: readonly GoldSentence[],
  vectors: readonly string[],
  settings: Settings,
  seed: number,
  after: (fitted: Fitted, epoch: number, right: number) => void,
): Fitted {
  const vocabulary = new Vocabulary(sentences, settings.least)
  const net = new ParserNet(settings, vocabulary.partCount, (part) => vocabulary.countOf(part), seed)
  beginParts(net.words.parts, wordVectors(vectors, settings.size, settings.wide), clusterOf, (word) =>
    vocabulary.partOf(word),
  )
  const instances = sentences.map((sentence) => toInstance(sentence, vocabulary))
  net.fit(instances, (epoch, right) => after({ net, vocabulary }, epoch, right))
  return { net, vocabulary }
}

export function fit(inputs: Inputs): string {
  const settings = inputs.settings<Settings>()
  const sentences = readSentences(inputs, settings.folds)
  inputs.log(`${sentences.length} sentences`)
  const { net, vocabulary } = fitNet(
    sentences,
    inputs.list('training/tone-vectors.tsv'),
    settings,
    inputs.seeds[0] ?? 0,
    (_, epoch, right) =>
      inputs.log(`epoch ${epoch + 1}: ${(100 * right).toFixed(2)} % of moves lose nothing`),
  )
  return encodeParser(net, vocabulary, settings.finest)
}
