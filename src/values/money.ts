/** Amounts of money: "$1.2 million", "A$5m", "£5-10 billion", "five euros", "50 cents", "20p", "EUR 20". */
import type { ValueWords } from '../language/value-words.ts'
import { holdsWord } from '../text/ascii-words.ts'
import { matchAt } from '../text/sticky.ts'
import type { Facts, ValueDraft, ValueRule } from './draft.ts'
import { type Quantity, readFigures } from './number.ts'
import type { ValuePatterns } from './patterns.ts'

/** The signs of money that start an amount. */
export const MONEY_SIGNS = '$£€¥₹₽₩₺₪₴₦₱฿₫'
const LETTERS_BEFORE = /(?:^|[^A-Za-z0-9])([A-Z]{1,3})$/
const SPACE = /[ \u00a0\u202f]?/y

/** "$5", "US$1.2 million", "$5-10 million"; `start` is the place of the sign. */
export function signLed(text: string, start: number, language: ValuePatterns): ValueDraft | null {
  const letters = LETTERS_BEFORE.exec(text.slice(Math.max(0, start - 4), start))?.[1] ?? ''
  const sign = text[start]!
  const currency = language.words.currencies.find((letters + sign).toLowerCase())
  const at = start + 1 + matchAt(SPACE, text, start + 1)![0].length
  // An unknown letter before the sign ("J$5") leaves the currency open.
  const plainDollar = letters === '' && sign === '$'
  return amountFrom(text, start - letters.length, at, currency?.code ?? null, plainDollar, language)
}

const BEFORE_FIGURES = /\.?[ \u00a0]?(?=\d)/y

/** "Rs 500", "Rs. 5 crore", "EUR 20". */
export const codeLed: ValueRule = (text, start, end, language) => {
  const { currencies, money } = language.words
  const word = text.slice(start, end)
  if (word !== word.toUpperCase() && !money.prefixes.includes(word)) return null
  const currency = currencies.find(word.toLowerCase())
  const gap = matchAt(BEFORE_FIGURES, text, end)
  if (!currency || !gap) return null
  return amountFrom(text, start, end + gap[0].length, currency.code, false, language)
}

/** Words that begin an amount, in lower case. */
export function codeWords({ currencies, money }: ValueWords): string[] {
  return [...currencies.codes, ...money.prefixes.map((word) => word.toLowerCase())]
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
  let { end, value } = quantity
  let amount: number | null = value
  const to = matchAt(language.money.to, text, end)
  const [, word, sign] = to ?? []
  const second = to ? readFigures(text, end + to[0].length, true, language) : null
  if (to && second && quantity.magnitude === 1 && second.magnitude > 1) {
    if (sign) amount = value *= second.magnitude
    else if (!word) [end, amount] = [second.end, null]
  } else if (to && second && !sign && !word) [end, amount] = [second.end, null]
  if (!plainDollar) return money(start, end, amount, () => code, code)
  const tail = matchAt(language.money.dollarOf, text, end)
  const whose = tail?.[1]?.toLowerCase() ?? ''
  const [dollar = ''] = words.dollars
  const named = tail && (currencies.find(whose) ?? currencies.find(`${whose} ${dollar}`))
  if (tail && named) return money(start, end + tail[0].length, amount, () => named.code, named.code)
  return money(start, end, amount, (facts) => facts.dollar)
}

/** Amounts above this are slips of the pen or of the scraper. */
const MOST = 1e15

function money(
  start: number,
  end: number,
  amount: number | null,
  currency: (facts: Facts) => string | null,
  sure?: string | null,
): ValueDraft {
  const sane = amount !== null && amount <= MOST ? amount : null
  const draft: ValueDraft = {
    start,
    end,
    read: (facts) => ({ kind: 'money', amount: sane, currency: currency(facts) }),
  }
  return sure === undefined ? draft : { ...draft, currency: sure }
}

const SIGN_AFTER = /[ \u00a0]?([£€¥₹₽₩₺₪₴₦₱฿₫])(?![ \u00a0]?\d)/y
/** "5 million dollars", "50 cents", "20p", "500 €", "20 EUR", once the number is read. */
export function unitAfter(
  text: string,
  start: number,
  quantity: Quantity,
  language: ValuePatterns,
): ValueDraft | null {
  const { currencies, money: words, sterling } = language.words
  const { end, value } = quantity
  const sign = matchAt(SIGN_AFTER, text, end)
  if (sign) {
    const code = currencies.find(sign[1]!)?.code ?? null
    return money(start, end + sign[0].length, value, () => code, code)
  }
  const coin =
    value < 100 && quantity.magnitude === 1 ? matchAt(language.money.smallCoin, text, end)?.[1] : undefined
  const small = coin === undefined ? undefined : currencies.find(coin)
  if (coin && small) return money(start, end + coin.length, value * small.unit, () => small.code, small.code)
  const found = matchAt(language.money.unit, text, end)
  if (!found) return null
  const [all, adjective, word = '', pounds] = found
  const stop = end + all.length
  const form = word.toLowerCase()
  // A code stands in capitals; a word of money in lower case, or it is a name ("two Euros", a currency, stays).
  if (word !== form && word !== word.toUpperCase() && !words.capitals.has(form)) return null
  const named = adjective ? currencies.find(`${adjective.toLowerCase()} ${form}`) : undefined
  if (adjective && !named) return null
  const currency = named ?? currencies.find(form)
  if (!currency || words.smallCoins.includes(form) || isPrefix(form, language)) return null
  if (word === word.toUpperCase() && currency.code !== word) return null
  const amount = value * currency.unit
  const code = pounds ? sterling.get(pounds)! : currency.code
  if (named || pounds) return money(start, stop, amount, () => code, code)
  if (!isMoneyWord(text, start, stop, form, quantity, language)) return null
  if (words.dollars.has(form)) return money(start, stop, amount, (facts) => facts.dollar)
  if (words.cents.has(form)) return money(start, stop, amount, (facts) => facts.cent)
  return money(start, stop, amount, () => code, code)
}

function isPrefix(form: string, { words }: ValuePatterns): boolean {
  return words.money.prefixes.some((prefix) => prefix.toLowerCase() === form)
}

/** Pounds weigh, a rand and a real are rare, and "won" is a verb: told by magnitude and by words of payment. */
function isMoneyWord(
  text: string,
  start: number,
  end: number,
  form: string,
  quantity: Quantity,
  { words, money: { heavy } }: ValuePatterns,
): boolean {
  const { verbs, weights, near } = words.money
  if (verbs.has(form)) return quantity.magnitude >= 1e3
  if (!weights.has(form)) return true
  if (matchAt(heavy, text, end)) return false
  return quantity.magnitude >= 1e6 || holdsWord(text.slice(Math.max(0, start - 60), start), near)
}

/** "a million dollars", "half a billion euros": `[start, end)` is the magnitude. */
export const magnitudeLed: ValueRule = (text, start, end, language) => {
  const { magnitudes, partsOfOne } = language.words
  const magnitude = magnitudes.get(text.slice(start, end).toLowerCase())
  const one = language.numbers.oneBefore.exec(text.slice(Math.max(0, start - 14), start))
  if (!magnitude || !one) return null
  const part = one[1] ? (partsOfOne.get(one[1].toLowerCase()) ?? 1) : 1
  const from = start - one[0].trimStart().length + (/^[^A-Za-z\s]/.test(one[0]) ? 1 : 0)
  return unitAfter(text, from, { value: magnitude * part, end, magnitude }, language)
}
