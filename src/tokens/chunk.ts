/**
 * Splits one chunk (a run without white space) into tokens, in the manner of the Universal Dependencies treebanks of
 * English: contractions and possessives apart, hyphens and slashes between words apart, abbreviations with their stop,
 * addresses, numbers, times and rows of one mark whole. Linear in the chunk's length.
 */
import { abbreviationKind } from '../lexicons/abbreviations.ts'
import { isHyphenPrefix } from '../lexicons/word-forms.ts'
import { addressEnd } from './addresses.ts'
import { classAt, clusterEnd, DIGIT, EXTEND, isUpper, LETTER, OTHER } from './characters.ts'
import { cliticStart, FUSED } from './contractions.ts'

const EMOTICON = /^(?:[:;=][-^o']?[)(\][DPpOo3/\\|*]{1,3}|<3|\^_*\^|[xX]D)$/
const DOMAIN_TAIL = /^\d+$/

/** Where each token of the chunk ends, in order; `digitNext` tells whether a number follows the chunk. */
export function splitChunk(chunk: string, digitNext: boolean): number[] {
  const fused = FUSED.get(chunk.toLowerCase())
  if (fused) return [...fused]
  if (EMOTICON.test(chunk)) return [chunk.length]
  const ends: number[] = []
  let at = 0
  while (at < chunk.length) {
    const kind = classAt(chunk, at)
    const address = addressEnd(chunk, at, at === 0 || classAt(chunk, at - 1) === OTHER)
    if (address > at) at = address
    else if (kind === LETTER || kind === DIGIT || kind === EXTEND) {
      wordTokens(chunk, at, digitNext, ends)
      at = ends[ends.length - 1] as number
      continue
    } else at = markEnd(chunk, at)
    ends.push(at)
  }
  return ends
}

const isWord = (kind: number) => kind === LETTER || kind === DIGIT || kind === EXTEND
const APOSTROPHES = "'’"

/** The tokens of the word that begins at `start`, with its inner joints. */
function wordTokens(chunk: string, start: number, digitNext: boolean, ends: number[]): void {
  let at = start
  let dotted = false
  while (at < chunk.length) {
    const kind = classAt(chunk, at)
    if (isWord(kind)) {
      at++
      continue
    }
    const mark = chunk[at] as string
    const before = classAt(chunk, at - 1)
    const after = at + 1 < chunk.length ? classAt(chunk, at + 1) : OTHER
    if (mark === '.' && isInitialDot(chunk, start, at, after)) {
      dotted = true
      at++
    } else if ((mark === '.' || mark === ',' || mark === ':') && before === DIGIT && after === DIGIT) at++
    else if (mark === '/' && before === DIGIT && after === DIGIT) at++
    else if (APOSTROPHES.includes(mark) && after === LETTER && before !== DIGIT) at++
    else if (APOSTROPHES.includes(mark) && before === DIGIT && chunk[at + 1] === 's') at++
    else if (mark === '&' && isUpper(chunk.charCodeAt(at - 1)) && isUpper(chunk.charCodeAt(at + 1))) at++
    else if (mark === '$' && at - start <= 3 && isUpper(chunk.charCodeAt(at - 1)) && after === DIGIT) {
      at++
      break
    } else if (mark === '-' && isWord(after) && staysWhole(chunk, start, at)) at++
    else if (mark === '_' && (isWord(after) || at > start)) at++
    else break
  }
  if (at < chunk.length && chunk[at] === '.' && endsInItsStop(chunk, start, at, dotted, digitNext)) at++
  const clitic = cliticStart(chunk, start, at)
  if (clitic > start) ends.push(clitic)
  ends.push(at)
}

/** Letters parted by stops: U.S, e.g, a.m, Ph.D. */
function isInitialDot(chunk: string, start: number, at: number, after: number): boolean {
  if (after !== LETTER) return false
  const lastDot = chunk.lastIndexOf('.', at - 1)
  const from = lastDot >= start ? lastDot + 1 : start
  if (at - from > (lastDot >= start ? 1 : 2) && !/^(?:Ph|Lt)$/.test(chunk.slice(from, at))) return false
  const next = at + 2 < chunk.length ? classAt(chunk, at + 2) : OTHER
  return next !== LETTER || at - from === 2
}

/** Words that stay whole over a hyphen: prefixes, and telephone and serial numbers. */
function staysWhole(chunk: string, start: number, at: number): boolean {
  const from = Math.max(start, chunk.lastIndexOf('-', at - 1) + 1)
  if (
    at - from <= 8 &&
    isHyphenPrefix(chunk.slice(from, at).toLowerCase()) &&
    classAt(chunk, at + 1) === LETTER
  )
    return true
  if (classAt(chunk, at - 1) !== DIGIT || !DOMAIN_TAIL.test(chunk.slice(from, at).replace(/[.,]/g, '')))
    return false
  let to = at + 1
  while (to < chunk.length && classAt(chunk, to) === DIGIT) to++
  const left = at - from
  const right = to - at - 1
  // 555-0142, 713-853-5660: groups of three and four digits, not a range of years or of pages
  const last = chunk[to] !== '-' || classAt(chunk, to + 1) !== DIGIT
  return left === 3 && (right === 4 ? last : right === 3 && !last)
}

function endsInItsStop(
  chunk: string,
  start: number,
  at: number,
  dotted: boolean,
  digitNext: boolean,
): boolean {
  if (chunk[at + 1] === '.') return false
  const word = chunk.slice(start, at)
  const last = at + 1 === chunk.length
  if (dotted) return true
  if (at - start === 1) {
    if (!isUpper(chunk.charCodeAt(start))) return last && digitNext && word === 'p'
    return word !== 'I' || !last
  }
  if (/^\d+$/.test(word)) return false
  const kind = abbreviationKind(word)
  return kind !== undefined && (kind !== 'number' || (last && digitNext))
}

const ROWS = new Set('.-–—!?*=_~#+'.split(''))

/** A row of one mark is one token, and so is a mixture of question and exclamation marks; any other mark stands alone. */
function markEnd(chunk: string, at: number): number {
  const mark = chunk[at] as string
  let end = clusterEnd(chunk, at)
  if (end > at + 1 || !ROWS.has(mark)) return apostropheWord(chunk, at, end)
  const mixed = mark === '!' || mark === '?'
  while (end < chunk.length && (chunk[end] === mark || (mixed && (chunk[end] === '!' || chunk[end] === '?'))))
    end++
  return end
}

/** '90s, 'em, 'tis: an apostrophe that belongs to what follows; and the two-apostrophe quotation mark. */
function apostropheWord(chunk: string, at: number, end: number): number {
  if (chunk[at] === "'" && chunk[at + 1] === "'") return at + 2
  if (chunk[at] === '`' && chunk[at + 1] === '`') return at + 2
  if (!APOSTROPHES.includes(chunk[at] as string)) return end
  const match = /^['’](?:\d0s|\d\d(?!\d)|em|til|cause|n)(?![\p{L}\d])/iu.exec(chunk.slice(at, at + 8))
  return match ? at + match[0].length : end
}
