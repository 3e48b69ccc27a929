/** Days that may be the one of publication: what the markup and the address state, and the dates of the lines around the article. */
import type { Doc } from '../document.ts'
import { oncePer, oneOf } from '../language/lists/patterns.ts'
import type { OutletWords } from '../language/outlets.ts'
import type { LanguagePack } from '../language/pack.ts'
import { eachMatch } from '../text/matches.ts'
import { dayOf } from './cleaning.ts'
import { dateInFigures, dayFirstIn, swapped } from './date-order.ts'
import { type ArticleFrame, frameOf } from './frame.ts'
import { unglued } from './glued-lines.ts'
import type { Markup } from './markup.ts'
import { outletPatterns } from './outlet-patterns.ts'

/** What dates are read from. */
export type DateNeed = Doc<'input' | 'head' | 'text' | 'blocks' | 'layout' | 'format'>

/** A date in a line of the page. */
export interface DatedAt {
  readonly block: number
  /** Its place among the dates of the line, and how many characters the line has. */
  readonly index: number
  readonly length: number
  /** What the words before it in its line say: published, updated, or nothing of the kind. */
  readonly says: number
  readonly timed: boolean
}

/** How day and month are told apart: 03/04/2026 may be either. */
export const Order = { plain: 0, monthFirst: 1, dayFirst: 2 } as const
export const Says = { nothing: 0, published: 1, modified: 2, copyright: 3 } as const

export interface DateCandidate {
  readonly iso: string
  readonly places: DatedAt[]
  order: number
  /** Its place among the days that the markup states; -1 where it is none of them. */
  stated: number
  /** The same of the page's time elements. */
  shown: number
  inAddress: boolean
  modified: boolean
}

export interface DatePage {
  readonly doc: DateNeed
  readonly frame: ArticleFrame
  readonly markup: Markup
  readonly candidates: readonly DateCandidate[]
  /** Whether days stand before months elsewhere: 1, after them: -1; 0 too where no day needs it. */
  readonly dayFirst: number
  readonly latest: string
}

const LONGEST = 600
const LONGEST_PARAGRAPH = 140
/** A date farther into a paragraph is one that the article tells of. */
const OPENING = 60
const MOST_IN_LINE = 6
const MOST = 400
const IN_ADDRESS = /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)/
const FIGURED = /^(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)?\d\d)$/
const TIME = /\d{1,2}[:.]\d\d|\d\s?[ap]\.?m\b/i
/** Older days are in the article, and not of it. */
const OLDEST = '1990'
/** No whole date does with fewer figures. */
const FIGURES = /\d\D*\d\D*\d/

const patternsOf = /* @__PURE__ */ oncePer((words: OutletWords) => ({
  published: new RegExp(`\\b${oneOf(words.published)}\\b`, 'gi'),
  modified: new RegExp(`\\b${oneOf(words.modified)}\\b`, 'gi'),
  copyright: new RegExp(`©|\\b${oneOf(words.copyright)}\\b`, 'i'),
}))

export function datePage(doc: DateNeed, markup: Markup, language: LanguagePack): DatePage {
  const frame = frameOf(doc.blocks)
  const found = new Map<string, DateCandidate>()
  const add = (iso: string): DateCandidate | null => {
    if (iso < OLDEST) return null
    let own = found.get(iso)
    if (!own && found.size < MOST)
      found.set(
        iso,
        (own = {
          iso,
          places: [],
          order: Order.plain,
          stated: -1,
          shown: -1,
          inAddress: false,
          modified: false,
        }),
      )
    return own ?? null
  }
  markup.published.forEach((iso, i) => {
    const own = add(iso)
    if (own && own.stated < 0) own.stated = i
  })
  markup.times.forEach((iso, i) => {
    const own = add(iso)
    if (own && own.shown < 0) own.shown = i
  })
  for (const address of [doc.input.url, markup.url]) {
    const match = IN_ADDRESS.exec(address?.slice(0, 500) ?? '')
    const iso = match ? dayOf(`${match[1]}-${match[2]}-${match[3]}`, language.findDate) : null
    const own = iso ? add(iso) : null
    if (own) own.inAddress = true
  }
  readLines(doc, frame, language, add)
  const modified = markup.modified ? found.get(markup.modified) : undefined
  if (modified) modified.modified = true
  const candidates = [...found.values()]
  const isDoubtful = candidates.some(({ order }) => order !== Order.plain)
  return {
    doc,
    frame,
    markup,
    candidates,
    dayFirst: isDoubtful ? dayFirstIn(doc.text, [doc.input.url, markup.url], language.outlets) : 0,
    latest:
      candidates
        .map(({ iso }) => iso)
        .sort()
        .at(-1) ?? '',
  }
}

