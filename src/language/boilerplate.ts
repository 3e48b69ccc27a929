import type { NamedLists } from './lists/named-lists.ts'
import { opening } from './lists/openings.ts'
import { fill, oneOf } from './lists/patterns.ts'

export interface BoilerplateCue {
  readonly phrase: string
  readonly category: string
  /** 1 a hint, 3 decides. */
  readonly weight: number
}

/** A sentence that is boilerplate wherever it stands, by the pattern of its beginning. */
export interface BoilerplatePhrase {
  readonly category: string
  readonly rule: string
  readonly pattern: RegExp
  /** It may follow the article's last sentence in one paragraph, which is split there. */
  readonly tail: boolean
  /** No model has learned with it: it settles what a block is, and is not read by them. */
  readonly isNew: boolean
  /** What follows its first words is the headline of another article. */
  readonly label: boolean
}

/** Rows of columns parted by tabs, as `npm run data` ships them. */
export interface BoilerplateRows {
  /** Phrase, category, weight. */
  readonly cues: string
  /** Category, rule, flags, tail, new or `-`, and the pattern with names of lists in braces. */
  readonly phrases: string
}

/** What `blocks` needs of a language: how boilerplate, captions and notes on authors are worded. */
export type BlockWords = ReturnType<typeof readBlockWords>

const rowsOf = (lines: string) => (lines === '' ? [] : lines.split('\n').map((line) => line.split('\t')))

export function readBlockWords({ words }: NamedLists, { cues, phrases }: BoilerplateRows) {
  const own = readPhrases(phrases, words)
  return {
    cues: rowsOf(cues).map(
      ([phrase = '', category = '', weight]): BoilerplateCue => ({
        phrase,
        category,
        weight: Number(weight),
      }),
    ),
    phrases: own,
    /** Any of the phrases, in as many patterns as they have sets of flags. */
    anyPhrase: joinedBy(own),
    /** How any of the phrases begins: few blocks do, and only those are tried with each. */
    phraseBeginning: opening(
      words('beginning'),
      new RegExp(`^\\W*(?:${oneOf(words('beginning'))}|\\d)`, 'i'),
    ),
    /** Marks before an article's first sentence. */
    advertisingMarks: words('advertising-mark'),
    captions: words('caption'),
    creditsAfterMark: words('credit-after-mark'),
    creditsAfterSlash: words('credit-after-slash'),
    creditsBy: words('credit-by'),
    creditsInBrackets: words('credit-in-brackets'),
    /** “About Halden Pumps”, “About the author”, above a note. */
    aboutLeads: words('about-lead'),
    aboutWriters: words('about-writer'),
    /** How lines begin that are no title. */
    noTitle: words('no-title'),
    /** "Share this story: TITLE". */
    shareLine: words('share-line'),
    /** "2 of 3". */
    ofCount: words('of-count'),
    /** What a note says of an author: "is a reporter", "lives in". */
    authorIs: words('author-is'),
    authorIsA: words('author-is-a'),
    authorWorks: words('author-works'),
    authorJobs: words('author-job'),
    /** What stands behind the name of who commented: "says". */
    commenters: words('commenter'),
    /** How a note calls an author without a name: "the writer". */
    authorCalled: words('author-called'),
    /** "You can reach her". */
    reachOpening: words('reach-opening'),
    reach: words('reach'),
    reached: words('reached'),
    /** How a sentence begins by which a page keeps its reader out, and what may stand before that. */
    walls: words('wall'),
    wallLeads: words('wall-lead'),
  }
}

function joinedBy(phrases: readonly BoilerplatePhrase[]): readonly RegExp[] {
  const sources = new Map<string, string[]>()
  for (const { pattern } of phrases)
    sources.set(pattern.flags, [...(sources.get(pattern.flags) ?? []), `(?:${pattern.source})`])
  return [...sources].map(([flags, list]) => new RegExp(list.join('|'), flags))
}

function readPhrases(
  phrases: string,
  words: (list: string) => readonly string[],
): readonly BoilerplatePhrase[] {
  return rowsOf(phrases).map(([category = '', rule = '', flags, tail, pattern = '']) => ({
    category,
    rule,
    pattern: new RegExp(fill(pattern, words), flags),
    tail: tail === 'tail',
    isNew: tail === 'new',
    label: rule.startsWith('label'),
  }))
}
