/** Web and mail addresses, handles, hashtags and file names: one token each, without the punctuation after them. */
import { isAsciiLetter, isDigit } from '../text/letters.ts'
import { classAt, DIGIT, EXTEND, LETTER } from './characters.ts'
import type { WordLanguage } from './language.ts'

export interface Address {
  readonly start: number
  readonly end: number
}

const STOPPERS = new Set('<>"“”‘’«»|'.split(''))
const TRAILING = new Set('.,;:!?\'")]}*_…'.split(''))
/** The longest name before the @ of a mail address (RFC 5321), and the longest scheme. */
const LOCAL_PART = 64
const SCHEME = 12

/** The first `most` addresses with :// or www. or @, and hashtags of a chunk, in order; each code unit is read a few times. */
export function addressesIn(chunk: string, most: number, language: WordLanguage): readonly Address[] {
  let at = chunk.indexOf('@')
  let hash = chunk.indexOf('#')
  let web = nextWeb(chunk, 0)
  if (at < 0 && hash < 0 && !web) return []
  const found: Address[] = []
  let floor = 0
  while ((at >= 0 || hash >= 0 || web) && found.length < most) {
    const first = Math.min(at < 0 ? chunk.length : at, hash < 0 ? chunk.length : hash)
    const address =
      web && web.start <= first
        ? { start: web.start, end: trimmed(chunk, web.start, urlEnd(chunk, web.start)) }
        : first === at
          ? mailOrHandle(chunk, at, floor, language)
          : hashtag(chunk, hash, floor)
    if (address && address.end > address.start && address.start >= floor) {
      found.push(address)
      floor = address.end
    } else floor = Math.max(floor, web && web.start <= first ? web.start + web.length : first + 1)
    if (at >= 0 && at < floor) at = chunk.indexOf('@', floor)
    if (hash >= 0 && hash < floor) hash = chunk.indexOf('#', floor)
    if (web && web.start < floor) web = nextWeb(chunk, floor)
  }
  return found
}

/** The next place of a scheme or of www. at or after `from`, with the length of that mark. */
function nextWeb(chunk: string, from: number): { start: number; length: number } | null {
  const colon = chunk.indexOf('://', from)
  let www = chunk.indexOf('ww.', from)
  while (www >= 0) {
    const start = www - 1
    if (start >= from && (chunk[start] === 'w' || chunk[start] === 'W')) {
      if (start === 0 || !isWordUnit(chunk, start - 1)) break
    }
    www = colon >= 0 && www > colon ? -1 : chunk.indexOf('ww.', www + 3)
  }
  if (colon < 0 && www < 0) return null
  if (colon < 0 || (www >= 0 && www < colon)) return { start: www - 1, length: 4 }
  let start = colon
  while (start > from && colon - start < SCHEME && isAsciiLetter(chunk.charCodeAt(start - 1))) start--
  return { start, length: colon + 3 - start }
}

function isWordUnit(chunk: string, at: number): boolean {
  const kind = classAt(chunk, at)
  return kind === LETTER || kind === DIGIT || kind === EXTEND
}

function mailOrHandle(chunk: string, at: number, floor: number, language: WordLanguage): Address | null {
  let start = at
  while (start > floor && at - start < LOCAL_PART && isLocal(chunk, start - 1)) start--
  while (start < at && !isWordUnit(chunk, start)) start++
  let end = at + 1
  if (start < at) {
    while (end < chunk.length && (isWordUnit(chunk, end) || chunk[end] === '.' || chunk[end] === '-')) end++
  } else {
    while (end < chunk.length && (isWordUnit(chunk, end) || chunk[end] === '_')) end++
    if (chunk[end] === '.' && end > at + 1) end = domainEnd(chunk, at + 1, language).end || end
  }
  while (end > at + 1 && !isWordUnit(chunk, end - 1) && chunk[end - 1] !== '_') end--
  return end > at + 1 ? { start, end } : null
}

function isLocal(chunk: string, at: number): boolean {
  const mark = chunk[at]
  return mark === '.' || mark === '_' || mark === '-' || mark === '+' || mark === '%' || isWordUnit(chunk, at)
}

/** #science, but neither #1 nor a # inside a word. */
function hashtag(chunk: string, at: number, floor: number): Address | null {
  if (at > floor && isWordUnit(chunk, at - 1)) return null
  let end = at + 1
  let lettered = false
  while (end < chunk.length && (isWordUnit(chunk, end) || chunk[end] === '_')) {
    lettered ||= classAt(chunk, end) === LETTER
    end++
  }
  return lettered ? { start: at, end } : null
}

export function urlEnd(chunk: string, at: number): number {
  let end = at
  let brackets = 0
  while (end < chunk.length) {
    const mark = chunk[end]!
    if (STOPPERS.has(mark)) break
    if (mark === '(') brackets++
    else if (mark === ')' && --brackets < 0) break
    end++
  }
  return end
}

function trimmed(chunk: string, at: number, end: number): number {
  let to = end
  let opened = -1
  while (to > at + 1 && TRAILING.has(chunk[to - 1]!)) {
    if (chunk[to - 1] === ')') {
      // A bracket that the address itself opened belongs to it.
      if (opened < 0) opened = chunk.lastIndexOf('(', to) >= at ? 1 : 0
      if (opened) break
    }
    to--
  }
  // What is left of a bare "http://" keeps its marks.
  return isWordUnit(chunk, to - 1) || chunk[to - 1] === '/' ? to : end
}

/**
 * Names parted by stops from `start` on: the end of a web address without http (harbourpost.example/news), of a file
 * name or of a newsgroup, or 0 if they are none; and how far was read.
 */
export function domainEnd(
  chunk: string,
  start: number,
  { domainEndings, fileEndings }: WordLanguage,
): { end: number; read: number } {
  let read = start
  let label = start
  let labels = 0
  let plain = true
  let named = 0
  while (read < chunk.length) {
    const code = chunk.charCodeAt(read)
    if (code === 46) {
      const next = chunk.charCodeAt(read + 1)
      if (read === label || !(isAsciiLetter(next) || isDigit(next))) break
      labels++
      label = read + 1
    } else if (!isAsciiLetter(code) && !isDigit(code) && code !== 45 && code !== 95) break
    else if (code < 97 && code !== 45) plain = false
    read++
    if (labels > 0 && read - label <= 8 && !isWordUnit(chunk, read)) {
      const ending = chunk.slice(label, read).toLowerCase()
      if (domainEndings.has(ending) || fileEndings.has(ending)) named = read
    }
  }
  if (labels === 0 || read === label) return { end: 0, read }
  if (named > 0 && named === read) {
    return { end: chunk[read] === '/' ? trimmed(chunk, start, urlEnd(chunk, read)) : read, read }
  }
  // alt.gardens.roses: three names and more in small letters
  return { end: labels > 1 && plain && read - start > labels * 2 + 3 ? read : 0, read }
}
