/** A look at what stands behind a number that costs less than the patterns of money, percentages and units. */
import { oncePer } from '../language/lists/patterns.ts'
import type { ValueWords } from '../language/value-words.ts'
import { isAsciiLetter, isAsciiUpper, isDigit } from '../text/letters.ts'
import { wordAfter } from '../text/sticky.ts'
import type { ValuePatterns } from './patterns.ts'

/** First words of units, of shares in a hundred and of what joins two numbers of a range, in lower case. */
const openings = /* @__PURE__ */ oncePer((words: ValueWords): ReadonlySet<string> => {
  const { units, percent, percentagePoints, percentSigns, basisPoints, and, money } = words
  const forms = [
    ...units.keys(),
    ...percent,
    ...percentagePoints,
    ...percentSigns,
    ...basisPoints,
    ...and,
    ...money.to,
    ...words.shortMagnitudes.keys(),
  ]
  return new Set(forms.map((form) => (/^[A-Za-z]+/.exec(form)?.[0] ?? form).toLowerCase()))
})

/** No number that one of these follows counts anything. */
const ENDS = '.,;:!?)]}"\u201d\u2019\u00bb'

/** Whether a unit or money may follow a number that ends here. */
export function mayCount(text: string, end: number, { words }: ValuePatterns): boolean {
  if (end === 0 || end >= text.length) return false
  let at = end
  while (at - end < 9 && isSpace(text.charCodeAt(at))) at++
  const hyphen = at === end && text.charCodeAt(at) === 45
  const code = text.charCodeAt(hyphen ? at + 1 : at)
  if (at === end && !hyphen) return !ENDS.includes(text[end]!)
  if (!isAsciiLetter(code))
    return at < text.length && (code > 127 || isDigit(code) || !ENDS.includes(text[at]!))
  if (isAsciiUpper(code)) return true
  const form = hyphen ? wordAfter(` ${text.slice(at + 1, at + 26)}`, 0) : wordAfter(text, end)
  const { currencies } = words
  return openings(words).has(form) || currencies.opening.has(form) || currencies.find(form) !== undefined
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 0xa0 || code === 0x202f
}
