/**
 * Holds a value against a shape. Those of stored results, of inputs and of the analyzer's options were written down from their schemas
 * beforehand (data/shapes.ts), so that nothing is read by zod and `broadsheet/query` and `broadsheet/html` are light; those of other
 * options stand beside their types.
 */
import { nearest } from '../text/nearest.ts'
import { describe } from './describe.ts'

/**
 * `s` a string, `t` one that is not empty, `b` a boolean, `0` null, `n` a number, `u` one from 0 to 1, `v` one
 * from -1 to 1, `i` a whole number from 0.
 */
type Atom = 's' | 't' | 'b' | '0' | 'n' | 'u' | 'v' | 'i'
type ShapeTest = (value: unknown) => boolean
/**
 * `&` what passes a test, which is told in words, `/` a string of a pattern, told likewise; `=` one of these words; `*` a list of this; `.` a list of just these; `|` one of these;
 * `%` a record of any keys with this; `!` a record with no other keys; `?` may be left out; `-` may be null too.
 */
export type ValueShape =
  | Atom
  | readonly ['&', accepted: string, test: ShapeTest]
  | readonly ['/', accepted: string, pattern: string]
  | readonly ['=', ...string[]]
  | readonly ['.' | '|', ...ValueShape[]]
  | readonly ['*' | '%' | '?' | '-', ValueShape]
  | readonly ['!', ShapeRecord]
  | ShapeRecord
/** Without a mark a record of keys, all of which must be there; others are passed over. */
export interface ShapeRecord {
  readonly [key: string]: ValueShape
}

/** A value that is not of its shape: where, what is there, and what would be. */
export class Misfit {
  readonly value: unknown
  readonly accepted: string
  /** The words of which it is none; a list of one is what tells the kinds of a choice apart. */
  readonly words: readonly string[]
  /** Keys that a record has and may not have. */
  readonly strays: readonly string[]
  readonly path: readonly (string | number)[]

  constructor(
    value: unknown,
    accepted: string,
    words: readonly string[] = [],
    strays: readonly string[] = [],
    path: readonly (string | number)[] = [],
  ) {
    this.value = value
    this.accepted = accepted
    this.words = words
    this.strays = strays
    this.path = path
  }
}

const isString = (value: unknown): value is string => typeof value === 'string'
export const matches = (pattern: RegExp) => (value: unknown) => isString(value) && pattern.test(value)
/** Numbers, from … to …. */
export const from =
  (least: number, most = Number.MAX_VALUE) =>
  (value: unknown) =>
    typeof value === 'number' && value >= least && value <= most
/** The same of whole numbers. */
export const wholeFrom = (least: number, most?: number) => (value: unknown) =>
  Number.isSafeInteger(value) && from(least, most)(value)

const ATOMS: Readonly<Record<Atom, readonly [accepted: string, test: ShapeTest]>> = {
  s: ['a string', isString],
  t: ['a string that is not empty', matches(/./s)],
  b: ['true or false', (value) => typeof value === 'boolean'],
  '0': ['null', (value) => value === null],
  n: ['a number', Number.isFinite],
  u: ['a number from 0 to 1', from(0, 1)],
  v: ['a number from -1 to 1', from(-1, 1)],
  i: ['a whole number from 0', wholeFrom(0)],
}

const anyOf = (shapes: readonly ValueShape[]) => [...new Set(shapes.map(acceptedBy))].join(' or ')

