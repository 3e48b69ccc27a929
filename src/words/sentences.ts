import { AUX, NOUN, tagInSmall, VERB } from '../engines/lexemes.ts'
import type { Judge } from './doubts.ts'
import type { WordLanguage } from './language.ts'
import { ListItems } from './list-items.ts'
import {
  ABBREVIATION,
  ADDRESS,
  ASKING,
  BRACKET,
  BULLET,
  CITED,
  CLOSER,
  CLOSES_QUOTE,
  DIGIT_FIRST,
  DOTS,
  EMOJI,
  EMOTICON,
  LEADING,
  LOWER,
  MARKER,
  NOTE,
  NUMBERING,
  NUMERO,
  OPENER,
  OPENS_QUOTE,
  QUOTE,
  STARTER,
  STOP,
  STOP_FIRST,
  SURE_BULLET,
  TERMINAL,
  TIME_OF_DAY,
  TITLE,
  UPPER,
} from './shapes.ts'
import type { TokenRoom } from './token-room.ts'

const DASH = /^(?:[–—]|-{1,3})$/
const MOST_BETWEEN_DASHES = 4

/** A token without any of these begins and ends nothing. */
const TELLING = QUOTE | MARKER | BULLET | STOP | EMOTICON | UPPER | ADDRESS

/**
 * Finds which tokens end a sentence, by rules in the manner of Golden Rules (Dias, pragmatic_segmenter) and the
 * Universal Dependencies treebanks. A quotation stays readable: `"Hey! Stop," he said` is one sentence, since a short
 * exclamation inside a quotation ends none and what follows a closing mark in lower case goes on. One finder serves block
 * after block, and text after text.
 */
export class SentenceFinder {
  private block = 0
  /** The tokens of the block are those in [from, to); `start` begins the sentence at hand. */
  private from = 0
  private start = 0
  private to = 0
  /** The token after the quotation mark that is open; -1 outside quotations. */
  private quoted = -1
  private readonly items: ListItems

  constructor(
    private readonly words: TokenRoom,
    private readonly language: WordLanguage,
    /** Decides where the rules are not sure. */
    private readonly judge: Judge,
  ) {
    this.items = new ListItems(words)
  }

  /** Adds to the words the sentences of a block, whose tokens are those in [from, to). */
  find(block: number, from: number, to: number): void {
    this.block = block
    this.from = from
    this.start = from
    this.to = to
    this.quoted = -1
    this.items.begin(from, to)
    const { forms } = this.words
    for (let i = from; i < to; i++) {
      const { shape } = forms[i]!
      if (!(shape & TELLING)) continue
      if (shape & QUOTE) this.turnQuote(i, shape)
      if (shape & (MARKER | BULLET)) {
        const content = this.items.enter(i)
        if (content >= 0) {
          if (i > this.start) this.end(i - 1)
          i = content - 1
          continue
        }
      }
      if (shape & SURE_BULLET && this.items.repeats(i, this.start)) {
        this.end(i - 1)
        continue
      }
      if (shape & UPPER && i > this.start && this.beginsAnew(i, shape)) this.end(i - 1)
      if (i === this.to - 1 || !this.mayEnd(i, shape)) continue
      const last = this.withClosers(i)
      if (last === this.to - 1) break
      if (this.ends(i, shape, last)) {
        this.end(last)
        i = last
      }
    }
    if (this.start < this.to) this.end(this.to - 1)
  }

  private end(i: number): void {
    this.words.addSentence(i, this.block)
    this.start = i + 1
  }

  private turnQuote(i: number, shape: number): void {
    const opens = shape & OPENS_QUOTE || (this.quoted < 0 && this.words.text(i) !== '”')
    this.quoted = opens ? i + 1 : -1
  }

  private spaceAfter(i: number): boolean {
    return this.words.spaceAfter(i, this.to)
  }

  private mayEnd(i: number, shape: number): boolean {
    if (shape & EMOTICON) return i > this.start && this.spaceAfter(i) && this.words.is(i + 1, UPPER)
    if (shape & ADDRESS) return i > this.start && this.spaceAfter(i) && this.words.is(i + 1, UPPER)
    return (shape & STOP) !== 0
  }

  private ends(i: number, shape: number, last: number): boolean {
    const ends = !(shape & ADDRESS) && this.endsHere(i, shape, last)
    return this.isDoubtful(i, shape, last) ? this.asked(i, last, ends) : ends
  }

  /** Stops of abbreviations before anything but a small letter, those of omissions before a capital, and the ends of addresses. */
  private isDoubtful(i: number, shape: number, last: number): boolean {
    if (shape & ADDRESS) return true
    if (last > i || !this.spaceAfter(i) || shape & (EMOTICON | LEADING | TITLE | NUMBERING)) return false
    if (this.words.is(i + 1, DOTS) || this.isDegree(i) || this.isSpelledOut(i, last)) return false
    const next = this.nextWord(i + 1)
    if (shape & ABBREVIATION) return !this.words.is(next, LOWER) && !this.clauseFollows(next)
    return (shape & DOTS) !== 0 && this.words.text(i).length > 1 && this.words.is(next, UPPER)
  }

