/** Who wrote the article, where the ranker is silent: a name in a line of the head that gives the day too, behind “by”, or with an account. */
import { letters } from '../text/bare.ts'
import type { AuthorPage } from './author-page.ts'

const LONGEST = 160
/** “Ana Ruiz · Harbour Post · Posted: May 3, 2026”. */
const PARTED = /\s*[|·•/]\s*|\s[-–—]\s/
const MOST_PARTS = 8
/** “Ana Ruiz, @anaruiz”. */
const WITH_ACCOUNT = /^([^@,(]{4,40}?)\s?,?\s?\(?@(\w{3,30})\)?$/
const BEFORE = 10
/** A longer head is a list. */
const MOST_LINES = 40
/** What looks like the first paragraph may be the standfirst. */
const BELOW_STANDFIRST = 3
const SHORTEST_SURNAME = 4

export function inHeadLines(page: AuthorPage): string[] {
  const { doc, frame } = page
  const from = Math.max(0, frame.title >= 0 ? frame.title + 1 : frame.first - BEFORE)
  const to = Math.min(frame.first + BELOW_STANDFIRST + 1, from + MOST_LINES, doc.blocks.length)
  for (let i = from; i < to; i++) {
    const { role, text } = doc.blocks[i]!
    if (role === 'caption' || role === 'title' || text.length > LONGEST) continue
    const names = namesOf(text, i, page)
    if (names.length > 0) return names
  }
  return []
}

function namesOf(text: string, i: number, page: AuthorPage): string[] {
  const { bylines } = page.language
  const [, whole = '', account = ''] = WITH_ACCOUNT.exec(text) ?? []
  const name = whole.trim()
  const surname = letters(name.slice(name.lastIndexOf(' ') + 1))
  if (surname.length >= SHORTEST_SURNAME && letters(account).includes(surname) && bylines.looksLikeName(name))
    return [name]
  const parts = text.split(PARTED).slice(0, MOST_PARTS)
  if (parts.length < 2 || !tellsDay(parts, page)) return []
  const led = parts.flatMap((part) => {
    const byline = bylines.beginning.test(part) ? bylines.read(part) : null
    return byline?.marked ? byline.authors : []
  })
  if (led.length > 0) return led
  const named = parts.filter(
    (part) =>
      bylines.looksLikeName(part) &&
      !bylines.isAgency(part) &&
      !bylines.namesNobody(part) &&
      (bylines.isPerson(part) || opensAnother(part, i, page)),
  )
  return named.length === 1 ? named : []
}

/** Whether a part is a day, or says when the article was published or changed. */
const tellsDay = (parts: readonly string[], { language: { findDate, bylines } }: AuthorPage): boolean =>
  parts.some((part) => /\d/.test(part) && (bylines.datelineBeginning.test(part) || findDate(part) !== null))

/** Whether the name is a line of its own further down, or begins one behind the article: a note, or a list of articles. */
const opensAnother = (name: string, i: number, { doc, frame }: AuthorPage): boolean =>
  doc.blocks.some(
    ({ role, text }, at) =>
      at > i && (text === name || (at > frame.last && role !== 'body' && text.startsWith(`${name} `))),
  )
