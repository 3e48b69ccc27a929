import type { NamedLists } from './lists/named-lists.ts'

export type AbbreviationKind = 'title' | 'suffix' | 'month' | 'number' | 'place' | 'latin' | 'unit'

/** What `words` needs of a language: how its words are written, cut and stopped. */
export type WordForms = ReturnType<typeof readWordForms>

/** Lists that stand in files of their own. */
export interface LongWordLists {
  /** Abbreviations without their stop, to their kind. */
  readonly abbreviations: ReadonlyMap<string, string>
  /** Prefixes that stay one word with what follows their hyphen: non, pre, e. */
  readonly hyphenPrefixes: ReadonlySet<string>
  /** Capitalised words that begin sentences and no names. */
  readonly sentenceStarters: ReadonlySet<string>
  /** What ends a web address: com, uk. */
  readonly domainEndings: ReadonlySet<string>
  /** Lemmas that no rule gives, by tag and word: `PRON me`. */
  readonly lemmas: ReadonlyMap<string, string>
}

/** The words by what they do in a text; lists that a language has no use for are empty. */
export function readWordForms({ words, set, map, rows }: NamedLists, long: LongWordLists) {
  return {
    abbreviations: long.abbreviations as ReadonlyMap<string, AbbreviationKind>,
    hyphenPrefixes: long.hyphenPrefixes,
    sentenceStarters: long.sentenceStarters,
    domainEndings: long.domainEndings,
    lemmas: long.lemmas,
    fileEndings: set('file-ending'),
    /** Words that stand for two or three, with where each part ends. */
    fused: new Map(
      rows('fused').map(({ words: [word = ''], value }) => [word, value.split(' ').map(Number)] as const),
    ),
    /** What an apostrophe parts from the word before it. */
    clitics: set('clitic'),
    /** Contractions of two words whose apostrophe is the first word's only mark: y'all. */
    frontContractions: words('front-contraction'),
    /** What is left of a word after the apostrophe that stands for its beginning. */
    elisions: words('elision'),
    /** Tags of words that tell theirs. */
    tags: map('tag'),
    /** Words over a slash that are one. */
    slashed: set('slashed'),
    /** Names that an exclamation mark belongs to. */
    brands: set('brand-with-mark'),
    /** Written right after their figure, and tokens of their own. */
    units: set('unit-after-figure'),
    /** M.Sc., Ph.D. */
    degreesAfterStop: words('degree-after-stop'),
    degreesBeforeStop: set('degree-before-stop'),
    /** Abbreviations that keep their stop in capitals too; most others are acronyms then (SEC, MISS). */
    stopsInCapitals: set('stop-in-capitals'),
    stopsBeforeCapital: set('stop-before-capital'),
    stopsBeforeFigure: set('stop-before-figure'),
    /** Short words that a dash follows; any other short word before a hyphen was cut off. */
    neverCutOff: set('cut-off-never'),
    /** Words of one capital that are no initial. */
    pronouns: set('pronoun-in-capital'),
    /** Always lead on to what they introduce. */
    leading: set('leading-abbreviation'),
    timesOfDay: set('time-of-day'),
    /** What follows a time of day without beginning a sentence. */
    afterTime: set('after-time-of-day'),
  }
}
