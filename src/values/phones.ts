/**
 * Numbers of telephones: in blocks that say how to reach someone, behind a word such as "call", and anywhere with the code of their
 * country ("+47 22 33 44 55").
 */
import { isDigit } from '../text/letters.ts'
import { matchAt, wordBefore } from '../text/sticky.ts'
import type { ValueDraft, ValueRule } from './draft.ts'
import type { ValuePatterns } from './patterns.ts'

/** Figures in groups: "+1 (555) 010-4477", "0800 123 456", "01632-960 001", "22.33.44.55", "(0)". */
const GROUPS =
  /(?:\+[ ]?\d{1,4}|00[ ]?\d{1,4}|\(\+?\d{1,5}\)|\d{1,12})(?:(?:[ \u00a0.\-–/]{1,2}|(?=\()|(?<=\)))(?:\(\d{1,5}\)|\d{1,8})){0,7}(?![\w%€£$]|[.,:/-]\d)/y
const NO_PHONE =
  /^(?:\d{4}[-/.]\d\d?[-/.]\d\d?|\d\d?[-/.]\d\d?[-/.]\d{2,4}|\d{4}[ ]?[-–/][ ]?\d{4}|\d{5}-\d{4}|\d{1,3}(?:[.,]\d{3})+)$/
/** Figures of a number that stands alone, by E.164; of one without an area seven ("555-0144"). */
const LEAST = 8
const MOST = 15
const LOCAL = /^\d{3}[-.]\d{4}$/

/** The number at an offset, `from` being where its figures, "+" or bracket begin; null where they are no number of a telephone. */
function numberAt(
  text: string,
  from: number,
  { addresses }: ValuePatterns,
  least: number,
): ValueDraft | null {
  const found = matchAt(GROUPS, text, from)?.[0]
  if (found === undefined || NO_PHONE.test(found)) return null
  const digits = found.replace(/\(0\)/, '').replace(/\D/g, '')
  if (digits.length > MOST || (digits.length < least && !LOCAL.test(found))) return null
  const plus = /^\(?\+/.test(found)
  const extension = matchAt(addresses.extension, text, from + found.length)
  const end = from + found.length + (extension?.[0].length ?? 0)
  const number = `${plus ? '+' : ''}${digits}${extension ? `;ext=${extension[1]}` : ''}`
  return { start: from, end, read: () => ({ kind: 'phone', number }) }
}

/** "+47 22 33 44 55"; `start` is the place of the sign. */
export function plusLed(text: string, start: number, language: ValuePatterns): ValueDraft | null {
  if (start > 0 && /[\w)]/.test(text[start - 1]!)) return null
  return numberAt(text, start, language, LEAST)
}

/** "call 555-0144", "Tel.: 0800 123 456", "phone the desk on 01632 960001". */
export const phoneLed: ValueRule = (text, _start, end, language) => {
  const lead = matchAt(language.addresses.lead, text, end)
  return lead && numberAt(text, end + lead[0].length, language, LEAST - 1)
}

/** All numbers of a block that says how to reach someone. */
export function phonesIn(text: string, language: ValuePatterns): ValueDraft[] {
  const found: ValueDraft[] = []
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (!isDigit(code) && code !== PLUS && code !== BRACKET) continue
    const before = text[i - 1] ?? ' '
    // Eight figures without a gap are the number of a firm or a day.
    const draft =
      /[\w.,@/#$€£+-]/.test(before) || language.words.addresses.noPhoneAfter.has(wordBefore(text, i))
        ? null
        : numberAt(text, i, language, GAPLESS.test(text.slice(i, i + 16)) ? LEAST_GAPLESS : LEAST)
    if (draft) found.push(draft)
    let end = draft?.end ?? i + 1
    // No number begins amid figures.
    while (!draft && isDigit(text.charCodeAt(end))) end++
    i = end - 1
  }
  return found
}

const GAPLESS = /^\d+(?![ \u00a0.\-–/]\d)/
const LEAST_GAPLESS = 10
const PLUS = 43
const BRACKET = 40
