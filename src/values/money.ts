/** Amounts of money: "$1.2 million", "A$5m", "£5-10 billion", "five euros", "50 cents", "20p", "EUR 20". */
import { currencyCodes, findCurrency } from '../language/en/currencies.ts'
import { GAP, matchAt } from '../text/sticky.ts'
import type { Draft, Facts, Rule } from './draft.ts'
import { type Quantity, readFigures } from './number.ts'

/** The signs of money that start an amount. */
export const MONEY_SIGNS = '$£€¥₹₽₩₺₪₴₦₱฿₫'
const LETTERS_BEFORE = /(?:^|[^A-Za-z0-9])([A-Z]{1,3})$/
const SPACE = /[ \u00a0\u202f]?/y
const TO = /(?:[ ]?[-–—][ ]?|[ ]to[ ])[$£€¥]?/y
const DOLLAR_TAIL = new RegExp(
  `${GAP}(USD|AUD|CAD|NZD|HKD|SGD|U\\.S\\.|US|Canadian|Australian|New Zealand|Hong Kong|Singapore)(?: dollars?)?(?![A-Za-z])(?!${GAP}[A-Z])`,
  'y',
)

/** "$5", "US$1.2 million", "$5-10 million"; `start` is the place of the sign. */
export function signLed(text: string, start: number): Draft | null {
  const letters = LETTERS_BEFORE.exec(text.slice(Math.max(0, start - 4), start))?.[1] ?? ''
  const sign = text[start]!
  const currency = findCurrency((letters + sign).toLowerCase())
  const at = start + 1 + matchAt(SPACE, text, start + 1)![0].length
  // An unknown letter before the sign ("J$5") leaves the currency open.
  return amountFrom(text, start - letters.length, at, currency?.code ?? null, letters === '' && sign === '$')
}

const RUPEES = /\.?[ \u00a0]?(?=\d)/y

/** "Rs 500", "Rs. 5 crore", "EUR 20". */
export const codeLed: Rule = (text, start, end) => {
  const word = text.slice(start, end)
  if (word !== 'Rs' && word !== word.toUpperCase()) return null
  const currency = findCurrency(word.toLowerCase())
  const gap = matchAt(RUPEES, text, end)
  if (!currency || !gap) return null
  return amountFrom(text, start, end + gap[0].length, currency.code, false)
}

/** Words that begin an amount: the codes in lower case. */
export function codeWords(): string[] {
  return [...currencyCodes(), 'rs']
}

function amountFrom(
  text: string,
  start: number,
  at: number,
  code: string | null,
  plainDollar: boolean,
): Draft | null {
  const quantity = readFigures(text, at, true)
  if (!quantity) return null
  let { end, value } = quantity
  let amount: number | null = value
  const to = matchAt(TO, text, end)
  const second = to ? readFigures(text, end + to[0].length, true) : null
  if (to && second && quantity.magnitude === 1 && second.magnitude > 1) {
    if (/[$£€¥]$/.test(to[0])) amount = value *= second.magnitude
    else if (!to[0].includes('t')) [end, amount] = [second.end, null]
  } else if (to && second && !/[$£€¥t]/.test(to[0])) [end, amount] = [second.end, null]
  if (!plainDollar) return money(start, end, amount, () => code, code)
  const tail = matchAt(DOLLAR_TAIL, text, end)
  const named =
    tail && (findCurrency(tail[1]!.toLowerCase()) ?? findCurrency(`${tail[1]!.toLowerCase()} dollar`))
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
): Draft {
  const sane = amount !== null && amount <= MOST ? amount : null
  const draft: Draft = {
    start,
    end,
    read: (facts) => ({ kind: 'money', amount: sane, currency: currency(facts) }),
  }
  return sure === undefined ? draft : { ...draft, currency: sure }
}

