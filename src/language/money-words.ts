import type { NamedLists } from './lists/named-lists.ts'

/** Words around a sum of money. */
export function moneyWords({ words, set, map }: NamedLists) {
  return {
    /** Stand before the figures, and not in capitals. */
    prefixes: map('amount-prefix'),
    /** Stand before figures that they touch. */
    letters: map('amount-letter'),
    /** Of these letters, those that are money after a word of payment without more. */
    surely: set('amount-letter-surely'),
    beforeLetters: set('before-amount-letter'),
    /** Codes that are words or names in capitals too. */
    codesAndWords: set('code-and-word'),
    /** Codes that no word is spelled like: they count before figures without capitals too. */
    codesInSmallLetters: set('code-in-small-letters'),
    /** Nouns that stand before figures as a code does, where a magnitude or a comma tells that they are a sum. */
    nounsBefore: map('money-noun-before-sum'),
    to: words('to'),
    between: words('between-sums'),
    from: words('from-sum'),
    approximate: words('approximately'),
    orSo: words('or-so'),
    of: words('of-money'),
    dollars: set('dollar'),
    cents: set('cent'),
    dollarOf: words('dollar-of'),
    /** What an article says of its dollars, to their code. */
    dollarsOfArticle: map('dollars-of-article'),
    smallCoins: words('small-coin-sign'),
    /** Money only with a magnitude: "won" is a verb. */
    verbs: set('money-and-verb'),
    /** Money only by a word of payment: pounds weigh. */
    weights: set('money-and-weight'),
    capitals: set('money-with-capital'),
    afterOf: words('money-after-of'),
    near: set('money-words-near'),
  }
}
