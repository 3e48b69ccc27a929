/** The money of a number that is read: "dollars", "Hong Kong dollars", "€", "p", "EUR", "pounds sterling". */

import type { Currency } from '../language/currencies.ts'
import { oncePer } from '../language/lists/patterns.ts'
import type { ValueWords } from '../language/value-words.ts'
import { holdsWord } from '../text/ascii-words.ts'
import { GAP, matchAt } from '../text/sticky.ts'
import { type Quantity, readFigures, readNumberWords } from './number.ts'
import type { ValuePatterns } from './patterns.ts'
import type { money } from './sums.ts'

const SIGN_AFTER = /[ \u00a0]?([$£€¥₹₽₩₺₪₴₦₱฿₫₡₭₮₲₸₼₾])(?![ \u00a0]?\d)/y

/** "rs", "rm", "ksh": what stands before an amount alone, in lower case. */
export const prefixForms = /* @__PURE__ */ oncePer(
  ({ prefixes }: ValueWords['money']) => new Set([...prefixes.keys()].map((word) => word.toLowerCase())),
)

/** "… and 50 cents" after dollars. */
export function smallChange(
  text: string,
  end: number,
  language: ValuePatterns,
): { amount: number; end: number } | null {
  const joint = matchAt(language.money.andSmall, text, end)
  if (!joint) return null
  const at = end + joint[0].length
  const word = matchAt(WORD, text, at)
  const quantity = word
    ? readNumberWords(text, at, at + word[0].length, language)
    : readFigures(text, at, false, language)
  const coin = quantity && nameAfter(text, quantity.end, language)
  if (!quantity || !coin || coin.currency.unit === 1 || quantity.value >= 100) return null
  return { amount: quantity.value * coin.currency.unit, end: coin.end }
}

const WORD = /[A-Za-z]+/y

export interface Unit {
  readonly end: number
  /** What one of it is worth in the currency. */
  readonly times: number
  readonly code: Parameters<typeof money>[2]
  readonly sure?: string | null
}

export function currencyAfter(
  text: string,
  start: number,
  quantity: Quantity,
  language: ValuePatterns,
): Unit | null {
  const { currencies, sterling } = language.words
  const { end, value } = quantity
  const sign = matchAt(SIGN_AFTER, text, end)
  if (sign) {
    const code = currencies.find(sign[1]!)?.code ?? null
    const stop = end + sign[0].length
    return sign[1] === '$'
      ? { end: stop, times: 1, code: (facts) => facts.dollar }
      : { end: stop, times: 1, code: () => code, sure: code }
  }
  const coin =
    value < 100 && quantity.magnitude === 1 ? matchAt(language.money.smallCoin, text, end)?.[1] : undefined
  const small = coin === undefined ? undefined : currencies.find(coin)
  if (coin && small)
    return { end: end + coin.length, times: small.unit, code: () => small.code, sure: small.code }
  const name = nameAfter(text, end, language)
  if (!name) return null
  const { form, currency, named } = name
  const pounds = currency.unit === 1 ? matchAt(language.money.sterlingAfter, text, name.end) : null
  const stop = name.end + (pounds?.[0].length ?? 0)
  const code = pounds ? sterling.get(pounds[1]!)! : currency.code
  const times = currency.unit
  if (named || pounds) return { end: stop, times, code: () => code, sure: code }
  if (isNoCode(form, name.word, quantity, language)) return null
  const { money: words } = language.words
  if (!isMoneyWord(text, start, stop, form, quantity, language)) return null
  if (words.dollars.has(form)) return { end: stop, times, code: (facts) => facts.dollar }
  if (words.cents.has(form)) return { end: stop, times, code: (facts) => facts.cent }
  return { end: stop, times, code: () => code, sure: code }
}

interface NameOfMoney {
  /** Its noun in small letters, and as it is written. */
  readonly form: string
  readonly word: string
  readonly currency: Currency
  /** Whether whose it is stands before it: "Hong Kong dollars". */
  readonly named: boolean
  readonly end: number
}