  /**
   * Whether a word that has no stop before it begins a sentence: one that often does, the label of a caption ("Photo: "), a date
   * below a headline, what follows the number of a figure.
   */
  private beginsAnew(i: number, shape: number): boolean {
    const { words } = this
    const before = words.forms[i - 1]!.shape
    if (before & (STOP | EMOTICON | OPENER | ADDRESS) || !this.spaceAfter(i - 1) || this.isPronoun(i))
      return false
    const starts = shape & STARTER && !(before & LOWER)
    const mark = i + 1 < this.to && !this.spaceAfter(i) ? words.text(i + 1) : ''
    const isLabel = mark === ':' || (mark === ',' && this.language.afterTime.has(words.text(i)))
    return starts || isLabel || before & DIGIT_FIRST ? this.asked(i - 1, i - 1, false) : false
  }

  private asked(stop: number, last: number, ends: boolean): boolean {
    return this.judge(this.words, {
      stop,
      last,
      next: this.nextWord(last + 1),
      start: this.start,
      to: this.to,
      quoted: this.quoted >= 0,
      ends,
    })
  }

  /** The stop with the marks that close right after it. */
  private withClosers(i: number): number {
    let last = i
    while (last + 1 < this.to && !this.spaceAfter(last)) {
      const { shape, text } = this.words.forms[last + 1]!
      const closes = shape & CLOSER || (shape & TERMINAL && text !== '.')
      if (!closes || (text === "'" && !this.spaceAfter(last + 1) && /\p{L}/u.test(this.words.text(last + 2))))
        break
      last++
      if (shape & CLOSES_QUOTE) this.quoted = -1
    }
    return this.withNotes(last)
  }

  /** A cited work, an omission or a smile after the stop belongs to the sentence before: [6] [7], […], :-) 😀 */
  private withNotes(i: number): number {
    // Where the line begins with a picture, pictures lead its sentences.
    const smiles = this.words.is(this.from, EMOJI) ? EMOTICON : EMOTICON | EMOJI
    let last = i
    for (;;) {
      if (last + 1 < this.to && this.words.is(last + 1, smiles)) last++
      else if (last + 3 < this.to && this.words.text(last + 1) === '[' && this.words.is(last + 2, CITED)) {
        let k = last + 3
        while (k < this.to && k < last + 12 && this.words.is(k, NOTE)) k++
        if (k >= this.to || this.words.text(k) !== ']') return last
        last = k
      } else return last
    }
  }

  private endsHere(i: number, shape: number, last: number): boolean {
    const next = this.nextWord(last + 1)
    const following = this.words.forms[next]!.shape
    const lower = (following & LOWER) !== 0
    if (shape & EMOTICON) return true
    if (this.isSpelledOut(i, last) || (shape & ASKING && this.isBetweenDashes(i, last))) return false
    if (!this.spaceAfter(last)) return last === i && (shape & STOP_FIRST) !== 0 && this.lacksSpace(i, next)
    if (this.words.is(last + 1, DOTS)) return this.omissionFollows(i, last)
    // [...] omits words of a sentence that goes on.
    if (shape & DOTS && i > this.from && this.words.is(i - 1, BRACKET) && last > i) return false
    if (shape & ABBREVIATION) return this.abbreviationEnds(i, shape, last, next)
    if (this.words.text(i) === '.') {
      if (lower && (last > i || this.isSmallAbbreviation(i))) return false
      if (i === this.from) return true
      if (this.words.text(i - 1) === '.') return (following & UPPER) !== 0 && this.ellipsisIsFull(i)
      if (following & UPPER && !(following & STARTER) && this.isPronoun(i - 1)) {
        return !(i - 1 > this.start && this.words.is(i - 2, UPPER))
      }
      return !this.words.is(i - 1, NUMERO)
    }
    if (lower && (last > i || this.quoted >= 0 || shape & DOTS)) return false
    if (shape & DOTS) return (following & UPPER) !== 0 && !this.isPronoun(next)
    // A short exclamation inside a quotation: “Hey! Stop,” he said.
    return !(this.quoted >= 0 && last === i && i - this.quoted <= 2 && shape & ASKING)
  }

  /** "It went — bang! — and fell" */
  private isBetweenDashes(i: number, last: number): boolean {
    if (!DASH.test(this.words.text(last + 1))) return false
    for (let k = i - 1; k > this.start && k >= i - MOST_BETWEEN_DASHES; k--)
      if (DASH.test(this.words.text(k))) return true
    return false
  }

