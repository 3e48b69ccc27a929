/** The word at a place of a chunk, over its inner joints: stops, apostrophes, slashes, hyphens, figures and units. */
import { isApostrophe } from '../text/apostrophes.ts'
import { isAsciiUpper, isDigit } from '../text/letters.ts'
import { domainEnd } from './addresses.ts'
import { classAt, DIGIT, EXTEND, LETTER, OTHER } from './characters.ts'
import { cliticStart, fusedParts } from './contractions.ts'
import type { WordLanguage } from './language.ts'

/** What follows a chunk: nothing, a figure, a capital letter, or anything else. */
export type Next = '' | '0' | 'A' | 'a'

const isWord = (kind: number) => kind === LETTER || kind === DIGIT || kind === EXTEND
export class WordReader {
  /** How far names parted by stops were looked for in vain. */
  private searched = 0

  constructor(
    private readonly chunk: string,
    private readonly next: Next,
    private readonly ends: number[],
    private readonly language: WordLanguage,
  ) {}

  /** Adds the tokens of the word that begins at `start` and lies before `limit`; returns its end. */
  read(start: number, limit: number): number {
    const end = this.named(start, limit) || this.end(start, limit)
    this.push(start, end)
    return end
  }

  private named(start: number, limit: number): number {
    if (start < this.searched) return 0
    const { end, read } = domainEnd(this.chunk, start, this.language)
    this.searched = read
    return end > 0 && end <= limit ? end : 0
  }

  private end(start: number, limit: number): number {
    const { chunk } = this
    let at = start
    /** Where the part after the last joint begins. */
    let part = start
    let dotted = false
    while (at < limit) {
      if (isWord(classAt(chunk, at))) {
        at++
        continue
      }
      const mark = chunk[at]!
      const before = classAt(chunk, at - 1)
      const after = at + 1 < limit ? classAt(chunk, at + 1) : OTHER
      if (mark === '.' && this.isInitialDot(part, at, after, dotted)) dotted = true
      else if (mark === '-' && isWord(after) && this.staysWhole(part, at)) at = this.figuresEnd(part, at)
      else if (!this.joins(mark, start, at, before, after)) {
        if (mark === '$' && at - start <= 3 && isAsciiUpper(chunk.charCodeAt(at - 1)) && after === DIGIT)
          return at + 1
        break
      }
      at++
      part = at
    }
    if (at < limit && chunk[at] === '.' && this.endsInItsStop(start, part, at, dotted)) return at + 1
    if (at < limit && chunk[at] === '-' && this.wasCutOff(start, at)) return at + 1
    if (chunk.startsWith('(s)', at) && at + 3 <= limit && classAt(chunk, at - 1) === LETTER) return at + 3
    return at
  }

  private joins(mark: string, start: number, at: number, before: number, after: number): boolean {
    const { chunk } = this
    if (before === DIGIT && after === DIGIT) {
      // [13,14] cites two works.
      if (mark === ',' && chunk.charCodeAt(0) === 91) return false
      if (mark === '.' || mark === ',' || mark === ':' || mark === '/') return true
    }
    if (isApostrophe(chunk.charCodeAt(at))) {
      return before === DIGIT ? chunk[at + 1] === 's' : after === LETTER
    }
    if (mark === '_') return true
    if (mark === '&') return isAsciiUpper(chunk.charCodeAt(at - 1)) && isAsciiUpper(chunk.charCodeAt(at + 1))
    if (mark !== '/' || at - start > 3) return false
    let end = at + 1
    while (end < chunk.length && end - start <= 6 && classAt(chunk, end) === LETTER) end++
    return this.language.slashed.has(chunk.slice(start, end).toLowerCase())
  }

  /** Letters parted by stops: U.S, e.g, a.m, Ph.D. */
  private isInitialDot(part: number, at: number, after: number, dotted: boolean): boolean {
    const { chunk } = this
    if (after !== LETTER) return false
    const length = at - part
    if (length > (dotted ? 1 : 2)) return false
    const next = at + 2 < chunk.length ? classAt(chunk, at + 2) : OTHER
    if (length === 1 && this.language.degree.test(chunk.slice(at + 1, at + 7))) return true
    if (next !== LETTER) return length < 2 || isAsciiUpper(chunk.charCodeAt(part))
    return length === 2 && this.language.degreesBeforeStop.has(chunk.slice(part, at))
  }

