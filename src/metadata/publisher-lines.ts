/** Names that may be the outlet's in the lines of a page, and those whom the people of its article told something. */
import { isApostrophe } from '../text/apostrophes.ts'
import { eachMatch } from '../text/matches.ts'
import { isWhiteSpace } from '../text/white-space.ts'
import { ownerIn, phrasesIn } from './outlet-lines.ts'
import type { OutletPatterns } from './outlet-patterns.ts'
import { type CandidateFinder, markIn } from './publisher-candidate.ts'

/** Whom the people of a text told something, with the place of the name: one look at the whole costs less than one at each paragraph. */
export function toldIn(
  text: string,
  { told }: OutletPatterns,
): { readonly at: number; readonly name: string }[] {
  const found: { readonly at: number; readonly name: string }[] = []
  eachMatch(told, text, (match) => {
    const name = match.groups?.['name'] ?? ''
    found.push({ at: match.index + match[0].length - name.length, name: withoutOwner(name) })
  })
  return found
}

/** Where the name ends before “’s” or a lone apostrophe. */
function endOfOwner(name: string): number {
  const last = name.charCodeAt(name.length - 1)
  if (isApostrophe(last)) return name.length - 1
  return last === SMALL_S && isApostrophe(name.charCodeAt(name.length - 2)) ? name.length - 2 : name.length
}
const SMALL_S = 115
const withoutOwner = (name: string) => name.slice(0, endOfOwner(name))

/** White space other than single spaces and line breaks. */
const UNEVEN = /[^\S \n]| {2}/

export function readLine(
  found: CandidateFinder,
  patterns: OutletPatterns,
  text: string,
  i: number,
  byline: boolean,
): void {
  const line = UNEVEN.test(text) ? text.replace(/[^\S\n]+/g, ' ') : text
  if (line.length <= 40 && hasFewWords(line))
    markIn(found.add(line, i), (own) => {
      own.lone++
    })
  let own: ReadLine | null = null
  eachMatch(patterns.run, line, (match) => {
    own ??= { line, i, byline, pitches: patterns.toReader.test(line) }
    readRun(found, patterns, own, match[0], match.index)
  })
  const owner = ownerIn(line, patterns)
  if (owner)
    markIn(found.add(owner.name, i), (own) => void (own.owner = Math.max(own.owner, owner.cut ? 2 : 1)))
  for (const { name, rank } of phrasesIn(line, patterns))
    markIn(found.add(name, i), (own) => void (own.phrase = Math.min(own.phrase, rank)))
}

/** Whether no more than four spaces part its words. */
function hasFewWords(line: string): boolean {
  let spaces = 0
  for (let i = 0; i < line.length; i++) if (line.charCodeAt(i) === 32) spaces++
  return spaces < 5
}

/** The word before a place, in small letters; undefined where none stands there with white space behind it, or none that may be told. */
function wordBefore(line: string, at: number, maybe: OutletPatterns['maybeBefore']): string | undefined {
  if (at < 2 || !isWhiteSpace(line.charCodeAt(at - 1))) return undefined
  let from = at - 1
  while (from > 0 && from > at - 20 && !isWhiteSpace(line.charCodeAt(from - 1))) from--
  return from < at - 1 && maybe(line, from) ? line.slice(from, at - 1).toLowerCase() : undefined
}

/** The word at a place, white space before it or not, up to a mark; undefined where there is none, or none that may be told. */
function wordBehind(line: string, at: number, maybe: OutletPatterns['maybeBehind']): string | undefined {
  const from = isWhiteSpace(line.charCodeAt(at)) ? at + 1 : at
  if (!maybe(line, from)) return undefined
  const most = Math.min(line.length, at + REACH)
  let end = from
  while (end < most && !isWhiteSpace(line.charCodeAt(end)) && !ENDS.includes(line.charAt(end))) end++
  return end > from ? line.slice(from, end).toLowerCase() : undefined
}
/** So far behind a name is looked. */
const REACH = 60
const ENDS = '.,;:!'
const OPENS = '(/'

/** A line with its place, and what it is. */
interface ReadLine {
  readonly line: string
  readonly i: number
  readonly byline: boolean
  readonly pitches: boolean
}

/** The name that a run of capitalised words is, and those that it begins with. */
function readRun(
  found: CandidateFinder,
  { words, job, jobAt, jobPlaces, maybeBefore, maybeBehind }: OutletPatterns,
  { line, i, byline, pitches }: ReadLine,
  run: string,
  at: number,
): void {
  const before = wordBefore(line, at, maybeBefore)
  const isStaff =
    before !== undefined && jobPlaces.has(before) && jobAt.test(line.slice(Math.max(0, at - 60), at))
  const opens = at === 0 || OPENS.includes(line.charAt(at - 1)) || (at > 1 && line.startsWith('/ ', at - 2))
  const isBeside = before !== undefined && words.before.has(before)
  // “More From NAME”, “About NAME”, where every word has its capital.
  for (let k = 0, start = 0; k < 2; k++) {
    const next = run.indexOf(' ', start)
    if (next < 0) break
    const isLead = maybeBefore(run, start) && words.before.has(run.slice(start, next).toLowerCase())
    start = next + 1
    if (isLead) {
      markIn(found.add(withoutOwner(run.slice(start)), i), (own) => {
        own.beside++
      })
      break
    }
  }
  for (let end = run.indexOf(' ', 1); ; end = run.indexOf(' ', end + 1)) {
    const name = end < 0 ? run : run.slice(0, end)
    const own = found.add(withoutOwner(name), i)
    if (own) {
      const behindAt = at + name.length
      const behind = wordBehind(line, behindAt, maybeBehind)
      if (isBeside || (behind && words.behind.has(behind))) own.beside++
      if (endOfOwner(name) < name.length && job.test(line.slice(behindAt, behindAt + REACH))) own.employs++
      if (isStaff) own.staff++
      if (pitches) own.pitches++
      if (opens || line.startsWith(')', behindAt)) own.credits++
      if (byline) own.signs = true
      if (at === 0) own.leads++
      if (end < 0) own.alone++
    }
    if (end < 0) break
  }
}

/** “NAME - The harbour” opens a text of some outlets. */
export function readOpening(found: CandidateFinder, patterns: OutletPatterns, text: string, i: number): void {
  const opening = openingOf(text)
  if (opening !== '' && patterns.run.test(opening))
    markIn(found.add(opening, i), (own) => void (own.opens = true))
  patterns.run.lastIndex = 0
}

/** What stands before the first dash between spaces, at most forty characters of one line; empty where there is none. */
function openingOf(text: string): string {
  const most = Math.min(41, text.length - 2)
  for (let i = 0; i < most; i++) {
    const code = text.charCodeAt(i)
    if (code === 10) return ''
    if (i > 0 && code === 32 && text.charCodeAt(i + 2) === 32 && DASHES.includes(text.charAt(i + 1)))
      return text.slice(0, i)
  }
  return ''
}
const DASHES = '-–—'
