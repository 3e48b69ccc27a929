/**
 * The only file that imports wink-nlp: the tags that words may have, lemmas and stop words for tokens that are already split. Of
 * wink-nlp are used the lexicon and the lemmatizer, but not its tokenizer (cubic on some inputs, and of another mind on hyphens),
 * its tagger, nor its growing store of unknown words. The model is read by its files, since a bundle of all of it would hold the
 * models of wink-nlp's sentiment, names, negation and tagger too: 130 kB gzipped that nothing here asks.
 */
import featureFn from 'wink-eng-lite-web-model/dist/feature.js'
import lemmatize from 'wink-eng-lite-web-model/dist/lemmatize.js'
import readCore from 'wink-eng-lite-web-model/dist/load-core-model.js'
import makeCache, { type WinkCache } from 'wink-nlp/src/cache.js'

/** The model as it is used here, loaded. */
export interface Wink {
  readonly cache: WinkCache
  /** Names of the tags as the model numbers them. */
  readonly tags: readonly string[]
  /** Where the normal forms of the parts of a contraction are listed. */
  readonly xpansions: ArrayLike<number>
  /** The likeliest tag of a word of which the model knows at most the ending. */
  readonly guess: (word: string, category: number) => number
  readonly lemmatize: (word: string, tag: string) => string
}

let loaded: Wink | undefined

export function wink(): Wink {
  loaded ??= load()
  return loaded
}

function load(): Wink {
  const core = readCore()
  const cache = makeCache(core, featureFn)
  const size = cache.intrinsicSize()
  // An unknown word is looked up by its lower-case form; where that is unknown too, its ending decides.
  const known = {
    lookup: (word: string) => cache.lookup(word) ?? [size],
    intrinsicSize: () => size,
    posOf: (index: number) => cache.posOf(index),
  }
  const feature = featureFn(core.packing.config)
  return {
    cache,
    tags: core.features.pos.list,
    xpansions: core.xpansions,
    guess: (word, category) => feature.pos(word, category, known),
    lemmatize: (word, tag) => lemmatize(word, tag, cache),
  }
}
