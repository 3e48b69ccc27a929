/** Names whose first letters stand in brackets behind them, "Bakers of the World (BW)": the letters tell where the name begins. */
import { knownName } from '../../language/en/gazetteer.ts'
import { OPEN_BRACKET } from '../listed.ts'
import { CAPITAL, CAPITALS, INITIAL, LOWER, type NameWords } from '../words.ts'
import type { Tagged } from './tagging.ts'

/** Small words between the words that the letters stand for. */
const MOST_SMALL = 6
const MOST_LETTERS = 8

/** The capitals of a short form in lower case, "uw" for "UnW"; empty for what is none. */
function lettersOf(word: string): string {
  let letters = ''
  for (let k = 0; k < word.length; k++) {
    const char = word.charAt(k)
    const small = char.toLowerCase()
    if (char !== small) letters += small
    else if (char === char.toUpperCase() && char !== '.' && char !== '-') return ''
  }
  return letters.length > 1 && letters.length <= MOST_LETTERS ? letters : ''
}

/** The first word of the name that ends at `last` and is spelled by the letters, in their order or another; -1 for none. */
function spelledFrom({ text, shape }: NameWords, last: number, least: number, letters: string): number {
  let open = letters
  let small = 0
  let first = -1
  for (let i = last; i >= least && open !== ''; i--) {
    const kind = shape[i]
    const initial = (text[i] ?? '').charAt(0).toLowerCase()
    if (kind === CAPITAL || kind === CAPITALS || kind === INITIAL) {
      const at = open.lastIndexOf(initial)
      if (at < 0) return -1
      open = open.slice(0, at) + open.slice(at + 1)
      first = i
    } else if (kind === LOWER || text[i] === '-') {
      if (++small > MOST_SMALL) return -1
    } else return -1
  }
  return open === '' ? first : -1
}

/** For each word 0, or its place: 1 the first word of a name that is spelled, 2 within, 3 the last, 4 the letters. */
export function spelledNames(words: NameWords): Int32Array {
  const places = new Int32Array(words.text.length)
  for (let i = 2; i + 1 < places.length; i++) {
    if (!(words.traits[i - 1]! & OPEN_BRACKET)) continue
    const letters = lettersOf(words.text[i] ?? '')
    if (letters === '') continue
    const first = spelledFrom(words, i - 2, words.from[words.sentence[i]!] ?? 0, letters)
    if (first < 0 || first === i - 2) continue
    places.fill(2, first, i - 2)
    places[first] = 1
    places[i - 2] = 3
    places[i] = 4
  }
  return places
}

/** How sure a short form is at most, beside its name. */
const SHARE = 0.9

/** Letters in brackets right behind an organization, "the Bakers' Union (BU)", are its name too, but for a place's. */
export function withShortForms(words: NameWords, names: readonly Tagged[]): Tagged[] {
  const made: Tagged[] = []
  names.forEach((name, k) => {
    const before = made[made.length - 1]
    // Already taken for the letters of the name before.
    if (before && before.last >= name.first) return
    made.push(name)
    const at = name.last + 2
    if (name.type !== 'organization' || words.text[at - 1] !== '(' || words.text[at + 1] !== ')') return
    if (words.shape[at] !== CAPITALS && words.shape[at] !== CAPITAL) return
    const word = words.text[at] ?? ''
    const confidence = name.confidence * SHARE
    const next = names[k + 1]
    const other = next !== undefined && next.first <= at
    if (other && (next.type === 'organization' || next.type === 'location' || next.confidence > confidence))
      return
    if (lettersOf(word) === '' || knownName(word)?.country) return
    made.push({ first: at, last: at, type: name.type, confidence, asked: name.asked })
  })
  return made
}
