/** Words beside a country, capital or people that make it something else: a language, a thing, a town. */
import { lazy } from '../lists/lists.ts'
import { inList } from '../lists/named-lists.ts'
import rows from './generated/namesakes.ts'
import thingRows from './generated/peoples-things.ts'

/** What a person does and a people does not: said, thinks. */
export const isSaidOfPeople = inList(rows, 'says')

/** A word after which the adjective of a people is its language. */
export const isSpeaking = inList(rows, 'speaking')

/** A small word that no noun of a people comes after: what goes before it is a language. */
export const isClauseWord = inList(rows, 'clause-words')

/** A state or province that stands after its towns and a comma, as newspapers write it: "Peru, Ind." */
export const isStateAfterTown = inList(rows, 'states-after-towns')

/** A party or a capital that has its name with those of other states. */
export const isSharedName = inList(rows, 'shared')

const things = lazy(
  (): ReadonlyMap<string, ReadonlySet<string>> =>
    new Map(
      thingRows.split('\n').map((row) => {
        const [people = '', called = ''] = row.split('\t')
        return [people, new Set(called.split('|'))]
      }),
    ),
)

/** Is the small word a thing called after the people or country before it: "French fries"? */
export const isThingOf = (people: string, word: string): boolean => things().get(people)?.has(word) === true

/** Is the small word a money, so that the people before it are not spoken of: "the Swiss franc"? */
export const isMoney = (word: string): boolean => things().get('*')?.has(word) === true
