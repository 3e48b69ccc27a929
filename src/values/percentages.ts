/** Shares in a hundred: "5%", "5 per cent", "five percent", "2.5 percentage points" (the amount is 2.5). */
import { GAP, matchAt } from '../text/sticky.ts'
import type { Draft } from './draft.ts'
import type { Quantity } from './number.ts'

const SIGN = new RegExp(
  `${GAP}?[%％](?![A-Za-z0-9])(?:${GAP}points?(?![A-Za-z]))?|(?:${GAP}|-)(?:per ?cent|percent|pct|pc)(?:age${GAP}points?|age-points?)?(?![A-Za-z])|(?:${GAP}|-)percentage[- ]points?(?![A-Za-z])|pc(?![A-Za-z0-9])`,
  'iy',
)
const RANGE = /\d{1,3}(?:\.\d{1,3})?[ ]?[-–—][ ]?\d{1,3}(?:\.\d{1,3})?(?!\d|[.,]\d)/y

/** A range ("5-10%") is one percentage whose amount is null. */
export function percentage(text: string, start: number, quantity: Quantity | null): Draft | null {
  if (quantity) {
    const sign = matchAt(SIGN, text, quantity.end)
    if (sign) {
      const minus = isMinus(text, start)
      const amount = minus ? -quantity.value : quantity.value
      const end = quantity.end + sign[0].length
      return { start: minus ? start - 1 : start, end, read: () => ({ kind: 'percentage', amount }) }
    }
  }
  const range = matchAt(RANGE, text, start)
  const sign = range && matchAt(SIGN, text, start + range[0].length)
  if (!sign) return null
  const end = start + range[0].length + sign[0].length
  return { start, end, read: () => ({ kind: 'percentage', amount: null }) }
}

/** A minus stands before figures and after white space or a bracket: "fell to -0.5%", not "5-10%". */
function isMinus(text: string, start: number): boolean {
  const sign = text[start - 1]
  if (sign !== '-' && sign !== '−') return false
  return start === 1 || /[\s(“"]/.test(text[start - 2]!)
}