const SIGN_AFTER = /[ \u00a0]?([£€¥₹₽₩₺₪₴₦₱฿₫])(?![ \u00a0]?\d)/y
const PENCE = /p(?![A-Za-z0-9])/y
const UNIT = new RegExp(
  `(?:${GAP}|-)(?:((?:U\\.S\\.|US|[A-Z][a-z]{3,10}|Hong Kong|New Zealand|South Korean|South African|Sri Lankan))${GAP})?([A-Za-z]{2,8})(?![A-Za-z])(?:${GAP}(sterling)(?![a-z]))?`,
  'y',
)
const PAID =
  /\b(?:pa(?:y|ys|id|ying)|cost(?:s|ing)?|worth|price[ds]?|fine[ds]?|earn(?:s|ed|ing)?|spen[dt](?:s|ing)?|rais(?:e|es|ed|ing)|salary|wages?|bills?|budget|tax|fund(?:s|ed|ing)?|sold|sell(?:s|ing)?|bought|buy(?:s|ing)?|debts?|loan|fees?|charge[ds]?|cash|money|save[ds]?|saving|owe[ds]?|revenue|profits?|sum|grant|donat\w+|rent|fare|ticket|bonus|pension)\b/i
const HEAVY =
  /[ ]of[ ](?!(?:debt|damage|taxpayer|public|cash|investment|funding|aid|savings|cuts|losses|revenue|profit|money|income)\b)/y

/** "5 million dollars", "50 cents", "20p", "500 €", "20 EUR", once the number is read. */
export function unitAfter(text: string, start: number, quantity: Quantity): Draft | null {
  const { end, value } = quantity
  const sign = matchAt(SIGN_AFTER, text, end)
  if (sign) {
    const code = findCurrency(sign[1]!)?.code ?? null
    return money(start, end + sign[0].length, value, () => code, code)
  }
  if (value < 100 && quantity.magnitude === 1 && matchAt(PENCE, text, end))
    return money(start, end + 1, value / 100, () => 'GBP', 'GBP')
  const found = matchAt(UNIT, text, end)
  if (!found) return null
  const [all, adjective, word = '', sterling] = found
  const stop = end + all.length
  const form = word.toLowerCase()
  // A code stands in capitals; a word of money in lower case, or it is a name ("two Euros", a currency, stays).
  if (word !== form && word !== word.toUpperCase() && form.replace(/s$/, '') !== 'euro') return null
  const named = adjective ? findCurrency(`${adjective.toLowerCase()} ${form}`) : undefined
  if (adjective && !named) return null
  const currency = named ?? findCurrency(form)
  if (!currency || form === 'p' || form === 'rs') return null
  if (word === word.toUpperCase() && currency.code !== word) return null
  const amount = value * currency.unit
  const code = sterling ? 'GBP' : currency.code
  if (named || sterling) return money(start, stop, amount, () => code, code)
  if (!isMoneyWord(text, start, stop, form, quantity)) return null
  if (form.startsWith('dollar')) return money(start, stop, amount, (facts) => facts.dollar)
  if (form.startsWith('cent')) return money(start, stop, amount, (facts) => facts.cent)
  return money(start, stop, amount, () => code, code)
}

/** Pounds weigh, a rand and a real are rare, and "won" is a verb: told by magnitude and by words of payment. */
function isMoneyWord(text: string, start: number, end: number, form: string, quantity: Quantity): boolean {
  if (form === 'won') return quantity.magnitude >= 1e3
  if (form !== 'pound' && form !== 'pounds') return true
  if (matchAt(HEAVY, text, end)) return false
  return quantity.magnitude >= 1e6 || PAID.test(text.slice(Math.max(0, start - 60), start))
}

const MILLION_OF = /^(million|billion|trillion|hundred|thousand)$/i
const ONE_BEFORE = /(?:^|[^A-Za-z])((?:half|quarter of)[ ])?an?[ ]$/i

/** "a million dollars", "half a billion euros": `[start, end)` is the magnitude. */
export const magnitudeLed: Rule = (text, start, end) => {
  const word = text.slice(start, end)
  const magnitude = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }[
    word.toLowerCase()
  ]
  const before = text.slice(Math.max(0, start - 14), start)
  const one = ONE_BEFORE.exec(before)
  if (!magnitude || !MILLION_OF.test(word) || !one) return null
  const part = one[1]?.toLowerCase().startsWith('half') ? 0.5 : one[1] ? 0.25 : 1
  const from = start - one[0].trimStart().length + (/^[^A-Za-z\s]/.test(one[0]) ? 1 : 0)
  return unitAfter(text, from, { value: magnitude * part, end, magnitude })
}
