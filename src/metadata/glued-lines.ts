/** Words and figures that only an element parted, “Apr 28 20232:23 PM”. */
import { isAsciiLetter, isAsciiLower, isAsciiUpper, isDigit } from '../text/letters.ts'

const SEAM = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L}{3})(?=\d)/gu
const AFTER_YEAR = /(?<=\b(?:19|20)\d\d)(?=\d{1,2}:\d\d|\p{Lu})/gu
const MAY_FOLLOW_YEAR = /\d(?:\d{4}|\p{Lu})/u
/** Letters beyond ASCII, for which the pattern is asked. */
const FURTHER = /[ªµº\u00c0-\u1fff\u2c00-\uffff]/

/** The line with a blank where a capital follows a small letter, a figure a word, or a time or a word the year. */
export function unglued(line: string): string {
  const parted = FURTHER.test(line) ? line.replace(SEAM, ' ') : partedAscii(line)
  return MAY_FOLLOW_YEAR.test(parted) ? parted.replace(AFTER_YEAR, ' ') : parted
}

function partedAscii(line: string): string {
  let out = ''
  let from = 0
  /** Letters right before. */
  let run = 0
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i)
    const isSeam = isDigit(code)
      ? run >= 3
      : isAsciiUpper(code) && run > 0 && isAsciiLower(line.charCodeAt(i - 1))
    run = isAsciiLetter(code) ? run + 1 : 0
    if (!isSeam) continue
    out += `${line.slice(from, i)} `
    from = i
  }
  return from === 0 ? line : out + line.slice(from)
}
