/**
 * The only file that imports wink-nlp: the tags that words may have, lemmas and stop words for tokens that are already split. Of
 * wink-nlp are used the lexicon and the lemmatizer, but not its tokenizer (cubic on some inputs, and of another mind on hyphens),
 * its tagger, nor its growing store of unknown words.
 */
import model from 'wink-eng-lite-web-model'
import makeCache, { type WinkCache } from 'wink-nlp/src/cache.js'

/** What the model holds that is used here. */
interface Core {
  readonly xpansions: ArrayLike<number>
  readonly packing: { readonly config: object }
  readonly features: { readonly pos: { readonly list: readonly string[] } }
}
interface Model {
  core(): Core
  featureFn(config: object): { pos(word: string, category: number, cache: object): number }
  readonly addons: { lemmatize(value: string, pos: string, cache: WinkCache): string }
}

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
  const { core: readCore, featureFn, addons } = model as unknown as Model
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
    lemmatize: (word, tag) => addons.lemmatize(word, tag, cache),
  }
}
