import type { NamedLists } from './lists/named-lists.ts'

/** Words that tell whether a date without its year or week lies ahead. */
export function tenseWords({ words, set }: Pick<NamedLists, 'words' | 'set'>) {
  return {
    futureBefore: words('future-before'),
    futureAfter: words('future-after'),
    /** Words that look ahead right before a date: "the report, due Friday". */
    futureBeside: words('future-beside'),
    /** Verbs that look ahead behind a plural, and are nouns or no future elsewhere: "talks start", "a slow start". */
    futureOfMany: words('future-of-many'),
    /** Words that look ahead where they stand near. */
    futureNear: words('future-near'),
    futureEndings: words('future-ending'),
    /** With a participle behind it the future is none: "would have ended". */
    notAfterFuture: words('not-after-future'),
    participleEndings: words('participle-ending'),
    /** Where they stand, what follows is of a clause of its own: "told them on Tuesday that he will". */
    clauseStarts: words('clause-start'),
    pastBefore: words('past-before'),
    toldBefore: words('told-before'),
    /** Endings of what is done, "filed", and of the adverbs beside it. */
    pastEndings: words('past-ending'),
    adverbEndings: words('adverb-ending'),
    /** Before what is done these say that it is not done yet: "to be filed". */
    passives: set('passive'),
    /** Done, and still ahead: "scheduled". */
    plannedWords: set('planned'),
  }
}
