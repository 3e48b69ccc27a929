/**
 * Splits one chunk (a run without white space) into tokens, in the manner of the Universal Dependencies treebanks of
 * English: contractions and possessives apart, hyphens and slashes between words apart, abbreviations with their stop,
 * addresses, numbers, times and rows of one mark whole. Linear in the chunk's length.
 */
import { isApostrophe } from '../text/apostrophes.ts'
import { isDigit } from '../text/letters.ts'
import { addressesIn } from './addresses.ts'
import { classAt, clusterEnd, OTHER } from './characters.ts'
import { fusedParts } from './contractions.ts'
import type { WordLanguage } from './language.ts'
import { type Next, WordReader } from './word.ts'

const EMOTICON = /(?:[:;=8][-^o']?[)(\][DPpOo3/\\|*]{1,3}|<3|\^_{0,3}\^|[xX]D)(?=[.,!?]{0,3}$)/y

/** Where a chunk has this many tokens already, the rest of it is one: no language is written so. */
export const MOST_TOKENS = 256

/** Where each token of the chunk ends, in order; `next` tells what follows the chunk. */
export function splitChunk(chunk: string, next: Next, language: WordLanguage): number[] {
  const ends: number[] = []
  const words = new WordReader(chunk, next, ends, language)
  const addresses = addressesIn(chunk, MOST_TOKENS, language)
  let k = 0
  let at = 0
  while (at < chunk.length) {
    if (ends.length >= MOST_TOKENS) {
      ends.push(chunk.length)
      break
    }
    while (k < addresses.length && addresses[k]!.start < at) k++
    const address = addresses[k]
    if (address && address.start === at) at = address.end
    else if (at === 0 && chunk.includes('!') && isBranded(chunk, language)) at = chunk.indexOf('!') + 1
    else if (chunk.length - at <= 8 && isEmoticon(chunk, at)) at = EMOTICON.lastIndex
    else if (classAt(chunk, at) !== OTHER) {
      at = words.read(at, address ? address.start : chunk.length)
      continue
    } else {
      const end = elisionEnd(chunk, at, language)
      const parts = end > at ? fusedParts(chunk, at, end, language) : undefined
      if (parts) ends.push(at + parts[0]!)
      at = end > at ? end : markEnd(chunk, at)
    }
    ends.push(at)
  }
  return ends
}

const isBranded = (chunk: string, { brands }: WordLanguage) =>
  brands.has(chunk.slice(0, chunk.indexOf('!')).toLowerCase())

function isEmoticon(chunk: string, at: number): boolean {
  if (at > 0 && chunk[at] === '8') return false
  EMOTICON.lastIndex = at
  return EMOTICON.test(chunk)
}

/** Marks that stand in rows of one kind: ..., --, !!!, ***. */
const ROWS = new Set('.-–—!?*=_~#+$<>\\/|•·…'.split(''))
const STOPS = '.!?'
const RULES = '=-*_~'
/** A longer run of marks says nothing mark by mark, and is one token. */
const LONGEST_RUN = 24

/** A row of one mark is one token, and so are mixed stops (?!) and mixed rules (=--); any other mark stands alone. */
function markEnd(chunk: string, at: number): number {
  const mark = chunk[at]!
  if (mark === '.' && isDigit(chunk.charCodeAt(at + 1)) && (at === 0 || chunk.charCodeAt(at - 1) === 40)) {
    let to = at + 2
    while (isDigit(chunk.charCodeAt(to))) to++
    if (to === chunk.length || classAt(chunk, to) === OTHER) return to
  }
  let end = clusterEnd(chunk, at)
  if (end > at + 1) return end
  if (isQuotePair(chunk, at)) return at + 2
  if (!ROWS.has(mark)) return longRunEnd(chunk, at)
  const family = STOPS.includes(mark) ? STOPS : RULES.includes(mark) ? RULES : mark
  while (end < chunk.length && chunk[end] === mark) end++
  if (family === mark) return end
  if (mark === '.' && end - at > 2) return end
  // ?! and .? are one token; of rules only long ones mix.
  let mixed = end
  while (mixed < chunk.length && family.includes(chunk[mixed]!)) mixed++
  return family === STOPS || mixed - at >= 3 ? mixed : end
}

/** `` and '' for quotation marks. */
function isQuotePair(chunk: string, at: number): boolean {
  const mark = chunk[at]
  return (mark === "'" || mark === '`') && chunk[at + 1] === mark
}

function longRunEnd(chunk: string, at: number): number {
  let to = at + 1
  while (
    to < chunk.length &&
    to - at < LONGEST_RUN &&
    classAt(chunk, to) === OTHER &&
    chunk.charCodeAt(to) < 0x2e80
  )
    to++
  if (to - at < LONGEST_RUN) return at + 1
  while (to < chunk.length && classAt(chunk, to) === OTHER && chunk.charCodeAt(to) < 0x2e80) to++
  return to
}

/** '90s, 'em, 'tis: the end of a word that an apostrophe begins; `at` if the mark stands by itself. */
function elisionEnd(chunk: string, at: number, { elision }: WordLanguage): number {
  if (!isApostrophe(chunk.charCodeAt(at))) return at
  const match = elision.exec(chunk.slice(at, at + 8))
  return match ? at + match[0].length : at
}