  /** Words that stay whole over a hyphen: prefixes, and telephone and serial numbers. */
  private staysWhole(part: number, at: number): boolean {
    const { chunk } = this
    const length = at - part
    if (classAt(chunk, at + 1) === LETTER)
      return length <= 8 && this.language.hyphenPrefixes.has(chunk.slice(part, at).toLowerCase())
    return this.figuresEnd(part, at) > at
  }

  /** The end of the figures and hyphens that 555-0142 or 713-555-5660 begins with, less one; `at` if it is a range. */
  private figuresEnd(part: number, at: number): number {
    const { chunk } = this
    const left = at - part
    if (left > 5) return at
    for (let i = part; i < at; i++) if (!isDigit(chunk.charCodeAt(i))) return at
    let groups = 1
    let from = at + 1
    let to = from
    let last = 0
    while (to - part < 24) {
      while (isDigit(chunk.charCodeAt(to))) to++
      if (to === from) break
      groups++
      last = to - from
      if (chunk.charCodeAt(to) !== 45 || !isDigit(chunk.charCodeAt(to + 1))) break
      from = to + 1
      to = from
    }
    const number = groups > 2 || (last === 4 && (left < 4 || left === 5))
    return number && !isWord(classAt(chunk, to)) ? to - 1 : at
  }

  private endsInItsStop(start: number, part: number, at: number, dotted: boolean): boolean {
    const { chunk, next, language } = this
    const last = at + 1 === chunk.length
    const word = at - start > 12 ? '' : chunk.slice(start, at)
    const kind =
      language.abbreviations.get(word) ?? (language.stopsInCapitals.has(word) ? 'title' : undefined)
    // Two stops in a row are the abbreviation's and the sentence's; three are an ellipsis.
    if (chunk[at + 1] === '.' && (chunk[at + 2] === '.' || (!dotted && kind === undefined))) return false
    if (dotted) return at - part === 1 || at - part > 2 || /[A-Z]/.test(chunk[part] ?? '')
    if (at - start === 1) {
      if (isAsciiUpper(chunk.charCodeAt(start)))
        return last ? !language.pronouns.has(word) || next === 'A' : true
      if (language.stopsBeforeCapital.has(word)) return last && next === 'A'
      return last && next === '0' && language.stopsBeforeFigure.has(word)
    }
    return kind !== undefined && (kind !== 'number' || (last && next === '0'))
  }

  /** th-, wh-: a word that the speaker broke off. */
  private wasCutOff(start: number, at: number): boolean {
    const { chunk } = this
    if (at - start > 3 || at + 1 < chunk.length || classAt(chunk, start) !== LETTER) return false
    const word = chunk.slice(start, at)
    return (
      !this.language.neverCutOff.has(word.toLowerCase()) && (word.length === 1 || word !== word.toUpperCase())
    )
  }

  private push(start: number, end: number): void {
    const { chunk, ends } = this
    const parts = fusedParts(chunk, start, end, this.language)
    if (parts) for (const part of parts) ends.push(start + part)
    else {
      const split = this.unitStart(start, end)
      const clitic = split > 0 ? split : cliticStart(chunk, start, end, this.language)
      if (clitic > start && clitic < end) ends.push(clitic)
      ends.push(end)
    }
  }

  /** Where the unit of 10km or 6:30pm begins; 0 if there is none. */
  private unitStart(start: number, end: number): number {
    const { chunk } = this
    if (!isDigit(chunk.charCodeAt(start)) || isDigit(chunk.charCodeAt(end - 1))) return 0
    let at = end
    while (at > start && end - at < 5 && classAt(chunk, at - 1) === LETTER) at--
    if (at === start || at === end || !isDigit(chunk.charCodeAt(at - 1))) return 0
    return this.language.units.has(chunk.slice(at, end)) ? at : 0
  }
}