/** What a shape accepts, in words. */
function acceptedBy(shape: ValueShape): string {
  if (isString(shape)) return ATOMS[shape][0]
  if (!Array.isArray(shape) || shape[0] === '!') return 'an object'
  const [mark, first, ...others] = shape as readonly [string, ...ValueShape[]]
  if (mark === '=')
    return `${others[0] ? 'one of ' : ''}${[first, ...others].map((word) => `"${word}"`).join(', ')}`
  if (mark === '|') return anyOf([first!, ...others])
  if (mark === '*') return 'an array'
  if (mark === '%') return 'an object without empty keys'
  if (mark === '.') return `an array of ${others.length + 1}`
  return mark === '?' || mark === '-' ? acceptedBy(first!) : (first as string)
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The copy of what some keys of a record or a list hold, or the first that is not of its shape. */
function readParts(
  keys: Iterable<string | number>,
  shapeOf: (key: never) => ValueShape,
  from: object,
  copy: object,
  newer: boolean,
): unknown {
  for (const key of keys as Iterable<never>) {
    const read = readShape(shapeOf(key), from[key], newer)
    if (read instanceof Misfit)
      return new Misfit(read.value, read.accepted, read.words, read.strays, [key, ...read.path])
    if (read !== undefined) copy[key] = read as never
  }
  return copy
}

/**
 * The value by the first alternative that it fits. Objects are told apart by words, such as their kind: where one has the word of an
 * alternative and is wrong elsewhere, that is said; where it has the word of none, all words are named.
 */
function readChoice(shapes: readonly ValueShape[], value: unknown, newer: boolean): unknown {
  let misfits: Misfit[] = []
  // First by the words that are known: what has no such word would take another's for its own.
  for (const lenient of [false, newer]) {
    const found = shapes.map((shape) => readShape(shape, value, lenient))
    misfits = found.filter((one) => one instanceof Misfit)
    if (misfits.length < found.length) return found.find((one) => !(one instanceof Misfit))
  }
  const within = misfits.filter(({ path }) => path.length > 0)
  const isOther = ({ words, path }: Misfit) => words.length === 0 || path.length > 1
  const first = within.find(isOther) ?? within[0]
  if (!first) return new Misfit(value, anyOf(shapes))
  if (isOther(first)) return first
  const words = within.flatMap((misfit) => misfit.words)
  return new Misfit(first.value, acceptedBy(['=', ...words]), words, [], first.path)
}

/**
 * The value as a copy of the keys that its shape knows, or what is wrong with it.
 *
 * @param newer whether it was written by a later minor version, whose lists of words may have others
 */
export function readShape(shape: ValueShape, value: unknown, newer = false): unknown {
  const misfit = (words?: string[], strays?: string[]) => new Misfit(value, acceptedBy(shape), words, strays)
  if (isString(shape)) return ATOMS[shape][1](value) ? value : misfit()
  const record = (keys: ShapeRecord) =>
    readParts(Object.keys(keys), (key) => keys[key]!, value as object, {}, newer)
  if (!Array.isArray(shape)) return isRecord(value) ? record(shape as ShapeRecord) : misfit()
  const [mark, ...shapes] = shape as readonly [string, ...ValueShape[]]
  const inner = shapes[0]!
  if (mark === '|') return readChoice(shapes, value, newer)
  if (mark === '?' || mark === '-')
    return value === undefined || (value === null && mark === '-') ? value : readShape(inner, value, newer)
  if (mark === '=')
    return isString(value) && (newer || shapes.includes(value as Atom)) ? value : misfit(shapes as string[])
  if (mark === '*' || mark === '.')
    return Array.isArray(value) && (mark === '*' || value.length === shapes.length)
      ? readParts(value.keys(), mark === '*' ? () => inner : (i) => shapes[i]!, value, [], newer)
      : misfit()
  if (mark === '&' || mark === '/') {
    const [, , told] = shape as readonly [string, string, ShapeTest | string]
    const isFit = isString(told) ? matches(new RegExp(told)) : told
    return isFit(value) ? value : misfit()
  }
  // A `Map`, a date or another object that has its contents elsewhere is no record of the caller's.
  if (describe(value) !== 'an object') return misfit()
  if (mark === '%' && Object.hasOwn(value as object, '')) return misfit()
  if (mark === '%') return readParts(Object.keys(value as object), () => inner, value as object, {}, newer)
  const known = Object.keys(inner)
  const strays = Object.keys(value as object).filter((key) => !known.includes(key))
  return strays.length > 0 ? misfit(known, strays) : record(inner as ShapeRecord)
}

/** A misfit as a sentence; `what` is the name of the whole, and `hint` what to do with such a value. */
export function tell({ path, value, accepted, words, strays }: Misfit, what: string, hint = ''): string {
  const place = [what, ...path].join('.')
  const meant = (word: string) => nearest(word, words)
  if (strays.length > 0) {
    const told = strays.map(
      (key) => JSON.stringify(key) + (meant(key) ? ` (did you mean ${meant(key)}?)` : ''),
    )
    return `${place} has ${told[1] ? 'unknown keys' : 'an unknown key'}: ${told.join(', ')}; accepted is ${words.join(', ')}.`
  }
  const near = isString(value) && meant(value)
  return `${place} is ${value === undefined ? 'missing' : describe(value) + hint}; accepted is ${accepted}${near ? `; did you mean "${near}"?` : '.'}`
}

/** The place of a misfit, as errors name it; the first of the keys that may not be there. */
export const pathOf = ({ path, strays }: Misfit) => [...path, ...strays.slice(0, 1)].join('.')
