/** Fits the parser's network to the treebanks, read with the tags of taggers that have not seen their texts, and to raw news that a teacher parsed. */
import { clusterOf } from '../../../src/language/en/word-clusters.ts'
import type { Inputs } from '../../fit/inputs.ts'
import { encodeParser } from './encode.ts'
import { toInstance, Vocabulary } from './instances.ts'
import { ParserNet } from './net.ts'
import { type GoldSentence, type GoldText, readGold, readSentences } from './rows.ts'
import type { NetSettings } from './settings.ts'
import { textOfColumns } from './silver-links.ts'
import { beginParts, wordVectors } from './vectors.ts'

interface Settings extends NetSettings {
  /** Of the taggers. */
  readonly folds: number
  /** A word has a part of its own that is read so often at least. */
  readonly least: number
  /** How far from zero the vectors begin that are read from GloVe. */
  readonly wide: number
  /** A level is the usual weight, divided by this. */
  readonly finest: number
}

const SILVER = 'parser.gz'

interface Sentences {
  readonly gold: readonly GoldSentence[]
  readonly silver: readonly GoldSentence[]
  /** The entries of training/tone-vectors.tsv. */
  readonly vectors: readonly string[]
}

interface Fitted {
  readonly net: ParserNet
  readonly vocabulary: Vocabulary
}

/** The network of one seed, fitted to the sentences; its words are those of the treebanks. */
function fitNet(
  { gold, silver, vectors }: Sentences,
  settings: Settings,
  seed: number,
  log: (line: string) => void,
): Fitted {
  const vocabulary = new Vocabulary(gold, settings.least)
  const net = new ParserNet(settings, vocabulary.partCount, (part) => vocabulary.countOf(part), seed)
  beginParts(net.words.parts, wordVectors(vectors, settings.size, settings.wide), clusterOf, (word) =>
    vocabulary.partOf(word),
  )
  const instances = [...gold, ...silver].map((sentence) => toInstance(sentence, vocabulary))
  net.fit(instances, (epoch, right) =>
    log(`epoch ${epoch + 1}: ${(100 * right).toFixed(2)} % of moves lose nothing`),
  )
  return { net, vocabulary }
}

export function fit(inputs: Inputs): string {
  const settings = inputs.settings<Settings>()
  const silver = inputs
    .silver<GoldText>(SILVER)
    .flatMap(({ line: { text }, columns }) => readGold(textOfColumns(text, columns), 0))
  const gold = readSentences(inputs, settings.folds)
  const sentences = { gold, silver, vectors: inputs.list('training/tone-vectors.tsv') }
  inputs.log(`${gold.length} sentences of treebanks, ${silver.length} by a teacher`)
  const { net, vocabulary } = fitNet(sentences, settings, inputs.seeds[0] ?? 0, inputs.log)
  return encodeParser(net, vocabulary, settings.finest)
}
