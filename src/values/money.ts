/**
 * Amounts of money: "$1.2 million", "A$5m", "£5-10 billion", "five euros", "50 cents", "20p", "EUR 20", "Rs500".
 *
 * Money is what ISO 4217 has a code for: slang of one currency ("quid", "bucks") counts, coins of computers and "five grand" do not. A
 * plain dollar is that of the United States unless the article says whose dollars it counts in.
 */
import type { ValueWords } from '../language/value-words.ts'
import { isAsciiLower, isAsciiUpper } from '../text/letters.ts'
import { matchAt, wordBefore } from '../text/sticky.ts'
import { currencyAfter, prefixForms, smallChange } from './currency-after.ts'
import type { ValueDraft, ValueRule } from './draft.ts'
import { type Quantity, readFigures } from './number.ts'
import type { ValuePatterns } from './patterns.ts'
import { isMinus } from './percentages.ts'
import { quantity } from './quantities.ts'
import { amountsFrom, money, rangeOfFigures } from './sums.ts'

/** The signs of money that start an amount. */
export const MONEY_SIGNS = '$¢£€¥₹₽₩₺₪₴₦₱฿₫₵₨₡₭₮₲₸₼₾￥￡＄'
const CENT = '¢'
const CEDI = 'GH'
const LETTERS_BEFORE = /(?:^|[^A-Za-z0-9])([A-Z]{1,3}|[A-Z][a-z]{2}|[a-z]{2}|c)$/
const SPACE = /[ \u00a0\u202f]?/y

/** "$5", "US$1.2 million", "$5-10 million", "-$5"; `start` is the place of the sign. */
export function signLed(text: string, start: number, language: ValuePatterns): ValueDraft | null {
  const { currencies } = language.words
  const sign = text[start]!
  const written = LETTERS_BEFORE.exec(text.slice(Math.max(0, start - 4), start))?.[1] ?? ''
  // In small letters only where they are known: "hk$70m", but "was$5".
  const letters = isAsciiLower(written.charCodeAt(0)) && !currencies.find(written + sign) ? '' : written
  // Cents stand behind their figures: only the cedi is "GH¢120".
  if (sign === CENT && letters !== CEDI) return null
  const currency = currencies.find((letters + sign).toLowerCase())
  const at = start + 1 + matchAt(SPACE, text, start + 1)![0].length
  // An unknown letter before the sign ("Z$5") leaves the currency open.
  const code = currency?.code ?? (currencies.isCode(letters) ? letters : null)
  return amountFrom(text, start - letters.length, at, code, letters === '' && sign === '$', language)
}

const BEFORE_FIGURES = /\.?[ \u00a0]?[$£€]?[ \u00a0]?(?=\d)/y

/** "Rs 500", "Rs. 5 crore", "EUR 20", "USD115m", "CAD $4". */
export const codeLed: ValueRule = (text, start, end, language) => {
  // "all" and "try" are words far more often than moneys.
  const { currencies, money: words } = language.words
  const written = text.slice(start, end)
  const noun = words.nounsBefore.get(written)
  const small = noun === undefined && !isAsciiUpper(text.charCodeAt(start))
  if (small && !words.codesInSmallLetters.has(written)) return null
  const word = small ? written.toUpperCase() : written
  const prefix = noun ?? words.prefixes.get(word)
  if (prefix === undefined && (word !== word.toUpperCase() || !currencies.isCode(word))) return null
  const gap = matchAt(BEFORE_FIGURES, text, end)
  if (!gap) return null
  const at = end + gap[0].length
  const quantity = readFigures(text, at, true, language)
  if (!quantity || /\w/.test(text.charAt(quantity.end))) return null
  // "COP 27" and "TOP 10" are no sums.
  if ((noun !== undefined || words.codesAndWords.has(word)) && !quantity.grouped) return null
  return amountFrom(text, start, at, prefix === undefined ? word : noneFor(prefix), false, language)
}

