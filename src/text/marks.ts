/**
 * Quotation marks paired within one stretch of text, by glyph and by what stands around them: straight and curly
 * marks (also turned the wrong way), two apostrophes for a double mark, single marks told from apostrophes,
 * guillemets. Marks inside a quoted run belong to it. Linear in the length of the stretch.
 */
import { isDigit } from './letters.ts'
import {
  CLOSES,
  doubleGlyph,
  ends,
  isMark,
  isSpace,
  isWordCode,
  leads,
  mayBeMark,
  OPENS,
  singleGlyph,
} from './mark-glyphs.ts'

/** A quoted run: where its marks begin and end, and the words between them. */
export interface QuotedRun {
  readonly start: number
  readonly end: number
  readonly innerStart: number
  readonly innerEnd: number
  readonly style: 'double' | 'single'
  /** No closing mark: the run goes to the end of the stretch. */
  readonly open: boolean
}

interface Mark {
  readonly start: number
  readonly end: number
  readonly double: boolean
  /** What it may do here by its surroundings and its glyph. */
  readonly side: number
}

/** Words that begin with an apostrophe; digits (the '90s) are told apart by themselves. */
const ELISIONS = [
  'em',
  'til',
  'till',
  'tis',
  'twas',
  'cause',
  'cos',
  'n',
  'round',
  'bout',
  'ello',
  'nuff',
  'im',
  'er',
]

/** What a mark between two characters may do. NaN stands for the edge of the stretch. */
function sideOf(
  before: number,
  after: number,
  glyph: number,
  beforeMark: boolean,
  afterMark: boolean,
): number {
  const spaceBefore = Number.isNaN(before) || isSpace(before)
  const spaceAfter = Number.isNaN(after) || isSpace(after)
  if (spaceBefore && !spaceAfter) return OPENS
  if (spaceAfter && !spaceBefore) return CLOSES
  if (spaceBefore) return Number.isNaN(before) ? OPENS : Number.isNaN(after) ? CLOSES : glyph
  if (beforeMark || afterMark) return glyph
  if (leads(before) && !leads(after) && !ends(after))
    return before === 0x28 || before === 0x5b ? OPENS : glyph
  if (ends(after) || after === 0x29 || after === 0x5d) return CLOSES
  if (ends(before)) return isWordCode(after) ? glyph : CLOSES
  if (isWordCode(before) && !isWordCode(after)) return CLOSES & glyph ? CLOSES : glyph
  return glyph
}

function isElision(text: string, from: number, to: number): boolean {
  let at = from
  while (at < to && at - from < 6 && isWordCode(text.charCodeAt(at))) at++
  const code = text.charCodeAt(from)
  if (isDigit(code)) return at - from >= 2 && at - from <= 3
  return ELISIONS.includes(text.slice(from, at).toLowerCase())
}

function findMarks(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = []
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    if (!mayBeMark(code)) {
      at++
      continue
    }
    const single = singleGlyph(code)
    const before = at > start ? text.charCodeAt(at - 1) : Number.NaN
    let length = 1
    let glyph = doubleGlyph(code)
    if (single !== 0 && at + 1 < end && text.charCodeAt(at + 1) === code) {
      const third = at + 2 < end ? text.charCodeAt(at + 2) : Number.NaN
      // ''' closes a nested quotation and then its own: the single one of the three is nearest to the words.
      if (third === code && !(Number.isNaN(before) || isSpace(before))) {
        at++
        continue
      }
      length = 2
      glyph = single
    }
    if (glyph === 0 && single === 0) {
      at++
      continue
    }
    const next = at + length
    const after = next < end ? text.charCodeAt(next) : Number.NaN
    const side = sideOf(before, after, glyph || single, isMark(before), isMark(after))
    if (glyph !== 0) marks.push({ start: at, end: next, double: true, side })
    else if (side === CLOSES ? !isWordCode(after) : !isWordCode(before) && !isElision(text, next, end)) {
      // Between two letters it is an apostrophe, and never gets here as a mark that closes or opens.
      marks.push({ start: at, end: next, double: false, side })
    }
    at = next
  }
  return marks
}

/** The closing mark of the double mark at `from`, or -1; nested marks are counted. */
function closeDouble(marks: readonly Mark[], from: number, until: Int32Array): number {
  let depth = 1
  for (let i = from + 1; i < marks.length; i++) {
    const mark = marks[i]
    if (!mark?.double) continue
    if (mark.side === OPENS) {
      // A second opening mark: nested if the marks that follow close twice, else the first was never closed.
      if (depth > 1 || until[i]! < 2) return -1
      depth++
    } else if (--depth === 0) return i
  }
  return -1
}

/** For each mark, how many double closing marks follow before the next double opening one. */
function closingsAfter(marks: readonly Mark[]): Int32Array {
  const counts = new Int32Array(marks.length)
  let run = 0
  for (let i = marks.length - 1; i >= 0; i--) {
    counts[i] = run
    const mark = marks[i]
    if (!mark?.double) continue
    run = mark.side === OPENS ? 0 : run + 1
  }
  return counts
}

/** The closing mark of the single mark at `from`, or -1: one after punctuation first, else the last before another opens. */
function closeSingle(text: string, marks: readonly Mark[], from: number): number {
  let doubles = 0
  let weak = -1
  for (let i = from + 1; i < marks.length; i++) {
    const mark = marks[i]
    if (!mark) break
    if (mark.double) {
      doubles++
      continue
    }
    if (mark.side === OPENS) break
    if (doubles % 2 === 1) continue
    const before = text.charCodeAt(mark.start - 1)
    if (ends(before) || !isWordCode(before)) return i
    // After an s it may be a plural's apostrophe: wait for a better one.
    if ((before | 32) !== 115) return i
    weak = i
  }
  return weak
}

/** Where the words of a run begin and end: without the white space inside the marks. */
function trimmed(text: string, from: number, to: number): [number, number] {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return [start, end]
}

/** The outermost quoted runs of text[start, end), in order, none overlapping. */
export function quotedRuns(text: string, start: number, end: number): QuotedRun[] {
  const marks = findMarks(text, start, end)
  const runs: QuotedRun[] = []
  if (marks.length === 0) return runs
  const until = closingsAfter(marks)
  const add = (open: Mark, close: Mark | undefined, style: 'double' | 'single'): void => {
    const [innerStart, innerEnd] = trimmed(text, open.end, close ? close.start : end)
    if (innerStart >= innerEnd) return
    runs.push({
      start: open.start,
      end: close ? close.end : innerEnd,
      innerStart,
      innerEnd,
      style,
      open: !close,
    })
  }
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i]
    if (!mark || !(mark.side & OPENS)) continue
    if (mark.double) {
      const close = closeDouble(marks, i, until)
      if (close >= 0) {
        add(mark, marks[close], 'double')
        i = close
      } else if (!anotherDouble(marks, i)) {
        if (i === 0 || introduced(text, mark.start, start)) add(mark, undefined, 'double')
        break
      }
    } else {
      const close = closeSingle(text, marks, i)
      if (close < 0) continue
      add(mark, marks[close], 'single')
      i = close
    }
  }
  return runs
}

function anotherDouble(marks: readonly Mark[], from: number): boolean {
  for (let i = from + 1; i < marks.length; i++) if (marks[i]?.double) return true
  return false
}

/** Whether a mark follows a comma, a colon or the end of a sentence, as the opening mark of a speech does. */
function introduced(text: string, at: number, start: number): boolean {
  let i = at - 1
  while (i >= start && isSpace(text.charCodeAt(i))) i--
  const code = text.charCodeAt(i)
  return i < start || ends(code)
}
