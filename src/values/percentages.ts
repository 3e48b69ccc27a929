/** Shares in a hundred: "5%", "5 per cent", "five percent", "2.5 percentage points" (the amount is 2.5). */
import { matchAt } from '../text/sticky.ts'
import type { ValueDraft } from './draft.ts'
import type { Quantity } from './number.ts'
import type { ValuePatterns } from './patterns.ts'

/** A hundredth of a hundredth: "25 basis points". */
const BASIS_POINT = 0.01

/** A range ("5-10%") is one percentage whose amount is null. */
export function percentage(
  text: string,
  start: number,
  quantity: Quantity | null,
  { numbers: { percent, range: ranges, basisPoints } }: ValuePatterns,
): ValueDraft | null {
  if (quantity) {
    const sign = matchAt(percent, text, quantity.end)
    if (sign) {
      const minus = isMinus(text, start)
      const amount = minus ? -quantity.value : quantity.value
      const end = quantity.end + sign[0].length
      return { start: minus ? start - 1 : start, end, read: () => ({ kind: 'percentage', amount }) }
    }
  }
  const points = quantity && matchAt(basisPoints, text, quantity.end)
  if (quantity && points) {
    const amount = quantity.value * BASIS_POINT
    return { start, end: quantity.end + points[0].length, read: () => ({ kind: 'percentage', amount }) }
  }
  const range = matchAt(ranges, text, start)
  const sign = range && matchAt(percent, text, start + range[0].length)
  if (!sign) return null
  const end = start + range[0].length + sign[0].length
  return { start, end, read: () => ({ kind: 'percentage', amount: null }) }
}

/** A minus stands before figures and after white space or a bracket: "fell to -0.5%", not "5-10%". */
export function isMinus(text: string, start: number): boolean {
  const sign = text[start - 1]
  if (sign !== '-' && sign !== '−') return false
  return start === 1 || /[\s(“"]/.test(text[start - 2]!)
}
