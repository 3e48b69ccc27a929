/** The words of a line: where each begins and ends, its marks apart. */
import { isAsciiLetter, isAsciiLower, isAsciiUpper, isDigit } from '../text/letters.ts'
import { isWhiteSpace } from '../text/white-space.ts'
import { WordKind, type WordKindCode, type WordSense, type WordSenses } from './word-senses.ts'

/** “BlumeStaff”: two words that only an element parted. “McNeil” is one. */
const GLUED = /(?<=[\p{L}][\p{L}][\p{L}]\p{Ll})(?=\p{Lu}\p{L})|(?<=\p{L})(?=\d)|(?<=\d)(?=\p{Lu}\p{Ll})/u
/** “Ruiz@RuizWrites” is a name and an account, and no address. */
const ACCOUNT = /(?<=\p{Ll})(?=@\w+$)/u
const INITIALS = /^\p{Lu}(?:\.\p{Lu}){1,3}$/u
const MOST_WORDS = 80
const LONGEST_WORD = 80
const STOP = 46
const AT = 64
const MARKS = '.,;:'

/** Reads one line after another into the same columns. */
export class NamePieces {
  line = ''
  count = 0
  /** Where each word begins and ends, and where the marks behind it end. */
  readonly at = new Int32Array(MOST_WORDS + LONGEST_WORD)
  readonly end = new Int32Array(MOST_WORDS + LONGEST_WORD)
  readonly closesEnd = new Int32Array(MOST_WORDS + LONGEST_WORD)
  /** Whether marks stand before it, and whether it is glued to the piece before. */
  readonly opens = new Uint8Array(MOST_WORDS + LONGEST_WORD)
  readonly glued = new Uint8Array(MOST_WORDS + LONGEST_WORD)
  readonly senses: WordSense[] = []

  read(line: string, known: WordSenses): void {
    this.line = line
    this.count = 0
    for (let at = 0; at < line.length && this.count < MOST_WORDS; ) {
      if (isWhiteSpace(line.charCodeAt(at))) {
        at++
        continue
      }
      let end = at + 1
      while (end < line.length && !isWhiteSpace(line.charCodeAt(end))) end++
      const letters = plainEnd(line, at, end)
      if (letters > at) {
        // The stop of an initial or a short form is the word's own.
        const isShort = letters < end && letters - at <= 2 && line.charCodeAt(letters) === STOP
        this.add(known, at, isShort ? letters + 1 : letters, end, false, false)
      } else this.takeApart(known, at, end)
      at = end
    }
  }

  /** What a word is where it stands: “April” may be somebody's name where no figure stands beside it. */
  kindAt(i: number): WordKindCode {
    const { kind, isMonth } = this.senses[i]!
    return isMonth && (this.isFigure(i + 1) || this.isFigure(i - 1)) ? WordKind.other : kind
  }

  closes(i: number): boolean {
    return this.closesEnd[i]! > this.end[i]!
  }

  private isFigure(i: number): boolean {
    return (
      i >= 0 && i < this.count && this.end[i]! > this.at[i]! && isDigit(this.line.charCodeAt(this.at[i]!))
    )
  }

  private add(
    known: WordSenses,
    at: number,
    end: number,
    closesEnd: number,
    opens: boolean,
    glued: boolean,
  ): void {
    const { count } = this
    this.at[count] = at
    this.end[count] = end
    this.closesEnd[count] = closesEnd
    this.opens[count] = opens ? 1 : 0
    this.glued[count] = glued ? 1 : 0
    this.senses[count] = known.of(this.line, at, end)
    this.count = count + 1
  }

  /** The pieces of what stands between two spaces. */
  private takeApart(known: WordSenses, from: number, to: number): void {
    const chunk = this.line.slice(from, to)
    const parts =
      chunk.length <= LONGEST_WORD && mayBeGlued(chunk)
        ? chunk.split(chunk.includes('@') ? ACCOUNT : GLUED)
        : [chunk]
    let at = from
    for (let k = 0; k < parts.length; k++) {
      const part = parts[k]!
      const lead = leadOf(part)
      const end = tailOf(part, lead)
      const isOwn = part.charCodeAt(end) === STOP && (end - lead <= 2 || INITIALS.test(part.slice(lead, end)))
      this.add(known, at + lead, at + end + Number(isOwn), at + part.length, lead > 0, k > 0)
      at += part.length
    }
  }
}

/** Where the marks end that a part begins with: all but letters, figures, @ and ©. */
function leadOf(part: string): number {
  let at = 0
  for (; at < part.length; at++) {
    const code = part.charCodeAt(at)
    if (isWordCode(code) || code === AT) return at
    if (!isMarkCode(code)) return /^[^\p{L}\p{N}@©]+/u.exec(part)?.[0].length ?? 0
  }
  return at
}

/** Where the marks begin that a part ends with, behind its lead: all but letters, figures and what stands upon letters. */
function tailOf(part: string, lead: number): number {
  let at = part.length
  for (; at > lead; at--) {
    const code = part.charCodeAt(at - 1)
    if (isWordCode(code)) return at
    if (!isMarkCode(code)) return lead + part.slice(lead).search(/[^\p{L}\p{M}\p{N}]*$/u)
  }
  return at
}

const isWordCode = (code: number): boolean => isAsciiLetter(code) || isDigit(code)
/** Marks of ASCII and of general punctuation. */
const isMarkCode = (code: number): boolean =>
  code < 128 ? !isWordCode(code) : code >= 0x2000 && code < 0x2070

/** Where the letters end of a word of ASCII that begins with them, all small behind the first or all large, with one mark behind them at most; else 0. */
function plainEnd(line: string, from: number, to: number): number {
  const end = isAsciiLetter(line.charCodeAt(to - 1)) || !MARKS.includes(line.charAt(to - 1)) ? to : to - 1
  const first = line.charCodeAt(from)
  if (end === from || !isAsciiLetter(first)) return 0
  const small = end - from > 1 && isAsciiLower(line.charCodeAt(from + 1))
  if (!small && isAsciiLower(first) && end - from > 1) return 0
  for (let i = from + 1; i < end; i++) {
    const code = line.charCodeAt(i)
    if (small ? !isAsciiLower(code) : !isAsciiUpper(code)) return 0
  }
  return end
}

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
