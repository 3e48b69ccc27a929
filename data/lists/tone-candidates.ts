/** Which words may carry tone: no name of a place or its people, and else only words that are written small. */
import { join } from 'node:path'
import { entriesOf } from '../fit/digests.ts'
import { LISTS } from '../fit/recipe.ts'

const places = new Set<string>()
for (const row of entriesOf(join(LISTS, 'countries.tsv')))
  for (const cell of row.split('\t').slice(2))
    for (const form of cell.split('|'))
      for (const word of form.toLowerCase().split(/[ -]/)) {
        places.add(word)
        places.add(`${word}s`)
      }
/** Words of country names that mean something else as well. */
for (const word of 'and of the new south north east west united states state islands island republic city people virgin dominican central saint man i cook independent holy see isle bank coast ivory polish'.split(
  ' ',
))
  places.delete(word)

export const isPlaceWord = (word: string): boolean => places.has(word)

const ENDINGS: readonly (readonly [ending: string, instead: readonly string[]])[] = [
  ['s', ['']],
  ['es', ['', 'e']],
  ['ies', ['y']],
  ['ied', ['y']],
  ['d', ['']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ['ly', ['', 'le']],
  ['ily', ['y']],
  ['er', ['', 'e']],
  ['ers', ['', 'e']],
  ['est', ['', 'e']],
  ['ness', ['']],
  ['iness', ['y']],
  ['ment', ['']],
  ['ful', ['']],
  ['less', ['']],
  ['able', ['', 'e']],
]
const BEGINNINGS = ['un', 'in', 'im', 'dis', 're', 'mis', 'over', 'non', 'under', 'out']

/** Shorter words that a word may be a form of. */
function stemsOf(word: string): string[] {
  const stems: string[] = []
  for (const [ending, instead] of ENDINGS)
    if (word.endsWith(ending) && word.length - ending.length >= 3)
      for (const other of instead) {
        const stem = word.slice(0, word.length - ending.length) + other
        stems.push(stem)
        if (other === '' && stem.length > 3 && stem.at(-1) === stem.at(-2)) stems.push(stem.slice(0, -1))
      }
  for (const beginning of BEGINNINGS) if (word.startsWith(beginning)) stems.push(word.slice(beginning.length))
  return stems.filter((stem) => stem.length >= 3)
}

/** Whether a word, or one that it may be a form of, is among some. */
export const isFormOf = (words: ReadonlySet<string>, word: string): boolean =>
  words.has(word) || stemsOf(word).some((stem) => words.has(stem))
