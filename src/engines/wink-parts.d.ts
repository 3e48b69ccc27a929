/** The parts of wink-nlp and its model that are used by themselves; neither package types them. */
declare module 'wink-nlp/src/cache.js' {
  /** The lexicon: properties of a word by its index. */
  export interface WinkCache {
    /** One index, or for a contraction four numbers a part (word, place of its normal form, lemma, tag); null if unknown. */
    lookup(text: string): number[] | null
    value(index: number): string
    normal(index: number): number
    mappedSpelling(index: number): number
    property(index: number, name: string): number
    posOf(index: number): number
    isMemberPOS(index: number, pos: number): boolean
    intrinsicSize(): number
  }
  export default function cache(core: object, featureFn: unknown): WinkCache
}

declare module 'wink-eng-lite-web-model/dist/load-core-model.js' {
  /** What the model holds of words, as far as it is used here. */
  export interface WinkCore {
    readonly xpansions: ArrayLike<number>
    readonly packing: { readonly config: object }
    readonly features: { readonly pos: { readonly list: readonly string[] } }
  }
  export default function readCore(): WinkCore
}
declare module 'wink-eng-lite-web-model/dist/feature.js' {
  export default function featureFn(config: object): {
    /** The likeliest tag of a word that the lexicon may lack. */
    pos(word: string, category: number, cache: object): number
  }
}
declare module 'wink-eng-lite-web-model/dist/lemmatize.js' {
  import type { WinkCache } from 'wink-nlp/src/cache.js'

  export default function lemmatize(value: string, pos: string, cache: WinkCache): string
}