/** "N50bn", "R250" after a word of payment, "P5,000": one letter, glued to its figures. */
export const letterLed: ValueRule = (text, start, end, language) => {
  const { money: words } = language.words
  const code = words.letters.get(text.slice(start, end))
  const quantity = code === undefined ? null : readFigures(text, end, true, language)
  if (code === undefined || !quantity || /\w/.test(text.charAt(quantity.end))) return null
  // "R250b" is a version.
  if (ONE_SMALL.test(text.slice(end, quantity.end))) return null
  const paid = () =>
    words.surely.has(text.slice(start, end)) && words.beforeLetters.has(wordBefore(text, start).toLowerCase())
  return quantity.grouped || paid() ? amountFrom(text, start, end, noneFor(code), false, language) : null
}

const ONE_SMALL = /\d[bkt]$/

function noneFor(code: string): string | null {
  return code === '-' ? null : code
}

/** Words that begin an amount, in lower case. */
export function codeWords({ currencies, money }: ValueWords): string[] {
  return [
    ...currencies.codes,
    ...prefixForms(money),
    ...[...money.nounsBefore.keys()].map((noun) => noun.toLowerCase()),
  ]
}

function amountFrom(
  text: string,
  start: number,
  at: number,
  code: string | null,
  plainDollar: boolean,
  language: ValuePatterns,
): ValueDraft | null {
  const { currencies, money: words } = language.words
  const quantity = readFigures(text, at, true, language)
  if (!quantity) return null
  const found = amountsFrom(text, start, quantity, language)
  const minus = found.amountTo === null && isMinus(text, start)
  const sum = minus ? { ...found, start: start - 1, amount: -found.amount } : { ...found, start }
  if (!plainDollar) {
    // "USD$115": the code said it.
    const tail = code === null ? null : matchAt(language.money.codeAfter, text, sum.end)
    const end = tail?.[1] === code ? sum.end + tail![0].length : sum.end
    return money(text, { ...sum, end }, () => code, language, code)
  }
  const tail = matchAt(language.money.dollarOf, text, sum.end)
  const whose = tail?.[1]?.toLowerCase() ?? ''
  const [dollar = ''] = words.dollars
  const named = tail && (currencies.find(whose) ?? currencies.find(`${whose} ${dollar}`))
  if (tail && named)
    return money(text, { ...sum, end: sum.end + tail[0].length }, () => named.code, language, named.code)
  return money(text, sum, (facts) => facts.dollar, language)
}

/** "5 million dollars", "50 cents", "20p", "500 €", "20 EUR", "5 to 7 million euros", once the number is read. */
export function unitAfter(
  text: string,
  start: number,
  quantity: Quantity,
  language: ValuePatterns,
): ValueDraft | null {
  const range = rangeOfFigures(text, start, quantity, language)
  const unit = range && currencyAfter(text, start, range.second, language)
  if (range && unit) {
    const { end, times, code, sure } = unit
    const sum = { start, end, amount: range.amount * times, amountTo: range.second.value * times }
    return money(text, sum, code, language, sure)
  }
  const found = currencyAfter(text, start, quantity, language)
  if (!found) return null
  const { end, times, code, sure } = found
  const small = times === 1 ? smallChange(text, end, language) : null
  const sum = { start, end: small?.end ?? end, amount: quantity.value * times + (small?.amount ?? 0) }
  return money(text, sum, code, language, sure)
}

/** "a million dollars", "half a billion euros", "a couple of million pounds": `[start, end)` is the magnitude. */
export const magnitudeLed: ValueRule = (text, start, end, language) => {
  const { magnitudes, partsOfOne } = language.words
  const magnitude = magnitudes.get(text.slice(start, end).toLowerCase())
  const one = language.numbers.oneBefore.exec(text.slice(Math.max(0, start - 28), start))
  if (!magnitude || !one) return null
  const part = one[2] ? 2 : one[1] ? (partsOfOne.get(one[1].toLowerCase()) ?? 1) : 1
  const from = start - one[0].trimStart().length + (/^[^A-Za-z\s]/.test(one[0]) ? 1 : 0)
  const number = { value: magnitude * part, end, magnitude, grouped: true }
  return unitAfter(text, from, number, language) ?? quantity(text, from, number, language)
}