  /** "U! S! A!", "3. 2. 1.": letters or figures called one by one are one sentence, however many. */
  private isSpelledOut(i: number, last: number): boolean {
    if (last > i || i === this.from || i + 2 >= this.to) return false
    const mark = this.words.text(i)
    if (this.words.text(i + 2) !== mark || (i - 1 > this.start && this.words.text(i - 2) !== mark))
      return false
    return this.isSign(i - 1) && this.isSign(i + 1)
  }

  /** A single letter, or a number of up to three digits. */
  private isSign(i: number): boolean {
    const { shape, text } = this.words.forms[i]!
    if (text.length === 1) return (shape & (UPPER | LOWER | DIGIT_FIRST)) !== 0
    return (shape & DIGIT_FIRST) !== 0 && /^\d{2,3}$/.test(text)
  }

  /** A sentence that begins right after the stop of the one before: "the bay.The boats". */
  private lacksSpace(i: number, next: number): boolean {
    if (i === this.from || !this.words.is(next, UPPER)) return false
    return (
      /\p{Ll}{2}$|^\d[\d,.]*$/u.test(this.words.text(i - 1)) &&
      /^\p{Lu}(?:\p{Ll}|$)/u.test(this.words.text(next))
    )
  }

  /** "It closed. . . . The rest": the sentence ends with its own stop, and the omission begins the next. */
  private omissionFollows(i: number, last: number): boolean {
    if (this.words.text(i) !== '.' || last > i || i === this.from || this.spaceAfter(i - 1)) return false
    let k = i + 1
    while (k < this.to && k < i + 5 && this.words.text(k) === '.') k++
    return k - i === 4 && k < this.to && this.words.is(k, UPPER)
  }

  /** co., st., inc. in small letters, before a word in small letters. */
  private isSmallAbbreviation(i: number): boolean {
    if (i === this.from || this.spaceAfter(i - 1) || !this.words.is(i - 1, LOWER)) return false
    const word = this.words.text(i - 1)
    if (word.length > 6) return false
    const kind = this.language.abbreviations.get(word.charAt(0).toUpperCase() + word.slice(1))
    return kind === 'title' || kind === 'suffix' || (kind === 'place' && word.length > 3) || kind === 'month'
  }

  private abbreviationEnds(i: number, shape: number, last: number, next: number): boolean {
    const following = this.words.forms[next]!.shape
    if (this.isDegree(i)) return (following & UPPER) !== 0
    if (following & LOWER || shape & (LEADING | TITLE | NUMBERING) || this.words.text(last + 1) === '(')
      return false
    const starter = (following & STARTER) !== 0
    if (last > i) return (following & UPPER) !== 0 && (starter || /["”]/.test(this.words.text(last)))
    if (following & DIGIT_FIRST) return false
    const single = this.words.text(i).length === 2
    if (single && i > this.start && this.words.is(i - 1, UPPER) && !starter) return false
    if (starter) return !(single && i === this.start)
    // At 5 a.m. Mr. Smith went: a title begins the next sentence only where this one is long enough to stand.
    if (following & TITLE) return i - this.start >= 5
    if (last === i && this.clauseFollows(next)) return true
    if (shape & TIME_OF_DAY) {
      return !this.goesOnATime(this.words.text(next)) && i - this.start >= 6 && (following & UPPER) !== 0
    }
    return this.words.is(last + 1, OPENER) && i - this.start >= 5
  }

  /** A plural that is no name, and its verb: "p.m. Travelers slept", "the U.S. Millions watched". */
  private clauseFollows(next: number): boolean {
    if (next + 1 >= this.to || !this.words.is(next, UPPER) || !this.words.is(next + 1, LOWER)) return false
    const text = this.words.text(next)
    if (!/[^su]s$/.test(text) || tagInSmall(text) !== NOUN) return false
    const { tag } = this.words.forms[next + 1]!
    return tag === VERB || tag === AUX
  }

  /** “at 5 p.m. Monday”, “at 5 p.m. Mondays” */
  private goesOnATime(word: string): boolean {
    const { afterTime } = this.language
    return afterTime.has(word) || (word.endsWith('s') && afterTime.has(word.slice(0, -1)))
  }

  /** A word of one capital that is no initial: I. */
  private isPronoun(i: number): boolean {
    return this.language.pronouns.has(this.words.text(i))
  }

  /** The C. of 5 °C. is the unit with the sentence's own stop. */
  private isDegree(i: number): boolean {
    return (
      i > this.from + 1 &&
      this.words.text(i).length === 2 &&
      this.words.is(i - 1, NUMERO) &&
      this.words.is(i - 2, DIGIT_FIRST)
    )
  }

  /** The next word past opening marks. */
  private nextWord(i: number): number {
    let k = i
    while (k < this.to - 1 && k < i + 3 && this.words.is(k, OPENER | BULLET)) k++
    return k
  }

  private ellipsisIsFull(i: number): boolean {
    return i - 3 >= this.start && this.words.text(i - 3) === '.'
  }
}