/** The dates of the lines around the article, and of its dateline. */
function readLines(
  { blocks }: Doc<'blocks'>,
  frame: ArticleFrame,
  language: LanguagePack,
  add: (iso: string) => DateCandidate | null,
): void {
  const { dateline } = outletPatterns(language.outlets)
  blocks.forEach(({ role, text }, i) => {
    // “TARVOS, June 18, 2026 (Reuters) -”
    const opening = i === frame.first ? dateline.exec(text.slice(0, 100))?.[0] : undefined
    if (opening) readLine(opening, '', i, language, add)
    else if (i === frame.first && isDated(text, language))
      readLine(text.slice(0, DATELINE), '', i, language, add)
    else if (role === 'caption' || text.length > LONGEST || !FIGURES.test(text) || POSTED.test(text)) return
    else if (role === 'body' && (text.length > LONGEST_PARAGRAPH || (i !== frame.first && i < frame.last)))
      return
    else
      readLine(
        role === 'body' ? text.slice(0, OPENING) : text,
        labelOf(blocks[i - 1]?.text),
        i,
        language,
        add,
      )
  })
}

/** “— NAME (@account) July 16, 2026”: the day of a post that the article shows. */
const POSTED = /\(@\w+\)/
/** So far reaches a dateline: “LEEDS, England, March 9, 2026 –”. */
const DATELINE = 90
const PLACE = /^\p{Lu}[\p{L}\p{M}.,/’' -]{1,60}$/u
const AFTER_DATELINE = /^(?:\s?[-–—:]|\s?\/\p{L}|\s\(\p{Lu})/u

/** Whether a paragraph begins with a place and the day, as releases do. */
function isDated(text: string, { findDate }: LanguagePack): boolean {
  const opening = text.slice(0, DATELINE)
  if (!FIGURES.test(opening)) return false
  const date = findDate(opening)
  return (
    date !== null &&
    PLACE.test(opening.slice(0, date.start).trim()) &&
    AFTER_DATELINE.test(opening.slice(date.end))
  )
}

/** “Updated:” above a line with a date. */
const labelOf = (text = ''): string => (text.length <= LONGEST_LABEL && text.endsWith(':') ? text : '')
const LONGEST_LABEL = 20

function readLine(
  text: string,
  label: string,
  block: number,
  { findDate, outlets }: LanguagePack,
  add: (iso: string) => DateCandidate | null,
): void {
  const line = unglued(text)
  const patterns = patternsOf(outlets)
  for (let at = 0, index = 0; index < MOST_IN_LINE; index++) {
    const rest = at === 0 ? line : line.slice(at)
    const date = index > 0 && !FIGURES.test(rest) ? null : (findDate(rest) ?? dateInFigures(rest, findDate))
    if (!date) return
    const before = at + date.start === 0 ? label : line.slice(at, at + date.start)
    const after = line.slice(at + date.end, at + date.end + 14)
    // “December 25, 2023/January 1, 2024, Issue”
    if (/^\/\p{L}/u.test(after)) return
    const place: DatedAt = {
      block,
      index,
      length: line.length,
      says: saidIn(before, patterns),
      timed: TIME.test(after) || TIME.test(before.slice(-14)),
    }
    const isDoubtful = mayBeSwapped(line.slice(at + date.start, at + date.end))
    for (const [iso, order] of isDoubtful
      ? ([
          [date.iso, Order.monthFirst],
          [swapped(date.iso), Order.dayFirst],
        ] as const)
      : ([[date.iso, Order.plain]] as const)) {
      const own = add(iso)
      if (!own) continue
      if (own.places.length === 0) own.order = order
      own.places.push(place)
    }
    at += date.end
  }
}

/** Whether day and month of “03/04/2026”, “03-04-2026” or “03.04.26” may be the other way round; of “03.04.2026” the day stands first. */
function mayBeSwapped(date: string): boolean {
  const [, first, mark, second, year = ''] = FIGURED.exec(date) ?? []
  if (mark === undefined || (mark === '.' && year.length > 2)) return false
  return Number(first) <= 12 && Number(second) <= 12 && first !== second
}

/** What the last word of the kind says. */
function saidIn(before: string, { published, modified, copyright }: ReturnType<typeof patternsOf>): number {
  if (before === '') return Says.nothing
  const last = (pattern: RegExp): number => {
    let at = -1
    eachMatch(pattern, before, ({ index }) => {
      at = index
    })
    return at
  }
  const [first, second] = [last(published), last(modified)]
  if (first < 0 && second < 0) return copyright.test(before) ? Says.copyright : Says.nothing
  return first > second ? Says.published : Says.modified
}