/** More words than any name of money has. */
const MOST_WORDS = 6
const LEAD = new RegExp(`(?:${GAP}|-)(?=\\p{L})`, 'uy')
const NAME_WORD = /(?:[A-Za-z]\.){1,3}|\p{L}[\p{L}ʻ]{0,23}(?:-\p{L}{2,14})?|&/uy
const SPACE = new RegExp(GAP, 'y')

/** The longest name of money behind a number. */
function nameAfter(text: string, at: number, language: ValuePatterns): NameOfMoney | null {
  const lead = matchAt(LEAD, text, at)
  if (!lead) return null
  const { currencies, money: words } = language.words
  let end = at + lead[0].length
  const first = matchAt(NAME_WORD, text, end)?.[0] ?? ''
  end += first.length
  const form = first.toLowerCase()
  const alone = plainly(first, form, words.capitals) ? currencies.find(form) : undefined
  const opens = currencies.opening.has(form)
  // "Malaysian ringgit": whose it is needs no list where one state has the money.
  const adjective = ADJECTIVE.test(first)
  if (!opens && !adjective) return alone ? { form, word: first, currency: alone, named: false, end } : null
  let best: NameOfMoney | null = null
  let name = form
  let stop = end
  for (let count = 2; count <= (opens ? MOST_WORDS : 2); count++) {
    const gap = matchAt(SPACE, text, stop)
    const word = gap ? (matchAt(NAME_WORD, text, stop + gap[0].length)?.[0] ?? '') : ''
    if (!gap || word === '') break
    stop += gap[0].length + word.length
    const noun = word.toLowerCase()
    name += ` ${noun}`
    const whole = currencies.find(name)
    if (whole) best = { form: noun, word, currency: whole, named: true, end: stop }
    else if (count === 2 && adjective && plainly(word, noun, words.capitals)) {
      const currency = currencies.find(noun)
      if (currency && currency.code !== null && currency.unit === 1 && !currencies.isShared(noun))
        best = { form: noun, word, currency, named: false, end: stop }
    }
  }
  return best ?? (alone ? { form, word: first, currency: alone, named: false, end } : null)
}

const ADJECTIVE = /^[A-Z][a-z]{3,13}$/

/** A code stands in capitals; a word of money in small letters, or it is a name ("two Euros", a currency, stays). */
function plainly(word: string, form: string, capitals: ReadonlySet<string>): boolean {
  return word === form || word === word.toUpperCase() || capitals.has(form)
}

/** Whether a form is no money here: a sign of cents, what stands before its figures, a code in small letters or of doubt. */
function isNoCode(form: string, word: string, quantity: Quantity, { words }: ValuePatterns): boolean {
  const { currencies, money } = words
  if (money.smallCoins.includes(form)) return true
  const isCode = currencies.isCode(form)
  if (!isCode && prefixForms(money).has(form)) return true
  if (word === word.toUpperCase() && currencies.find(form)?.code !== word && word !== form) return true
  if (!isCode) return false
  return word === form || ((money.codesAndWords.has(word) || isYear(quantity)) && !quantity.grouped)
}

/** "© 2018 NPR". */
const isYear = ({ value }: Quantity): boolean => value >= 1900 && value < 2100

const CLAUSE_ENDS = /^(?:$|[,.;:)]| \()/

/** Pounds weigh, a rand and a real are rare, and "won" is a verb: told by magnitude and by words of payment. */
function isMoneyWord(
  text: string,
  start: number,
  end: number,
  form: string,
  quantity: Quantity,
  language: ValuePatterns,
): boolean {
  const { heavy } = language.money
  const { verbs, weights, near } = language.words.money
  // "10,000 won (eight dollars)", but "10,000 won seats".
  if (verbs.has(form))
    return quantity.magnitude >= 1e3 || (quantity.grouped && CLAUSE_ENDS.test(text.slice(end, end + 2)))
  if (!weights.has(form)) return true
  if (smallChange(text, end, language)) return true
  if (matchAt(heavy, text, end)) return false
  return quantity.magnitude >= 1e6 || holdsWord(text.slice(Math.max(0, start - 60), start), near)
}
