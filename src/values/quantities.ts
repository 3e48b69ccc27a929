/** Numbers with their unit: "300 metres", "-5°C", "2,000 people", "a dozen jobs", "90-mile". */
import { matchAt } from '../text/sticky.ts'
import type { ValueDraft } from './draft.ts'
import type { Quantity } from './number.ts'
import type { ValuePatterns } from './patterns.ts'
import { isMinus } from './percentages.ts'

/** What follows a number: up to three words. */
const WORDS_AFTER =
  /([ \u00a0\u202f]|-)?([A-Za-z°º]{1,16}(?:\/h)?[²³]?)(?![\w²³])(?:[ -]([A-Za-z]{1,14})(?:[ ]([A-Za-z]{1,10}))?)?/y
/** Longer forms do not touch their figures. */
const LONGEST_GLUED = 4

/** A range ("5-10 km") is one quantity whose amount is null. */
export function quantity(
  text: string,
  start: number,
  number: Quantity | null,
  language: ValuePatterns,
): ValueDraft | null {
  const range = matchAt(language.numbers.range, text, start)
  const rangeEnd = range ? start + range[0].length : 0
  const both = range && unitAt(text, rangeEnd, language)
  if (both) return { start, end: both.end, read: () => ({ kind: 'quantity', amount: null, unit: both.unit }) }
  const found = number && unitAt(text, number.end, language)
  if (!number || !found) return null
  const minus = found.unit !== '' && isMinus(text, start) && /^(?:Cel|\[degF\]|degrees)$/.test(found.unit)
  const amount = minus ? -number.value : number.value
  return {
    start: minus ? start - 1 : start,
    end: found.end,
    read: () => ({ kind: 'quantity', amount, unit: found.unit }),
  }
}

function unitAt(
  text: string,
  at: number,
  { words, numbers }: ValuePatterns,
): { unit: string; end: number } | null {
  const found = matchAt(WORDS_AFTER, text, at)
  if (!found) return null
  const [all, gap, first = '', second, third] = found
  const forms = [first]
  if (second !== undefined) forms.unshift(`${first} ${second}`)
  if (third !== undefined) forms.unshift(`${first} ${second} ${third}`)
  for (const form of forms) {
    const unit = words.units.get(form) ?? words.units.get(form.toLowerCase())
    if (unit === undefined) continue
    if (gap === undefined && form.length > LONGEST_GLUED) return null
    const end = at + (gap?.length ?? 0) + form.length
    return matchAt(numbers.notAfterUnit, text, end) || all.length === 0 ? null : { unit, end }
  }
  return null
}
