/** First names with their usual gender, surnames, and the titles before names. */
import firstNames from './generated/first-names.ts'
import surnameList from './generated/surnames.ts'
import titleList from './generated/titles.ts'

/** f, m, or u for either and unknown. */
export type Gender = 'f' | 'm' | 'u'

function table(rows: string): Map<string, Gender> {
  const map = new Map<string, Gender>()
  for (const row of rows.split('\n')) {
    const tab = row.indexOf('\t')
    map.set(row.slice(0, tab), row.slice(tab + 1) as Gender)
  }
  return map
}

let first: Map<string, Gender> | undefined
let last: Set<string> | undefined
let titles: Map<string, Gender> | undefined

/** The gender a first name usually goes with, or null where it is not known as a first name. */
export function firstNameGender(name: string): Gender | null {
  return (first ??= table(firstNames)).get(name) ?? null
}

export function isSurname(name: string): boolean {
  return (last ??= new Set(surnameList.split('\n'))).has(name)
}

/** The gender a title tells ("Mrs": f), or null where the words are no title. Capitals as in print. */
export function titleGender(title: string): Gender | null {
  return (titles ??= table(titleList)).get(title) ?? null
}

let openers: Set<string> | undefined

/** Can a title begin with the word? Spares the longer look-ups. */
export function opensTitle(word: string): boolean {
  if (!openers) {
    openers = new Set()
    for (const title of (titles ??= table(titleList)).keys()) openers.add(title.split(/[ -]/, 1)[0] ?? '')
  }
  return openers.has(word)
}
