/** The words of a line: where each begins and ends, its marks apart. */
import { isAsciiLetter, isAsciiLower, isAsciiUpper, isDigit } from '../text/letters.ts'
import { isWhiteSpace } from '../text/white-space.ts'

export interface NamePiece {
  readonly word: string
  readonly at: number
  /** Marks before and behind it, and whether it is glued to the piece before. */
  readonly opens: boolean
  readonly closes: string
  readonly glued: boolean
  /** What it is, found when it is first asked; null before. */
  kind: NamePieceKind | null
  /** What its word is wherever it stands, found when it is first asked; null before. */
  sense: WordSense | null
}

/** What the lists around bylines say of a word, as it is printed. */
export interface WordSense {
  /** What it is, but for a month beside a figure. */
  readonly kind: NamePieceKind
  readonly isMonth: boolean
  readonly isParticle: boolean
  readonly isPicture: boolean
  /** What it is to a name beside it, but for the marks between. */
  readonly beside:
    | 'account'
    | 'lead'
    | 'job'
    | 'photo'
    | 'figure'
    | 'joint'
    | 'copula'
    | 'of'
    | 'smallWord'
    | 'other'
}

export type NamePieceKind = 'name' | 'lead' | 'joint' | 'job' | 'small' | 'other'

/** “BlumeStaff”: two words that only an element parted. “McNeil” is one. */
const GLUED = /(?<=[\p{L}][\p{L}][\p{L}]\p{Ll})(?=\p{Lu}\p{L})|(?<=\p{L})(?=\d)|(?<=\d)(?=\p{Lu}\p{Ll})/u
/** “Ruiz@RuizWrites” is a name and an account, and no address. */
const ACCOUNT = /(?<=\p{Ll})(?=@\w+$)/u
const INITIALS = /^\p{Lu}(?:\.\p{Lu}){1,3}$/u
const MOST_WORDS = 80
const LONGEST_WORD = 80
const STOP = 46
const AT = 64

export function piecesOf(line: string): NamePiece[] {
  const pieces: NamePiece[] = []
  for (let at = 0; at < line.length && pieces.length < MOST_WORDS; ) {
    if (isWhiteSpace(line.charCodeAt(at))) {
      at++
      continue
    }
    let end = at + 1
    while (end < line.length && !isWhiteSpace(line.charCodeAt(end))) end++
    addPieces(pieces, line.slice(at, end), at)
    at = end
  }
  return pieces
}

function addPieces(pieces: NamePiece[], chunk: string, from: number): void {
  const letters = plainLength(chunk)
  if (letters > 0) {
    // The stop of an initial or a short form is the word's own.
    const own =
      letters < chunk.length && letters <= 2 && chunk.charCodeAt(letters) === STOP ? letters + 1 : letters
    const word = own < chunk.length ? chunk.slice(0, own) : chunk
    pieces.push({
      word,
      at: from,
      opens: false,
      closes: chunk.slice(own),
      glued: false,
      kind: null,
      sense: null,
    })
    return
  }
  const parts =
    chunk.length <= LONGEST_WORD && mayBeGlued(chunk)
      ? chunk.split(chunk.includes('@') ? ACCOUNT : GLUED)
      : [chunk]
  let at = from
  for (let k = 0; k < parts.length; k++) {
    const part = parts[k]!
    const lead = /^[^\p{L}\p{N}@©]+/u.exec(part)?.[0] ?? ''
    const bare = part.slice(lead.length)
    const tail = /[^\p{L}\p{M}\p{N}]*$/u.exec(bare)?.[0] ?? ''
    const stem = bare.slice(0, bare.length - tail.length)
    const own = tail.startsWith('.') && (stem.length <= 2 || INITIALS.test(stem)) ? '.' : ''
    const word = stem + own
    const [opens, closes] = [lead !== '', tail.slice(own.length)]
    pieces.push({ word, at: at + lead.length, opens, closes, glued: k > 0, kind: null, sense: null })
    at += part.length
  }
}

/** How many letters a word of ASCII has that begins with them, all small behind the first or all large, with one mark behind them at most; else 0. */
function plainLength(chunk: string): number {
  const last = chunk.charCodeAt(chunk.length - 1)
  const end =
    isAsciiLetter(last) || !MARKS.includes(chunk.charAt(chunk.length - 1)) ? chunk.length : chunk.length - 1
  if (end === 0 || !isAsciiLetter(chunk.charCodeAt(0))) return 0
  const small = end > 1 && isAsciiLower(chunk.charCodeAt(1))
  if (!small && isAsciiLower(chunk.charCodeAt(0)) && end > 1) return 0
  for (let i = 1; i < end; i++) {
    const code = chunk.charCodeAt(i)
    if (small ? !isAsciiLower(code) : !isAsciiUpper(code)) return 0
  }
  return end
}
const MARKS = '.,;:'

/** Whether a capital, a figure or an account stands right behind what it may be glued to. */
function mayBeGlued(chunk: string): boolean {
  for (let i = 0; i < chunk.length; i++) {
    const code = chunk.charCodeAt(i)
    if (code >= 128 && !(code >= 0x2000 && code < 0x2070)) return true
    if (i === 0) continue
    const before = chunk.charCodeAt(i - 1)
    if (
      isDigit(code)
        ? isAsciiLetter(before)
        : code === AT
          ? isAsciiLower(before) && !chunk.includes('.', i)
          : isAsciiUpper(code) && (isAsciiLower(before) || isDigit(before))
    )
      return true
  }
  return false
}
