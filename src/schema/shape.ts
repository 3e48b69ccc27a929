/**
 * Holds a value against a shape that was written down from a schema beforehand (data/shapes.ts): what was stored is read without zod
 * in this way, since `broadsheet/query` and `broadsheet/html` are to be light.
 */
import { describe } from './describe.ts'

/** `s` a string, `b` a boolean, `0` null, `n` a number, `i` a whole number from 0. */
type Atom = 's' | 'b' | '0' | 'n' | 'i'
/** `#` a number from … to …; `=` one of these words; `*` a list of this; `.` a list of just these; `|` one of these. */
type MarkedShape =
  | readonly ['#', number, number]
  | readonly ['=', ...string[]]
  | readonly ['*', StoredShape]
  | readonly ['.', ...StoredShape[]]
  | readonly ['|', ...StoredShape[]]
/** Without a mark a record of keys, all of which must be there. */
export type StoredShape = Atom | MarkedShape | { readonly [key: string]: StoredShape }

const isMarked = (shape: StoredShape): shape is MarkedShape => Array.isArray(shape)

/** A value that is not of its shape: where, what is there, and what would be. */
export class Misfit {
  constructor(
    readonly path: readonly (string | number)[],
    readonly value: unknown,
    readonly accepted: string,
    /** The words of which it is none; a list of one is what tells the kinds of a choice apart. */
    readonly words: readonly string[] = [],
  ) {}

  /** The same, told from what holds the value. */
  under(key: string | number): Misfit {
    return new Misfit([key, ...this.path], this.value, this.accepted, this.words)
  }
}

const ATOMS: Readonly<Record<Atom, readonly [accepted: string, test: (value: unknown) => boolean]>> = {
  s: ['a string', (value) => typeof value === 'string'],
  b: ['true or false', (value) => typeof value === 'boolean'],
  '0': ['null', (value) => value === null],
  n: ['a number', Number.isFinite],
  i: ['a whole number from 0', (value) => Number.isSafeInteger(value) && (value as number) >= 0],
}

const quoted = (names: readonly string[]) => names.map((name) => JSON.stringify(name)).join(', ')

const shapesIn = ([, ...shapes]: readonly ['.' | '|', ...StoredShape[]]) => shapes
const anyOf = (shapes: readonly StoredShape[]) => [...new Set(shapes.map(acceptedBy))].join(' or ')

/** What a shape accepts, in words. */
function acceptedBy(shape: StoredShape): string {
  if (typeof shape === 'string') return ATOMS[shape][0]
  if (!isMarked(shape)) return 'an object'
  if (shape[0] === '#') return `a number from ${shape[1]} to ${shape[2]}`
  if (shape[0] === '=') return `${shape.length > 2 ? 'one of ' : ''}${quoted(shape.slice(1))}`
  if (shape[0] === '*') return 'an array'
  if (shape[0] === '.') return `an array of ${shape.length - 1}`
  return anyOf(shapesIn(shape))
}

/** The copy of a list whose entries are all of their shapes, or the first that is not. */
function readList(list: readonly unknown[], shapeOf: (i: number) => StoredShape, newer: boolean): unknown {
  const copy: unknown[] = []
  for (let i = 0; i < list.length; i++) {
    const read = readShape(shapeOf(i), list[i], newer)
    if (read instanceof Misfit) return read.under(i)
    copy.push(read)
  }
  return copy
}

/** The copy of a record, or what is wrong with it; null where the value is none. */
function readRecord(shape: { readonly [key: string]: StoredShape }, value: unknown, newer: boolean): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const copy: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(shape)) {
    const read = readShape(inner, (value as Record<string, unknown>)[key], newer)
    if (read instanceof Misfit) return read.under(key)
    copy[key] = read
  }
  return copy
}

/**
 * The value by the first alternative that it fits. Objects are told apart by words, such as their kind: where one has the word of an
 * alternative and is wrong elsewhere, that is said; where it has the word of none, all words are named.
 */
function readChoice(shapes: readonly StoredShape[], value: unknown, newer: boolean): unknown {
  // First by the words that are known: what has no such word would take another's for its own.
  let misfits: Misfit[] = []
  for (const lenient of newer ? [false, true] : [false]) {
    misfits = []
    for (const shape of shapes) {
      const read = readShape(shape, value, lenient)
      if (!(read instanceof Misfit)) return read
      misfits.push(read)
    }
  }
  const within = misfits.filter(({ path }) => path.length > 0)
  const first = within.find(({ words, path }) => words.length === 0 || path.length > 1) ?? within[0]
  if (!first) return new Misfit([], value, anyOf(shapes))
  if (first.words.length === 0 || first.path.length > 1) return first
  const words = within.flatMap((misfit) => misfit.words)
  return new Misfit(first.path, first.value, acceptedBy(['=', ...words]), words)
}

/**
 * The value as a copy of the keys that its shape knows, or what is wrong with it.
 *
 * @param newer whether it was written by a later minor version, whose lists of words may have others
 */
export function readShape(shape: StoredShape, value: unknown, newer: boolean): unknown {
  const misfit = () => new Misfit([], value, acceptedBy(shape))
  if (typeof shape === 'string') return ATOMS[shape][1](value) ? value : misfit()
  if (!isMarked(shape)) return readRecord(shape, value, newer) ?? misfit()
  if (shape[0] === '|') return readChoice(shapesIn(shape), value, newer)
  if (shape[0] === '#')
    return typeof value === 'number' && value >= shape[1] && value <= shape[2] ? value : misfit()
  if (shape[0] === '=') {
    const words = shape.slice(1)
    const known = typeof value === 'string' && (newer || words.includes(value))
    return known ? value : new Misfit([], value, acceptedBy(shape), words)
  }
  if (!Array.isArray(value)) return misfit()
  if (shape[0] === '*') return readList(value, () => shape[1], newer)
  const each = shapesIn(shape)
  return value.length === each.length ? readList(value, (i) => each[i]!, newer) : misfit()
}

/** A misfit as a sentence; `what` is the name of the whole. */
export function tell(misfit: Misfit, what: string): string {
  const place = [what, ...misfit.path].join('.')
  return misfit.value === undefined
    ? `${place} is missing; accepted is ${misfit.accepted}.`
    : `${place} is ${describe(misfit.value)}; accepted is ${misfit.accepted}.`
}
