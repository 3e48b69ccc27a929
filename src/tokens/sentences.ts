import { abbreviationKind } from '../lexicons/abbreviations.ts'
import { isSentenceStarter } from '../lexicons/word-forms.ts'
import type { Words } from './words.ts'

const CLOSERS = new Set(["'", '"', '’', '”', '»', ')', ']', "''", '}', '*', '_', '›'])
const OPENERS = new Set(['"', '“', '‘', '«', '(', '[', '``', "'", "''", '„'])
const TERMINAL = /^(?:[.!?…。！？]|[!?]+|\.{2,}|…+)$/
const UPPER = /^[\p{Lu}\p{Lt}]/u
const LOWER = /^\p{Ll}/u
const ENDS_IN_STOP = /\p{L}\.$/u
const CITED = /^(?:\d{1,3}|\.{3}|…)$/
const EMOTICON = /^(?:[:;=][-^o']?[)(\][DPpOo3/\\|*]{1,3}|<3)$/
const DOTS = /^[.…]/
/** Abbreviations that always lead on to what they introduce. */
const LEADING = /^(?:e\.g|i\.e|cf|viz|vs|v|ca|c|P\.S|N\.B|approx|incl)\.$/i
/** What follows a time of day without beginning a sentence. */
const AFTER_TIME =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December)|[ECMP]?[SD]?T|GMT|UTC|BST|CET|CEST|IST|Eastern|Pacific|Central|Mountain|Greenwich|Moscow|London|Beijing)s?$/
const MARKER = /^(?:\d{1,3}|[a-z])$/
const BULLET = /^[•⁃▪◦‣●■·*–-]$/

/**
 * Which tokens of words[from, to) end a sentence, by rules in the manner of Golden Rules (Dias, pragmatic_segmenter) and the
 * Universal Dependencies treebanks. A quotation stays readable: `"Hey! Stop," he said` is one sentence, since a short
 * exclamation inside a quotation ends none and what follows a closing mark in lower case goes on.
 *
 * @returns the indexes of the last token of each sentence, in order
 */
export function sentenceEnds(text: string, words: Words, from: number, to: number): number[] {
  return new SentenceFinder(text, words, from, to).find()
}

class SentenceFinder {
  private readonly ends: number[] = []
  private start: number
  /** The token after the quotation mark that is open; -1 outside quotations. */
  private quoted = -1
  /** The last marker of a numbered list in the line, to know the next. */
  private marker: string | null = null

  constructor(
    private readonly text: string,
    private readonly words: Words,
    private readonly from: number,
    private readonly to: number,
  ) {
    this.start = from
  }

  find(): number[] {
    for (let i = this.from; i < this.to; i++) {
      const token = this.token(i)
      if (token === '"' || token === '“' || token === '”' || token === "''" || token === '``')
        this.turnQuote(i, token)
      if (this.beginsListItem(i)) {
        if (i > this.start) this.end(i - 1)
        const at = this.isBullet(i) ? i + 1 : i
        this.marker = this.markerAt(at)
        i = this.afterMarker(at) - 1
        continue
      }
      if (i === this.to - 1 || !this.mayEnd(i, token)) continue
      const last = this.withClosers(i)
      if (last === this.to - 1) break
      if (this.endsHere(i, token, last)) {
        this.end(last)
        i = last
      }
    }
    if (this.start < this.to) this.end(this.to - 1)
    return this.ends
  }

  private token(i: number): string {
    return this.text.slice(this.words.starts[i], this.words.ends[i])
  }

  private end(i: number): void {
    this.ends.push(i)
    this.start = i + 1
  }

  private turnQuote(i: number, token: string): void {
    const opens = token === '“' || token === '``' || (token !== '”' && this.quoted < 0)
    this.quoted = opens ? i + 1 : -1
  }

  private spaceAfter(i: number): boolean {
    return i + 1 >= this.to || (this.words.starts[i + 1] as number) > (this.words.ends[i] as number)
  }

