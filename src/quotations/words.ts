/** The words of the article's own blocks, laid out in columns, with what the lexicons know of each. */
import type { Named } from '../document.ts'
import { addedVerbs, type ReportingWord, reportingWord } from '../lexicons/reporting-words.ts'
import { wordNumber } from '../models/linear.ts'
import type { UniversalPos } from '../schema/tokens.ts'
import { type QuotedRun, quotedRuns } from '../text/marks.ts'
import { isCreditLine } from './credit-lines.ts'

export interface Words {
  readonly text: string
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly lower: readonly string[]
  readonly pos: readonly UniversalPos[]
  /** The numbers of the lower-case word and of its tag, for hashed features. */
  readonly number: Int32Array
  readonly tag: Int32Array
  /** Begins with a capital. */
  readonly capital: Uint8Array
  /** Index of the sentence (of the document) and of the block. */
  readonly sentence: Int32Array
  readonly block: Int32Array
  /** Index of the quoted run that holds the word or its marks, else -1. */
  readonly run: Int32Array
  readonly known: readonly (ReportingWord | undefined)[]
  readonly runs: readonly Run[]
  /** By block: 1 for a title or heading. */
  readonly headline: Uint8Array
}

/** A quoted run with its place among the words. */
export interface Run extends QuotedRun {
  readonly block: number
  /** First word that holds or follows the opening mark, and one past the last; may be empty. */
  readonly first: number
  readonly last: number
}

const added = new WeakMap<readonly string[], ReadonlyMap<string, ReportingWord>>()
const NONE: ReadonlyMap<string, ReportingWord> = new Map()

function verbsOf(given: readonly string[] | undefined): ReadonlyMap<string, ReportingWord> {
  if (!given || given.length === 0) return NONE
  let found = added.get(given)
  if (!found) added.set(given, (found = addedVerbs(given)))
  return found
}

/** Numbers of the tags, the same for every text. */
const tags = new Map<UniversalPos, number>()

function tagNumber(pos: UniversalPos): number {
  let found = tags.get(pos)
  if (found === undefined) tags.set(pos, (found = wordNumber(pos)))
  return found
}

interface Form {
  readonly lower: string
  readonly number: number
  readonly known: ReportingWord | undefined
}

/**
 * What is known of a word as written, kept between texts. Short words only: a longer one may be a slice by which the
 * engine would keep its whole article alive.
 */
const common = new Map<string, Form>()
const MOST_COMMON = 20_000
const SHORT = 12

/** Words of a block are read: it is the article's own, or the line that credits the words before it. */
function readBlocks({ text, blocks }: Named): Uint8Array {
  const read = new Uint8Array(blocks.length)
  blocks.forEach((block, i) => {
    if (block.kind === 'code') return
    if (block.role !== 'boilerplate' || (read[i - 1] === 1 && isCreditLine(text, blocks[i - 1], block)))
      read[i] = 1
  })
  return read
}

/** The number of no word at all. */
export const EMPTY = -2128831035

