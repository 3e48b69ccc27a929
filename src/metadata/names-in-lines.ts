/** Runs of words in a line that may name a person or a desk: read word by word, broken at every mark, small word and job. */
import type { BylineWords } from '../language/bylines.ts'
import { APOSTROPHES, isApostrophe } from '../text/apostrophes.ts'
import { isWhiteSpace } from '../text/white-space.ts'
import { NamePieces } from './name-pieces.ts'
import { Beside, type BesideKind, sensesOf, WordKind } from './word-senses.ts'

export interface NamedRun {
  readonly words: number
  /** Offsets of its first character in the line, and behind its last. */
  readonly at: number
  readonly end: number
  /** A word such as “by” opens the list of names that it stands in. */
  readonly led: boolean
  /** The word itself stands right before it, and how many words stand before that in the line. */
  readonly leadAt: number
  readonly before: BesideKind
  readonly after: BesideKind
  /** Its place among the names of the line. */
  readonly index: number
}

const CAPITAL = /\p{Lu}/u
const LONGEST_NAME = 5
const COMMA = 44
const COLON = 58
const pieces = /* @__PURE__ */ new NamePieces()

export function namesInLine(line: string, words: BylineWords): NamedRun[] {
  const runs: NamedRun[] = []
  if (!CAPITAL.test(line)) return runs
  pieces.read(line, sensesOf(words))
  const { count, senses } = pieces
  let led = false
  let leadAt = -1
  for (let i = 0; i < count; ) {
    const kind = pieces.kindAt(i)
    if (kind !== WordKind.name) {
      if (kind === WordKind.lead) {
        // “Photo by”.
        led = i === 0 || !senses[i - 1]!.isPicture
        leadAt = i
      } else if (kind === WordKind.other || (kind === WordKind.small && !senses[i]!.isParticle)) led = false
      i++
      continue
    }
    const end = endOfRun(i)
    if (end - i <= LONGEST_NAME)
      runs.push({
        words: end - i,
        at: pieces.at[i]!,
        end: pieces.end[end - 1]!,
        led,
        leadAt: led && leadAt === i - 1 ? leadAt : -1,
        before: before(i),
        after: after(end),
        index: runs.length,
      })
    i = end
  }
  // The text that the line is a part of is not held on to.
  pieces.line = ''
  return runs
}

/** Behind the last word of the run that begins at a place. */
function endOfRun(i: number): number {
  const { count, senses } = pieces
  let end = i + 1
  while (end < count && end - i < LONGEST_NAME + 1 && continues(end)) end++
  // A particle ends no name.
  while (end > i + 1 && senses[end - 1]!.isParticle && pieces.kindAt(end - 1) !== WordKind.name) end--
  // “Ana Ruiz Political Editor”: what stands between a name and a job tells the job.
  return end - i >= 3 && end < count && !pieces.closes(end - 1) && pieces.kindAt(end) === WordKind.job
    ? end - 1
    : end
}

function continues(i: number): boolean {
  if (pieces.closes(i - 1) || pieces.opens[i] === 1 || pieces.glued[i] === 1) return false
  return pieces.kindAt(i) === WordKind.name || pieces.senses[i]!.isParticle
}

/** What stands before the run that begins at a place. */
function before(i: number): BesideKind {
  const isFirst = i === 0
  if (!isFirst && pieces.senses[i - 1]!.beside === Beside.account) return Beside.account
  if (pieces.glued[i] === 1) return Beside.glued
  return isFirst ? Beside.edge : between(i - 1, i, i - 1)
}

/** What stands behind the run that ends before a place. */
function after(i: number): BesideKind {
  if (i === pieces.count) {
    const isColon = pieces.closesEnd[i - 1]! - pieces.end[i - 1]! === 1 && markBehind(i - 1) === COLON
    return isColon ? Beside.mark : Beside.edge
  }
  if (pieces.senses[i]!.beside === Beside.account) return Beside.account
  return pieces.glued[i] === 1 ? Beside.glued : between(i - 1, i, i)
}

/** What a word is to the name beside it, by itself or by the marks between the two. */
function between(first: number, second: number, word: number): BesideKind {
  const { beside, isStrong } = pieces.senses[word]!
  const closes = pieces.closes(first)
  if (isStrong || (!closes && pieces.opens[second] === 0)) return beside
  return closes && markBehind(first) === COMMA ? Beside.comma : Beside.mark
}

const markBehind = (i: number): number => pieces.line.charCodeAt(pieces.end[i]!)

const OWNER = new RegExp(`[${APOSTROPHES}]s?$`)

/** The name that a run of a line is: without what makes it an owner, its words parted by single spaces. */
export function nameOf(line: string, { at, end }: NamedRun): string {
  const name = line.slice(at, end)
  const isOwner = isApostrophe(line.charCodeAt(end - 1)) || isApostrophe(line.charCodeAt(end - 2))
  return isOwner || !isEven(name) ? name.replace(OWNER, '').replace(/\s+/g, ' ') : name
}

/** Whether all white space is single spaces. */
function isEven(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isWhiteSpace(code) && (code !== 32 || text.charCodeAt(i + 1) === 32)) return false
  }
  return true
}
