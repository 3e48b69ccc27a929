/** Every money of ISO 4217 that `Intl` names in English, crossed with ways to write a sum. */
import { describe, expect, it } from 'vitest'
import { checkInput } from '../../src/check.ts'
import { english } from '../../src/language/en/index.ts'
import { parse } from '../../src/pipeline.ts'
import { values } from '../../src/values/index.ts'

const context = { options: {}, language: english }
/** Codes of funds, of metals and of moneys that another has replaced. */
const LEFT_OUT = new Set([
  'CUC',
  'SLL',
  'XCG',
  'XDR',
  'XSU',
  'ZWG',
  'ZWL',
  'XAU',
  'XAG',
  'XPT',
  'XPD',
  'XTS',
  'XXX',
])
const codes = Intl.supportedValuesOf('currency').filter(
  (code) => english.values.currencies.isCode(code) && !LEFT_OUT.has(code),
)
const named = (code: string, amount: number) =>
  new Intl.NumberFormat('en', {
    style: 'currency',
    currency: code,
    currencyDisplay: 'name',
    maximumFractionDigits: 0,
  }).format(amount)

type Write = (code: string) => readonly [written: string, amount: number]
const FORMS: readonly (readonly [form: string, write: Write])[] = [
  ['5,200 euros', (code) => [named(code, 5200), 5200]],
  ['1 euro', (code) => [named(code, 1), 1]],
  ['two hundred euros', (code) => [named(code, 200).replace('200', 'two hundred'), 200]],
  ['3.5 million euros', (code) => [named(code, 200).replace('200', '3.5 million'), 3_500_000]],
  ['EUR 1,500', (code) => [`${code} 1,500`, 1500]],
  ['EUR1.5bn', (code) => [`${code}1.5bn`, 1_500_000_000]],
  ['1,500 EUR', (code) => [`1,500 ${code}`, 1500]],
  ['2.4m EUR', (code) => [`2.4m ${code}`, 2_400_000]],
]

describe('money by its names', () => {
  it('is so many', () => {
    expect(codes.length).toBeGreaterThan(140)
  })

  it.each(FORMS)('%s', (_, write) => {
    const bad: string[] = []
    for (const code of codes) {
      const [written, amount] = write(code)
      const text = `The board paid ${written} for the pier.`
      const { values: found } = values.run(parse(checkInput({ text, format: 'text' }), context), context)
      const [value] = found
      const right =
        found.length === 1 && value?.kind === 'money' && value.amount === amount && value.currency === code
      if (!right) bad.push(written)
    }
    expect(1 - bad.length / codes.length, bad.join('; ')).toBeGreaterThanOrEqual(0.98)
  })
})