export function readWords(doc: Named, verbs: readonly string[] | undefined): Words {
  const { text, tokens, sentences, blocks } = doc
  const extra = verbsOf(verbs)
  const size = tokens.length
  const start = new Int32Array(size)
  const end = new Int32Array(size)
  const capital = new Uint8Array(size)
  const sentence = new Int32Array(size)
  const block = new Int32Array(size)
  const run = new Int32Array(size).fill(-1)
  const lower: string[] = []
  const pos: UniversalPos[] = []
  const number = new Int32Array(size).fill(EMPTY)
  const tag = new Int32Array(size).fill(EMPTY)
  const known: (ReportingWord | undefined)[] = []
  const runs: Run[] = []
  const headline = Uint8Array.from(blocks, ({ role }) => (role === 'title' || role === 'heading' ? 1 : 0))

  const found: (QuotedRun & { block: number })[] = []
  const read = readBlocks(doc)
  for (const each of blocks) {
    if (read[each.index] !== 1) continue
    for (const one of quotedRuns(text, each.start, each.end)) found.push({ ...one, block: each.index })
  }
  let count = 0
  // Most words of an article stand in it more than once.
  const forms = new Map<string, Form>()
  if (common.size > MOST_COMMON) common.clear()
  let next = 0
  let first = -1
  for (const token of tokens) {
    const place = sentences[token.sentence]?.block ?? 0
    if (read[place] !== 1) continue
    while (next < found.length && (found[next]?.end ?? 0) <= token.start) {
      const one = found[next]
      if (one) runs.push({ ...one, first: first < 0 ? count : first, last: count })
      first = -1
      next++
    }
    const code = token.text.charCodeAt(0)
    const cache = extra.size === 0 && token.text.length <= SHORT ? common : forms
    let form = cache.get(token.text)
    if (!form) {
      const made = token.text.toLowerCase()
      form = { lower: made, number: wordNumber(made), known: extra.get(made) ?? reportingWord(made) }
      cache.set(token.text, form)
    }
    const lowered = form.lower
    start[count] = token.start
    end[count] = token.end
    capital[count] =
      (code >= 65 && code <= 90) || (code >= 0xc0 && token.text.charAt(0) !== lowered.charAt(0)) ? 1 : 0
    sentence[count] = token.sentence
    block[count] = place
    const current = found[next]
    if (current && token.end > current.start && token.start < current.end) {
      run[count] = runs.length
      if (first < 0) first = count
    }
    lower.push(lowered)
    number[count] = form.number
    tag[count] = tagNumber(token.pos)
    pos.push(token.pos)
    known.push(form.known)
    count++
  }
  for (; next < found.length; next++) {
    const one = found[next]
    if (one) runs.push({ ...one, first: first < 0 ? count : first, last: count })
    first = -1
  }
  const words = {
    text,
    count,
    start,
    end,
    lower,
    pos,
    number,
    tag,
    capital,
    sentence,
    block,
    run,
    known,
    runs,
    headline,
  }
  retagNames(words, pos)
  return words
}

/**
 * Surnames that are verbs too (Lynch, Grant, Pierce): where a capital stands inside a sentence, or the word is tagged
 * a name elsewhere in the text, its tag becomes that of a name.
 */
function retagNames(words: Words, pos: UniversalPos[]): void {
  const { count, capital, known, run, number } = words
  const doubtful: number[] = []
  for (let i = 0; i < count; i++) {
    if (pos[i] === 'VERB' && capital[i] === 1 && run[i] === -1 && !known[i]?.verb) doubtful.push(i)
  }
  if (doubtful.length === 0) return
  const wanted = new Set<number>()
  const names = new Set<number>()
  for (const i of doubtful) {
    wanted.add(number[i] ?? EMPTY)
    if (isInside(words, i)) names.add(number[i] ?? EMPTY)
  }
  for (let i = 1; i < count; i++) {
    if (pos[i] === 'PROPN' && wanted.has(number[i] ?? EMPTY) && words.headline[words.block[i] ?? 0] !== 1)
      names.add(number[i] ?? EMPTY)
  }
  for (const i of doubtful) {
    if (!names.has(number[i] ?? EMPTY)) continue
    pos[i] = 'PROPN'
    words.tag[i] = tagNumber('PROPN')
  }
}

/** Whether a capital is the word's own: not that of a sentence, a heading, a line after a colon or a name before it. */
function isInside(words: Words, i: number): boolean {
  if (i === 0 || words.sentence[i - 1] !== words.sentence[i] || words.headline[words.block[i] ?? 0] === 1)
    return false
  const before = words.lower[i - 1]
  return (
    words.capital[i - 1] === 0 &&
    before !== ':' &&
    before !== '(' &&
    before !== '-' &&
    before !== '–' &&
    before !== '—'
  )
}
