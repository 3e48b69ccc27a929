/** The article as the tagger sees it: facts of its words, the lists' names, the rules' reading, other places of a word. */
import { OF_FIRMS } from '../../language/en/name-surroundings.ts'
import type { Candidate } from '../candidate.ts'
import { longestKnown, type NameReading } from '../candidates/reading.ts'
import { CUED, NOTHING as NO_WORD, OPEN_BRACKET } from '../listed.ts'
import { RULE_NUMBERS } from '../rules.ts'
import { CAPITAL, CAPITALS, INITIAL, type NameWords } from '../words.ts'
import { factsOf, type TaggerWord } from './facts.ts'
import { spelledNames } from './short-forms.ts'
import { hasUpper } from './stretches.ts'

const TYPES = ['person', 'organization', 'location', 'country', 'group', 'event', 'work']

/** Everything features are read from, one entry a word. */
export interface View {
  readonly reading: NameReading
  /** The list a known name comes from and the word's place in it; 0 for none. */
  readonly known: Int32Array
  /** What the rules took it for. */
  readonly ruled: Int32Array
  readonly rule: Int32Array
  /** The next and the last place of the same word; -1 for none. */
  readonly later: Int32Array
  readonly earlier: Int32Array
  /** Short forms given in brackets, "the Union of Bakers (UB)", with the last word of what they stand for. */
  readonly shortFor: ReadonlyMap<string, number>
  /** The word's place in a name whose first letters stand in brackets behind it, and in the letters; 0 for none. */
  readonly spelled: Int32Array
  /** How many words of each sentence head the names of organizations, and of events: eight times plus. */
  readonly heads: Int32Array
  /** The cue of the pronoun that next follows each word in its sentence, and four for each word on firms there, eight at most. */
  readonly followed: Uint8Array
}

function whatFollows(words: NameWords): Uint8Array {
  const followed = new Uint8Array(words.text.length)
  for (let s = 0; s + 1 < words.from.length; s++) {
    const from = words.from[s]!
    const last = words.from[s + 1]! - 1
    let cue = 0
    let firms = 0
    for (let i = last; i >= from; i--) {
      followed[i] = cue
      if (!(words.traits[i]! & CUED)) continue
      const here = words.listed[i]!.cue
      if (here === OF_FIRMS) firms = Math.min(firms + 1, 2)
      else if (here > 0) cue = here
    }
    if (firms > 0) for (let i = from; i <= last; i++) followed[i] = followed[i]! + 4 * firms
  }
  return followed
}

const place = (i: number, first: number, last: number) =>
  first === last ? 4 : i === first ? 1 : i === last ? 3 : 2

/** Facts depend on the word alone, and most words of an article stood in the one before. */
export function factsAt({ reading: { words } }: View, i: number): TaggerWord {
  return factsOf(words.listed[i] ?? NO_WORD)
}

export const capital = (words: NameWords, i: number) => {
  const shape = words.shape[i]
  return shape === CAPITAL || shape === CAPITALS || shape === INITIAL
}

/** One long record: a column after the other. */
export function lookAt(reading: NameReading, candidates: readonly Candidate[]): View {
  const { words } = reading
  const size = words.text.length
  const known = new Int32Array(size)
  const ruled = new Int32Array(size)
  const rule = new Int32Array(size)
  const later = new Int32Array(size).fill(-1)
  const earlier = new Int32Array(size).fill(-1)
  for (let s = 0; s + 1 < words.from.length; s++) {
    const limit = words.from[s + 1] ?? 0
    for (let i = words.from[s] ?? 0; i < limit; ) {
      const match = hasUpper(words, i) ? longestKnown(words, i, limit) : null
      if (!match) {
        i++
        continue
      }
      const { country, organization, group, place: spot, event, formerState } = match.known
      const kind =
        (country ? (country.via === 'name' ? 1 : country.via === 'demonym' ? 2 : 3) : 0) +
        (organization ? 4 : 0) +
        (group ? 8 : 0) +
        (spot ? 16 * Math.min(spot.size, 5) : 0) +
        (event ? 128 : 0) +
        (formerState ? 256 : 0)
      for (let k = i; k <= match.last; k++) known[k] = kind * 8 + place(k, i, match.last)
      i = match.last + 1
    }
  }
  for (const { first, last, type, confidence, rule: name } of candidates) {
    const kind = type === null ? 8 : TYPES.indexOf(type) + 1
    const sure = confidence > 0.85 ? 2 : confidence > 0.6 ? 1 : 0
    const number = RULE_NUMBERS[name]
    for (let k = first; k <= last; k++) {
      ruled[k] = (kind * 4 + sure) * 8 + place(k, first, last)
      rule[k] = number
    }
  }
  /** One more than the last place of each word; 0 for none yet. */
  const at = new Int32Array(words.spellings.size)
  const shortFor = new Map<string, number>()
  for (let i = 0; i < size; i++) {
    if (!hasUpper(words, i)) continue
    const { text: word, index } = words.listed[i]!
    if (words.traits[i - 1]! & OPEN_BRACKET && words.text[i + 1] === ')' && i > 1 && capital(words, i - 2))
      shortFor.set(word, i - 2)
    const before = at[index]! - 1
    if (before >= 0) {
      earlier[i] = before
      later[before] = i
    }
    at[index] = i + 1
  }
  const spelled = spelledNames(words)
  const heads = new Int32Array(words.from.length)
  const followed = whatFollows(words)
  const view = { reading, spelled, heads, followed, known, ruled, rule, later, earlier, shortFor }
  for (let s = 0; s + 1 < words.from.length; s++) {
    let organizations = 0
    let events = 0
    for (let i = words.from[s] ?? 0; i < (words.from[s + 1] ?? 0); i++) {
      if (!capital(words, i)) continue
      const { lists } = factsAt(view, i)
      if (lists & 64) organizations++
      if (lists & 512) events++
    }
    heads[s] = Math.min(organizations, 3) * 4 + Math.min(events, 2)
  }
  return view
}
