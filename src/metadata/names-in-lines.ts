/** Runs of words in a line that may name a person or a desk: read word by word, broken at every mark, small word and job. */
import type { BylineWords } from '../language/bylines.ts'
import { oncePer } from '../language/lists/patterns.ts'
import { APOSTROPHES } from '../text/apostrophes.ts'
import { isAsciiLower, isDigit } from '../text/letters.ts'
import { type NamePiece, type NamePieceKind, piecesOf, type WordSense } from './name-pieces.ts'

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
  const known = sensesOf(words)
  const runs: NamedRun[] = []
  let [led, leadAt] = [false, -1]
  for (let i = 0; i < pieces.length; ) {
    const first = pieces[i]!
    const kind = kindAt(pieces, i, known)
    if (kind !== 'name') {
      // “Photo by”.
      if (kind === 'lead') [led, leadAt] = [i === 0 || !known.of(pieces[i - 1]!).isPicture, i]
      else if (kind === 'other' || (kind === 'small' && !known.of(first).isParticle)) led = false
      i++
      continue
    }
    let end = i + 1
    while (end < pieces.length && end - i < LONGEST_NAME + 1 && continues(pieces, end, known)) end++
    // A particle ends no name.
    while (end > i + 1 && known.of(pieces[end - 1]!).isParticle && kindAt(pieces, end - 1, known) !== 'name')
      end--
    // “Ana Ruiz Political Editor”: what stands between a name and a job tells the job.
    const told = pieces[end]
    if (end - i >= 3 && told && pieces[end - 1]!.closes === '' && kindAt(pieces, end, known) === 'job') end--
    const last = pieces[end - 1]!
    if (end - i <= LONGEST_NAME)
      runs.push({
        name: withoutOwner(line.slice(first.at, last.at + last.word.length)),
        words: end - i,
        at: first.at,
        led,
        leadAt: led && leadAt === i - 1 ? leadAt : -1,
        before: besideOf(pieces[i - 1], first, known, true),
        after: besideOf(pieces[end], last, known, false),
        index: runs.length,
      })
    i = end
  }
  return runs
}

const OWNER = new RegExp(`[${APOSTROPHES}]s?$`)
const withoutOwner = (name: string) => name.replace(OWNER, '').replace(/\s+/g, ' ')

function kindAt(pieces: readonly NamePiece[], i: number, known: WordSenses): NamePieceKind {
  const own = pieces[i]!
  own.kind ??= kindOf(own, pieces[i + 1], pieces[i - 1], known)
  return own.kind
}

const isFigure = (piece: NamePiece | undefined) => piece !== undefined && isDigit(piece.word.charCodeAt(0))

function kindOf(
  own: NamePiece,
  next: NamePiece | undefined,
  last: NamePiece | undefined,
  known: WordSenses,
): NamePieceKind {
  const { kind, isMonth } = known.of(own)
  // “April” may be somebody's name where no figure stands beside it.
  return isMonth && (isFigure(next) || isFigure(last)) ? 'other' : kind
}

function continues(pieces: readonly NamePiece[], i: number, known: WordSenses): boolean {
  const [before, own] = [pieces[i - 1]!, pieces[i]!]
  if (before.closes !== '' || own.opens || own.glued) return false
  return kindAt(pieces, i, known) === 'name' || known.of(own).isParticle
}

function besideOf(
  piece: NamePiece | undefined,
  own: NamePiece,
  known: WordSenses,
  before: boolean,
): BesideKind {
  if (piece?.word.includes('@')) return Beside.account
  if ((before && own.glued) || (!before && piece?.glued)) return Beside.glued
  const marks = before
    ? (piece?.closes ?? '') + (own.opens ? '(' : '')
    : own.closes + (piece?.opens ? '(' : '')
  if (!piece) return marks === ':' ? Beside.mark : Beside.edge
  const { beside } = known.of(piece)
  if (STRONGER.has(beside) || marks === '') return Beside[beside]
  return marks.startsWith(',') ? Beside.comma : Beside.mark
}
/** What a word is to a name though a mark stands between. */
const STRONGER: ReadonlySet<WordSense['beside']> = new Set(['account', 'lead', 'job', 'photo', 'figure'])

/** Longer words are not remembered, nor more of them. */
const LONGEST_REMEMBERED = 12
const MOST_REMEMBERED = 20_000

/** What words are by the lists of a language, each found once: lines around articles repeat theirs. */
class WordSenses {
  private readonly known = new Map<string, WordSense>()
  private readonly kinds: ReadonlyMap<string, NamePieceKind>

  constructor(private readonly words: BylineWords) {
    // An account or an address goes with the name before it, as a joint does.
    const kinds = new Map<string, NamePieceKind>([
      ['&', 'joint'],
      ['', 'joint'],
    ])
    for (const word of words.noNames) kinds.set(word, 'other')
    for (const word of words.jobs) kinds.set(word, 'job')
    for (const word of words.joints) kinds.set(word, 'joint')
    for (const word of words.leadWords) kinds.set(word, 'lead')
    this.kinds = kinds
  }

  of(piece: NamePiece): WordSense {
    piece.sense ??= this.find(piece.word)
    return piece.sense
  }

  private find(word: string): WordSense {
    if (word.length > LONGEST_REMEMBERED) return this.read(word)
    let found = this.known.get(word)
    if (found === undefined) {
      if (this.known.size >= MOST_REMEMBERED) this.known.clear()
      this.known.set(word, (found = this.read(word)))
    }
    return found
  }

  private read(word: string): WordSense {
    const { words } = this
    const lower = word.toLowerCase()
    return {
      kind: this.kindOf(word, lower),
      isMonth: words.months.has(lower),
      isParticle: words.particles.has(lower),
      isPicture: words.pictures.has(lower),
      beside: this.besideOf(word, lower),
    }
  }

  private kindOf(word: string, lower: string): NamePieceKind {
    const known = this.kinds.get(lower)
    if (known !== undefined) return known
    const first = word.charCodeAt(0)
    if (word.includes('@')) return 'joint'
    if (isAsciiLower(first)) return 'small'
    if (NAME_WORD.test(word)) return 'name'
    return first >= 128 && /^\p{Ll}/u.test(word) ? 'small' : 'other'
  }

  private besideOf(word: string, lower: string): WordSense['beside'] {
    const { words } = this
    if (word.includes('@')) return 'account'
    if (words.leadWords.has(lower)) return 'lead'
    if (words.jobs.has(lower)) return 'job'
    if (words.pictures.has(lower)) return 'photo'
    if (/^\d/.test(word) || words.months.has(lower)) return 'figure'
    if (words.joints.has(lower)) return 'joint'
    if (words.copulas.has(lower)) return 'copula'
    if (words.places.has(lower)) return 'of'
    return /^\p{Ll}/u.test(word) ? 'smallWord' : 'other'
  }
}

const sensesOf = /* @__PURE__ */ oncePer((words: BylineWords) => new WordSenses(words))
