/** Patterns by which an outlet's name is found, made of a language's words. */
import { maybeOneOf } from '../language/lists/openings.ts'
import { fill, oncePer, oneOf } from '../language/lists/patterns.ts'
import type { OutletWords } from '../language/outlets.ts'
import { APOSTROPHES } from '../text/apostrophes.ts'

export type OutletPatterns = ReturnType<typeof outletPatterns>

const YEAR = '(?:19|20)\\d\\d'
const NAME = `(?<name>\\p{Lu}[\\p{L}\\d${APOSTROPHES}&.]{0,30}(?: \\p{Lu}[\\p{L}\\d${APOSTROPHES}&.]{1,30}){0,3}?)`
/** “9News” begins with a figure. */
const WORD = `(?:\\d\\d?)?\\p{Lu}[\\p{L}\\d&.${APOSTROPHES}]*`
/** Between two words of a name: not where a sentence ends. */
const SPACE = '(?<!\\p{Ll}{2}\\.) '

/** A phrase in which an outlet speaks of itself; less is surer. */
export interface OwnPhrase {
  readonly pattern: RegExp
  readonly rank: number
}

/** “follow”, “Follow”. */
const inEitherCase = (word: string) => [word, word.charAt(0).toUpperCase() + word.slice(1)]

/** What an outlet says of itself: most lines hold none of the words, and of the phrases only those of its words are tried on a line. */
function ofItself({ phrases, beginnings, within }: OutletWords) {
  const own = phrases.map((phrase, rank) => ({
    phrase,
    pattern: new RegExp(fill(phrase, () => []).replaceAll('{NAME}', NAME), 'u'),
    rank,
  }))
  const begunBy = (word: string): OwnPhrase[] =>
    own.filter(({ phrase }) => phrase.startsWith('^') && phrase.includes(word))
  return {
    begun: new RegExp(`^(${oneOf(beginnings.flatMap(inEitherCase))}) `),
    /** The phrases that begin with a word. */
    begunBy: new Map(beginnings.map((word) => [word, begunBy(word)])),
    within: new RegExp(`^${oneOf(within.flatMap(inEitherCase))} |\\b${oneOf(within)} `),
    /** The phrases that have a word within. */
    others: own.filter(
      (one): one is (typeof own)[number] => !beginnings.some((word) => begunBy(word).includes(one)),
    ),
  }
}

export const outletPatterns = /* @__PURE__ */ oncePer((words: OutletWords) => {
  const mark = `(?:©|\\(c\\)|${oneOf(words.copyright)})`
  const endings = oneOf(words.companyEndings)
  const articles = oneOf(words.articles)
  return {
    words,
    jobPlaces: new Set(words.jobPlaces),
    maybeBefore: maybeOneOf([...words.before, ...words.jobPlaces]),
    maybeBehind: maybeOneOf(words.behind),
    /** In a line whose white space is single spaces and line breaks, so that no two parts can take the same run of it. */
    copyright: new RegExp(
      `${mark}\\s?(?:©|@|\\(c\\)|${oneOf(words.copyright)})?\\s?(?:${YEAR}(?:\\s?[-–]\\s?(?:19|20)?\\d\\d)?)?[,\\s]*(?:${oneOf(words.by)}\\s)?(?<name>[\\p{Lu}\\d][^|©\\n]{1,80})`,
      'iu',
    ),
    marked: new RegExp(`©|${oneOf(words.copyright)}`, 'i'),
    beforeMark: new RegExp(`(?<name>\\p{Lu}[\\p{L}\\d&.${APOSTROPHES} -]{2,40})\\s?©\\s?${YEAR}`, 'u'),
    /** What follows the name in a copyright line; “Lund, Ruiz & Co” is one name. */
    tail: new RegExp(
      `\\s*(?:[.;|]\\s.*|,\\s(?!\\S{2,20} & ).*|\\b${oneOf(words.restOfCopyright)}\\b.*|\\b${endings}\\b\\.?|\\s[-–—]\\s.*|[.,]\\s*$)`,
      'i',
    ),
    company: new RegExp(`\\b(?:${endings}|${oneOf(words.companyWords)})\\b`, 'i'),
    /** What follows the name of a company: “, Inc.” */
    ofCompany: new RegExp(`^,?\\s(?:${endings})\\b`, 'i'),
    noOwner: new RegExp(`^${oneOf(words.noOwners)}\\b`, 'i'),
    ...ofItself(words),
    /** A service that hosts everybody's pages, and is the outlet of none. */
    everybodys: new RegExp(
      `^(?:the )?(?:${oneOf(words.hosts)}(?:\\.com)?|${oneOf(words.builders)}(?:\\.com)?)$`,
      'i',
    ),
    elsewhere: new RegExp(`(?:^|\\.)${oneOf(words.hosts)}\\.[a-z.]+$`, 'i'),
    /** Words with a capital that may be a name. */
    run: new RegExp(`(?:${articles} )?${WORD}(?:${SPACE}(?:${oneOf(words.joints)} )?${WORD}){0,3}`, 'gu'),
    /** “told NAME”. */
    told: new RegExp(
      `\\b${oneOf(words.told)} (?<name>(?:${articles} )?${WORD}(?:${SPACE}(?:${oneOf(words.joints)} )?${WORD}){0,3})`,
      'gu',
    ),
    job: new RegExp(`\\b${oneOf(words.jobs)}\\b`, 'i'),
    /** “editor-in-chief of ”, before a name. */
    jobAt: new RegExp(
      `\\b${oneOf(words.jobs)}\\b[^.;]{0,25} ${oneOf(words.jobPlaces)} (?:${articles} )?$`,
      'i',
    ),
    /** Words that speak to the reader, or of the outlet as “we”. */
    toReader: new RegExp(`\\b${oneOf(words.toReader)}\\b`, 'i'),
    addressBeginning: new RegExp(`^${oneOf(words.addressBeginnings)}(?=.{4})`),
    addressEnding: new RegExp(`(?<=.{4})${oneOf(words.addressEndings)}$`),
    dateline: new RegExp(
      `^\\p{Lu}[\\p{L}.,/${APOSTROPHES} -]{1,40}(?:\\d{1,2}(?: \\p{Lu}\\p{L}{2,8}\\.?)?)?(?:,? ${YEAR})?\\s?\\((?<agency>\\p{Lu}[\\p{L}&. ${APOSTROPHES}-]{1,30})\\)\\s?[-–—]`,
      'u',
    ),
  }
})
