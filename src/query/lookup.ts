import { BroadsheetError } from '../errors.ts'
import type { ArticleAnalysis } from '../schema/analysis.ts'
import { describe } from '../schema/describe.ts'
import type { Country, Entity } from '../schema/entities.ts'

const MARKS = /\p{M}/gu
const NO_LETTERS = /[^\p{L}\p{N}]+/gu
/** Letters that are no letter with an accent, but are written so where a keyboard lacks them. */
const PLAIN: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' }

/** A name without case, accents and marks between words: "José-María O’Neil" is "jose maria o neil". */
export function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[øłđıßæœ]/g, (letter) => PLAIN[letter]!)
    .replace(NO_LETTERS, ' ')
    .trim()
}

/** What is asked for: an id, a name, or what these functions or the analysis gave. */
export type Wanted =
  | string
  | { readonly id: string }
  | { readonly entityId: string | null; readonly name: string }

type Test = (entity: Entity) => boolean

/** The ways in which a word may mean an entity, the surest first. */
function waysOf(word: string): Test[] {
  const bare = folded(word)
  const called = ({ mentions }: Entity, test: (text: string) => boolean) =>
    mentions.some(({ form, text }) => (form === 'name' || form === 'short') && test(text))
  return [
    ({ id }) => id === word,
    ({ name }) => name === word,
    ({ name }) => bare !== '' && folded(name) === bare,
    (entity) => called(entity, (text) => text === word),
    (entity) => bare !== '' && called(entity, (text) => folded(text) === bare),
  ]
}

/**
 * The word by which somebody is asked for.
 *
 * @throws BroadsheetError `bad-input`
 */
export function wordOf(asked: string, wanted: unknown): string {
  const { id, entityId, name } = Object(wanted) as Partial<Record<string, unknown>>
  const word = typeof wanted === 'string' ? wanted : (id ?? entityId ?? name)
  if (typeof word === 'string') return word
  throw new BroadsheetError('bad-input', `${asked}() was asked about ${describe(wanted)}.`, 'who', {
    advice: 'Give a name, an id, or one of what the analysis has as entities or speakers() gives.',
  })
}

/**
 * The entity that is meant: by its id; else by its name as written, without regard to case, accents and marks, or by what the article
 * calls it for short, in this order; of several the most salient. Null where there is none.
 */
export function findEntity({ entities }: ArticleAnalysis, word: string): Entity | null {
  if (word === '') return null
  for (const means of waysOf(word)) {
    let best: Entity | null = null
    for (const entity of entities)
      if (means(entity) && !(best && best.salience >= entity.salience)) best = entity
    if (best) return best
  }
  return null
}

/** The country that is meant by a name or a code of ISO 3166-1. */
export function findCountry({ countries }: ArticleAnalysis, word: string): Country | null {
  const bare = folded(word)
  return (
    countries.find(({ alpha2, alpha3 }) => alpha2 === word || alpha3 === word) ??
    countries.find(({ name }) => bare !== '' && folded(name) === bare) ??
    null
  )
}
