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
