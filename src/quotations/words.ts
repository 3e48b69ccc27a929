/** The words of the article's own blocks, laid out in columns, with what the lexicons know of each. */
import type { Doc } from '../document.ts'
import type { Syntax } from '../grammar/index.ts'
import { addedVerbs, type ReportingWord } from '../language/en/reporting-words.ts'
import type { UniversalPos } from '../schema/tokens.ts'
import { isHeadline } from '../text/headline.ts'
import { type QuotedRun, quotedRuns } from '../text/marks.ts'
import { TAGS } from '../words/table.ts'
import type { WordColumns } from './columns.ts'
import { EMPTY, speechWordOf, TAG_NUMBERS } from './forms.ts'
import { type MentionColumns, mentionsOf } from './joins.ts'
import { isCreditLine } from './lines.ts'
import { retagMentions, retagNames, retagVerbs } from './retag.ts'

export interface QuotationWords extends WordColumns, MentionColumns {
  readonly text: string
  /** The parse by tokens: a sentence is parsed when one of its words is first asked for. */
  readonly syntax: Syntax
  /** The index of the token that each word is. */
  readonly token: Int32Array
  readonly start: Int32Array
  readonly end: Int32Array
  readonly pos: readonly UniversalPos[]
  readonly runs: readonly PlacedRun[]
  /** How much of what stands between marks is long: 1 nothing is, to 5 nearly all; 0 where too little stands between marks to tell. */
  readonly quoting: number
}

/** A quoted run with its place among the words. */
export interface PlacedRun extends QuotedRun {
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

/** Words of a block are read: it is the article's own, or the line that credits the words before it. */
function readBlocks({ text, blocks }: Doc<'text' | 'blocks'>): Uint8Array {
  const read = new Uint8Array(blocks.length)
  blocks.forEach((block, i) => {
    if (block.kind === 'code') return
    if (block.role !== 'boilerplate' || (read[i - 1] === 1 && isCreditLine(text, blocks[i - 1], block)))
      read[i] = 1
  })
  return read
}

/** By block: 1 for a title or heading. A first line that is told from the text only by its words is one too. */
function headlinesOf({ text, blocks }: Doc<'text' | 'blocks'>): Uint8Array {
  const headline = new Uint8Array(blocks.length)
  for (const { index, role } of blocks) if (role === 'title' || role === 'heading') headline[index] = 1
  const [first] = blocks
  if (first?.role === 'body' && isHeadline(text, first.start, first.end)) headline[0] = 1
  return headline
}

export { EMPTY }

type Columns = readonly [
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
]

const COLUMNS = 10
/** The columns of one text after another lie in one buffer, unless a text is long. */
const MOST_POOLED = 1 << 15
let pool: Int32Array | undefined

function columnsOf(size: number, pooled: boolean): Columns {
  let all: Int32Array
  if (pooled && size <= MOST_POOLED) {
    all = pool ??= new Int32Array(COLUMNS * MOST_POOLED)
    all.fill(0, 0, COLUMNS * size)
  } else all = new Int32Array(COLUMNS * size)
  const column = (k: number): Int32Array => all.subarray(k * size, (k + 1) * size)
  return [
    column(0),
    column(1),
    column(2),
    column(3),
    column(4),
    column(5),
    column(6),
    column(7),
    column(8),
    column(9),
  ]
}

/** `pooled` words last until the next text is read. Long: one pass over the tokens fills all columns. */
export function readWords(
  doc: Doc<'text' | 'blocks' | 'sentences' | 'tokens' | 'words' | 'entities' | 'syntax'>,
  verbs: readonly string[] | undefined,
  pooled = false,
): QuotationWords {
  const { text, tokens, sentences, words: table } = doc
  const extra = verbsOf(verbs)
  const isGiven = extra.size > 0
  const size = tokens.length
  const columns = columnsOf(size, pooled)
  const [start, end, sentence, block, run, number, tag, flags, capital, token] = columns
  run.fill(-1)
  const lower: string[] = new Array(size)
  const pos: UniversalPos[] = new Array(size)
  const known: (ReportingWord | undefined)[] = new Array(size)
  const runs: PlacedRun[] = []
  const read = readBlocks(doc)
  const headline = headlinesOf(doc)
  const found = runsOf(doc, read)

  let count = 0
  let next = 0
  let first = -1
  let at = -1
  let place = 0
  let current = found[0]
  for (let k = 0; k < size; k++) {
    if (table.sentence[k] !== at) {
      at = table.sentence[k]!
      place = sentences[at]?.block ?? 0
    }
    if (read[place] !== 1) continue
    const from = table.start[k]!
    const to = table.end[k]!
    while (current && current.end <= from) {
      runs.push(placed(current, first < 0 ? count : first, count))
      first = -1
      current = found[++next]
    }
    if (current && to > current.start && from < current.end) {
      run[count] = runs.length
      if (first < 0) first = count
    }
    const spelling = table.spelling[k]!
    const { flags: bits, known: reporting } = speechWordOf(spelling)
    token[count] = k
    start[count] = from
    end[count] = to
    sentence[count] = at
    block[count] = place
    if (spelling.capital) capital[count] = 1
    number[count] = spelling.number
    flags[count] = bits
    tag[count] = TAG_NUMBERS[table.tag[k]!]!
    lower[count] = spelling.lower
    pos[count] = TAGS[table.tag[k]!]!
    known[count] = (isGiven ? extra.get(spelling.lower) : undefined) ?? reporting
    count++
  }
  for (; current; current = found[++next]) {
    runs.push(placed(current, first < 0 ? count : first, count))
    first = -1
  }
  const words = {
    text,
    syntax: doc.syntax,
    count,
    token,
    start,
    end,
    lower,
    pos,
    number,
    tag,
    flags,
    capital,
    sentence,
    block,
    run,
    known,
    runs,
    quoting: quotingOf(runs),
    headline,
    ...mentionsOf({ count, start }, doc.entities),
  }
  retagMentions(words, pos)
  retagNames(words, pos)
  retagVerbs(words, pos)
  return words
}

/** From so many words on a quoted run is hardly a term. */
const LONG = 8
const SHARES = [0.001, 0.2, 0.4, 0.7]
/** Of fewer runs the share of long ones tells nothing. */
const FEW = 5

function quotingOf(runs: readonly PlacedRun[]): number {
  if (runs.length < FEW) return 0
  let long = 0
  for (const { first, last } of runs) if (last - first >= LONG) long++
  const share = long / runs.length
  return 1 + SHARES.filter((least) => share >= least).length
}

type Marked = QuotedRun & { readonly block: number }

function placed(run: Marked, first: number, last: number): PlacedRun {
  const { start, end, innerStart, innerEnd, style, open, block } = run
  return { start, end, innerStart, innerEnd, style, open, block, first, last }
}

function runsOf({ text, blocks }: Doc<'text' | 'blocks'>, read: Uint8Array): Marked[] {
  const found: Marked[] = []
  for (const each of blocks) {
    if (read[each.index] !== 1) continue
    for (const { start, end, innerStart, innerEnd, style, open } of quotedRuns(text, each.start, each.end))
      found.push({ start, end, innerStart, innerEnd, style, open, block: each.index })
  }
  return found
}
