/** Runs of words in a line that may name a person or a desk: read word by word, broken at every mark, small word and job. */
import type { BylineWords } from '../language/bylines.ts'
import { oncePer } from '../language/lists/patterns.ts'
import { APOSTROPHES } from '../text/apostrophes.ts'
import { isAsciiLower, isDigit } from '../text/letters.ts'
import { type NamePiece, type NamePieceKind, piecesOf } from './name-pieces.ts'

/** What stands right before or behind a name. */
export const Beside = {
  edge: 0,
  comma: 1,
  mark: 2,
  joint: 3,
  lead: 4,
  job: 5,
  figure: 6,
  smallWord: 7,
  glued: 8,
  account: 9,
  copula: 10,
  photo: 11,
  other: 12,
  of: 13,
} as const
export type BesideKind = (typeof Beside)[keyof typeof Beside]

export interface NamedRun {
  readonly name: string
  readonly words: number
  /** Offset of its first character in the line. */
  readonly at: number
  /** A word such as “by” opens the list of names that it stands in. */
  readonly led: boolean
  /** The word itself stands right before it, and how many words stand before that in the line. */
  readonly leadAt: number
  readonly before: BesideKind
  readonly after: BesideKind
  /** Its place among the names of the line. */
  readonly index: number
}

const NAME_WORD = new RegExp(`^\\p{Lu}[\\p{L}\\p{M}${APOSTROPHES}.-]*$`, 'u')
const CAPITAL = /\p{Lu}/u
const LONGEST_NAME = 5

export function namesInLine(line: string, words: BylineWords): NamedRun[] {
  if (!CAPITAL.test(line)) return []
  const pieces = piecesOf(line)
  const runs: NamedRun[] = []
  let [led, leadAt] = [false, -1]
  for (let i = 0; i < pieces.length; ) {
    const first = pieces[i]!
    const kind = kindAt(pieces, i, words)
    if (kind !== 'name') {
      // “Photo by”.
      if (kind === 'lead') [led, leadAt] = [!words.pictures.has(pieces[i - 1]?.word.toLowerCase() ?? ''), i]
      else if (kind === 'other' || (kind === 'small' && !words.particles.has(first.word.toLowerCase())))
        led = false
      i++
      continue
    }
    let end = i + 1
    while (end < pieces.length && end - i < LONGEST_NAME + 1 && continues(pieces, end, words)) end++
    // A particle ends no name.
    while (
      end > i + 1 &&
      words.particles.has(pieces[end - 1]!.word.toLowerCase()) &&
      kindAt(pieces, end - 1, words) !== 'name'
    )
      end--
    // “Ana Ruiz Political Editor”: what stands between a name and a job tells the job.
    const told = pieces[end]
    if (end - i >= 3 && told && pieces[end - 1]!.closes === '' && kindAt(pieces, end, words) === 'job') end--
    const last = pieces[end - 1]!
    if (end - i <= LONGEST_NAME)
      runs.push({
        name: withoutOwner(line.slice(first.at, last.at + last.word.length)),
        words: end - i,
        at: first.at,
        led,
        leadAt: led && leadAt === i - 1 ? leadAt : -1,
        before: besideOf(pieces[i - 1], first, words, true),
        after: besideOf(pieces[end], last, words, false),
        index: runs.length,
      })
    i = end
  }
  return runs
}

const OWNER = new RegExp(`[${APOSTROPHES}]s?$`)
const withoutOwner = (name: string) => name.replace(OWNER, '').replace(/\s+/g, ' ')

function kindAt(pieces: readonly NamePiece[], i: number, words: BylineWords): NamePieceKind {
  const own = pieces[i]!
  own.kind ??= kindOf(own, pieces[i + 1], pieces[i - 1], words)
  return own.kind
}

const isFigure = (piece: NamePiece | undefined) => piece !== undefined && isDigit(piece.word.charCodeAt(0))

/** What each listed word is; an account or an address goes with the name before it, as a joint does. */
const listed = /* @__PURE__ */ oncePer((words: BylineWords) => {
  const kinds = new Map<string, NamePieceKind>([
    ['&', 'joint'],
    ['', 'joint'],
  ])
  for (const word of words.noNames) kinds.set(word, 'other')
  for (const word of words.jobs) kinds.set(word, 'job')
  for (const word of words.joints) kinds.set(word, 'joint')
  for (const word of words.leadWords) kinds.set(word, 'lead')
  return kinds
})

function kindOf(
  { word }: NamePiece,
  next: NamePiece | undefined,
  last: NamePiece | undefined,
  words: BylineWords,
): NamePieceKind {
  const lower = word.toLowerCase()
  // “April” may be somebody's name where no figure stands beside it.
  if ((isFigure(next) || isFigure(last)) && words.months.has(lower)) return 'other'
  const known = listed(words).get(lower)
  if (known !== undefined) return known
  const first = word.charCodeAt(0)
  if (word.includes('@')) return 'joint'
  if (isAsciiLower(first)) return 'small'
  if (NAME_WORD.test(word)) return 'name'
  return first >= 128 && /^\p{Ll}/u.test(word) ? 'small' : 'other'
}

function continues(pieces: readonly NamePiece[], i: number, words: BylineWords): boolean {
  const [before, own] = [pieces[i - 1]!, pieces[i]!]
  if (before.closes !== '' || own.opens || own.glued) return false
  return kindAt(pieces, i, words) === 'name' || words.particles.has(own.word.toLowerCase())
}

function besideOf(
  piece: NamePiece | undefined,
  own: NamePiece,
  words: BylineWords,
  before: boolean,
): BesideKind {
  if (piece?.word.includes('@')) return Beside.account
  if ((before && own.glued) || (!before && piece?.glued)) return Beside.glued
  const marks = before
    ? (piece?.closes ?? '') + (own.opens ? '(' : '')
    : own.closes + (piece?.opens ? '(' : '')
  if (!piece) return marks === ':' ? Beside.mark : Beside.edge
  const lower = piece.word.toLowerCase()
  if (words.leadWords.has(lower)) return Beside.lead
  if (words.jobs.has(lower)) return Beside.job
  if (words.pictures.has(lower)) return Beside.photo
  if (/^\d/.test(piece.word) || words.months.has(lower)) return Beside.figure
  if (marks.startsWith(',')) return Beside.comma
  if (marks !== '') return Beside.mark
  if (words.joints.has(lower)) return Beside.joint
  if (words.copulas.has(lower)) return Beside.copula
  if (words.places.has(lower)) return Beside.of
  return /^\p{Ll}/u.test(piece.word) ? Beside.smallWord : Beside.other
}