  private mayEnd(i: number, token: string): boolean {
    const last = token.charCodeAt(token.length - 1)
    if (EMOTICON.test(token)) return i > this.start && this.spaceAfter(i) && UPPER.test(this.token(i + 1))
    if (last === 46) return token.length === 1 || ENDS_IN_STOP.test(token) || TERMINAL.test(token)
    return (last === 33 || last === 63 || last > 126) && TERMINAL.test(token) && i >= this.start
  }

  /** The stop with the marks that close right after it. */
  private withClosers(i: number): number {
    let last = i
    while (last + 1 < this.to && !this.spaceAfter(last)) {
      const next = this.token(last + 1)
      const closes = CLOSERS.has(next) || (TERMINAL.test(next) && next !== '.')
      if (!closes || (next === "'" && !this.spaceAfter(last + 1) && /\p{L}/u.test(this.token(last + 2))))
        break
      last++
      if (next === '"' || next === '”' || next === "''") this.quoted = -1
    }
    return this.withNotes(last)
  }

  /** A cited work, an omission or a smile after the stop belongs to the sentence before: [6] [7], […], :-) */
  private withNotes(i: number): number {
    let last = i
    for (;;) {
      if (last + 1 < this.to && EMOTICON.test(this.token(last + 1))) last++
      else if (last + 3 < this.to && this.token(last + 1) === '[' && CITED.test(this.token(last + 2))) {
        let k = last + 3
        while (k < this.to && k < last + 12 && /^(?:\d{1,3}|[,–-])$/.test(this.token(k))) k++
        if (k >= this.to || this.token(k) !== ']') return last
        last = k
      } else return last
    }
  }

