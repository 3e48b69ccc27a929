import type { ArticleAnalysis } from '../schema/analysis.ts'
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
 * The entity that is meant: by its id; else by its name as written, without regard to case, accents and marks, or by what the article
 * calls it for short, in this order; of several the most salient. Null where there is none.
 */
export function findEntity({ entities }: ArticleAnalysis, wanted: unknown): Entity | null {
  const { id, entityId, name } = (typeof wanted === 'object' && wanted !== null ? wanted : {}) as Partial<
    Record<string, unknown>
  >
  const key = typeof wanted === 'string' ? wanted : (id ?? entityId ?? name)
  if (typeof key !== 'string' || key === '') return null
  for (const means of waysOf(key)) {
    let best: Entity | null = null
    for (const entity of entities)
      if (means(entity) && !(best && best.salience >= entity.salience)) best = entity
    if (best) return best
  }
  return null
}

/** The country that is meant by a name or a code of ISO 3166-1. */
export function findCountry({ countries }: ArticleAnalysis, wanted: unknown): Country | null {
  if (typeof wanted !== 'string') return null
  const bare = folded(wanted)
  return (
    countries.find(({ alpha2, alpha3 }) => alpha2 === wanted || alpha3 === wanted) ??
    countries.find(({ name }) => bare !== '' && folded(name) === bare) ??
    null
  )
}
