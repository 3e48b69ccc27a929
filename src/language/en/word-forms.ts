import { lazySet } from '../lists/lists.ts'
import domains from './generated/domain-endings.ts'
import prefixes from './generated/hyphen-prefixes.ts'
import starters from './generated/sentence-starters.ts'

const prefixSet = lazySet(prefixes)
const starterSet = lazySet(starters)
const domainSet = lazySet(domains)
/** Endings of the names of files. */
const FILES = new Set(
  'avi bmp cfg csv css dat doc docx exe gif htm html jpeg jpg js json log mov mp3 mp4 odt pdf php png ppt pptx py rtf svg tar tif ts txt wav xls xlsx xml zip'.split(
    ' ',
  ),
)

/** Whether a word before a hyphen is a prefix that stays one word with what follows: non-, pre-, e-. */
export function isHyphenPrefix(lower: string): boolean {
  return prefixSet().has(lower)
}

/** Whether a capitalised word is one that begins sentences and no names. */
export function isSentenceStarter(word: string): boolean {
  return starterSet().has(word)
}

/** Whether what follows the last stop of a name makes it a web address or the name of a file: com, uk, pdf. */
export function isDomainEnding(lower: string): boolean {
  return domainSet().has(lower) || FILES.has(lower)
}