  private endsHere(i: number, token: string, last: number): boolean {
    const next = this.nextWord(last + 1)
    const glued = !this.spaceAfter(last)
    const lower = LOWER.test(next)
    if (EMOTICON.test(token)) return true
    if (glued) return last === i && /^[.!?]/.test(token) && this.lacksSpace(i, next)
    if (DOTS.test(this.token(last + 1))) return this.omissionFollows(i, token, last)
    // [...] omits words of a sentence that goes on.
    if (DOTS.test(token) && i > this.from && /^[[(]$/.test(this.token(i - 1)) && last > i) return false
    if (token.length > 1 && ENDS_IN_STOP.test(token)) return this.abbreviationEnds(i, token, last, next)
    if (token === '.') {
      if (lower && (last > i || this.isSmallAbbreviation(i))) return false
      if (this.isSpacedEllipsis(i)) return UPPER.test(next) && this.ellipsisIsFull(i)
      if (i > this.from && this.token(i - 1) === 'I' && UPPER.test(next) && !isSentenceStarter(next)) {
        return !(i - 1 > this.start && UPPER.test(this.token(i - 2)))
      }
      return (
        !/^N[°º]$/.test(i > this.from ? this.token(i - 1) : '') &&
        !/^[°º]$/.test(i > this.from ? this.token(i - 1) : '')
      )
    }
    if (lower && (last > i || this.quoted >= 0 || DOTS.test(token))) return false
    if (DOTS.test(token)) return UPPER.test(next) && next !== 'I'
    // A short exclamation inside a quotation: “Hey! Stop,” he said.
    return !(this.quoted >= 0 && last === i && i - this.quoted <= 2 && /[!?]$/.test(token))
  }

  /** A sentence that begins right after the stop of the one before: "the bay.The boats". */
  private lacksSpace(i: number, next: string): boolean {
    if (i === this.from || !UPPER.test(next)) return false
    return /\p{Ll}{2}$|^\d[\d,.]*$/u.test(this.token(i - 1)) && /^\p{Lu}(?:\p{Ll}|$)/u.test(next)
  }

  /** "It closed. . . . The rest": the sentence ends with its own stop, and the omission begins the next. */
  private omissionFollows(i: number, token: string, last: number): boolean {
    if (token !== '.' || last > i || i === this.from) return false
    if ((this.words.ends[i - 1] as number) < (this.words.starts[i] as number)) return false
    let k = i + 1
    while (k < this.to && k < i + 5 && this.token(k) === '.') k++
    return k - i === 4 && k < this.to && UPPER.test(this.token(k))
  }

  /** co., st., inc. in small letters, before a word in small letters. */
  private isSmallAbbreviation(i: number): boolean {
    if (i === this.from || (this.words.ends[i - 1] as number) < (this.words.starts[i] as number)) return false
    const word = this.token(i - 1)
    if (word.length > 6 || !LOWER.test(word)) return false
    const kind = abbreviationKind((word[0] as string).toUpperCase() + word.slice(1))
    return kind === 'title' || kind === 'suffix' || (kind === 'place' && word.length > 3) || kind === 'month'
  }

  private abbreviationEnds(i: number, token: string, last: number, next: string): boolean {
    if (LOWER.test(next) || LEADING.test(token) || this.token(last + 1) === '(') return false
    const kind = abbreviationKind(token.slice(0, -1))
    if (kind === 'title' || kind === 'number') return false
    if (last > i) return UPPER.test(next) && (isSentenceStarter(next) || /["”]/.test(this.token(last)))
    if (/^\d/.test(next)) return false
    const single = token.length === 2
    if (single && i > this.start && UPPER.test(this.token(i - 1)) && !isSentenceStarter(next)) return false
    if (isSentenceStarter(next)) return !(single && i === this.start)
    // At 5 a.m. Mr. Smith went: a title begins the next sentence only where this one is long enough to stand.
    const title = next.endsWith('.') && abbreviationKind(next.slice(0, -1)) === 'title'
    if (title) return i - this.start >= 5
    if (/^[ap]\.m\.$/i.test(token)) return !AFTER_TIME.test(next) && i - this.start >= 6 && UPPER.test(next)
    return OPENERS.has(this.token(last + 1)) && this.token(last + 1) !== '(' && i - this.start >= 5
  }

  /** The next word past opening marks. */
  private nextWord(i: number): string {
    let k = i
    while (k < this.to - 1 && k < i + 3 && (OPENERS.has(this.token(k)) || BULLET.test(this.token(k)))) k++
    const word = k < this.to ? this.token(k) : ''
    return word
  }

  private isSpacedEllipsis(i: number): boolean {
    return i > this.from && this.token(i - 1) === '.'
  }

  private ellipsisIsFull(i: number): boolean {
    return i - 3 >= this.start && this.token(i - 3) === '.'
  }

  private markerAt(i: number): string | null {
    const token = this.token(i).replace(/\.$/, '')
    return MARKER.test(token) ? token : null
  }

  private afterMarker(i: number): number {
    let k = i + 1
    while (k < this.to && /^[.)]+$/.test(this.token(k)) && k < i + 3) k++
    return k
  }

  private isBullet(i: number): boolean {
    const token = this.token(i)
    return BULLET.test(token) && token !== '-' && token !== '–' && token !== '*'
  }

  /** 1. The first item 2. The second item: a marker that goes on from the one at the start. */
  private beginsListItem(i: number): boolean {
    const at = this.isBullet(i) && i + 1 < this.to ? i + 1 : i
    const marker = this.markerAt(at)
    if (marker === null) return false
    const after = this.afterMarker(at)
    if (after >= this.to || (after === at + 1 && !this.token(at).endsWith('.'))) return false
    if (!this.spaceAfter(after - 1)) return false
    if (i === this.from) {
      this.marker = marker
      return true
    }
    if (this.marker === null || !this.spaceAfter(i - 1)) return false
    return /^\d/.test(marker)
      ? Number(marker) === Number(this.marker) + 1
      : marker.charCodeAt(0) === this.marker.charCodeAt(0) + 1
  }
}
