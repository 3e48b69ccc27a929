/** First names with their usual gender, surnames, and the titles before names. */

import { lazy, lazyMap } from '../lists/lists.ts'
import { cellsAfter, findLine } from '../lists/sorted-lines.ts'
import firstNames from './generated/first-names.ts'
import nicknames from './generated/nicknames.ts'
import surnames from './generated/surnames.ts'
import titleList from './generated/titles.ts'

/** f, m, or u for either and unknown. */
export type Gender = 'f' | 'm' | 'u'

/** The gender a first name usually goes with, or null where it is not known as a first name. */
export function firstNameGender(name: string): Gender | null {
  const at = findLine(firstNames, name)
  return at < 0 ? null : (cellsAfter(firstNames, at, name)[0] as Gender)
}

export function isSurname(name: string): boolean {
  return findLine(surnames, name) >= 0
}

const titles = /* @__PURE__ */ lazyMap(titleList)

/** The gender a title tells ("Mrs": f), or null where the words are no title. Capitals as in print. */
export function titleGender(title: string): Gender | null {
  return (titles().get(title) as Gender | undefined) ?? null
}

const openers = /* @__PURE__ */ lazy(
  () => new Set([...titles().keys()].map((title) => title.split(/[ -]/, 1)[0])),
)

/** Can a title begin with the word? Spares the longer look-ups. */
export function opensTitle(word: string): boolean {
  return openers().has(word)
}

const families = /* @__PURE__ */ lazy(() => {
  const byName = new Map<string, number[]>()
  nicknames.split('\n').forEach((family, i) => {
    for (const name of family.split('|')) byName.set(name, [...(byName.get(name) ?? []), i])
  })
  return byName
})

/** The numbers of the families of short forms that a first name is in; small letters, without accents. */
export function nicknameFamilies(name: string): readonly number[] {
  return families().get(name) ?? []
}
