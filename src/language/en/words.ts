import { lazy } from '../lists/lists.ts'
import { namedLists } from '../lists/named-lists.ts'
import { readWordForms } from '../word-forms.ts'
import abbreviations from './generated/abbreviations.ts'
import domainEndings from './generated/domain-endings.ts'
import hyphenPrefixes from './generated/hyphen-prefixes.ts'
import lemmas from './generated/lemmas.ts'
import sentenceStarters from './generated/sentence-starters.ts'
import wordForms from './generated/word-forms.ts'

const lines = (list: string): ReadonlySet<string> => new Set(list.split('\n'))

export const englishWords = lazy(() =>
  readWordForms(namedLists(wordForms), {
    abbreviations: new Map(abbreviations.split('\n').map((row) => row.split('\t') as [string, string])),
    hyphenPrefixes: lines(hyphenPrefixes),
    sentenceStarters: lines(sentenceStarters),
    domainEndings: lines(domainEndings),
    lemmas: new Map(
      lemmas.split('\n').flatMap((row) => {
        const [tag = '', words = '', lemma = ''] = row.split('\t')
        return words.split('|').map((word) => [`${tag} ${word}`, lemma] as const)
      }),
    ),
  }),
)
