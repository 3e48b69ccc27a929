import type { Boilerplate } from '../schema/blocks.ts'
import type { Country, Entity } from '../schema/entities.ts'
import type { Value } from '../schema/values.ts'

/** "1 mention", "2 mentions". */
export const count = (number: number, one: string, many = `${one}s`) =>
  `${number} ${number === 1 ? one : many}`

/** A confidence or a share as readers know it. */
export const percent = (share: number) => `${Math.round(share * 100)} %`

/** A score with its sign, so that it is told from a share. */
export function signed(score: number): string {
  const shown = Math.abs(score).toFixed(2)
  return `${shown === '0.00' ? '' : score > 0 ? '+' : '−'}${shown}`
}

/** The sign of a tone, which stands beside its colour. */
export const toneSign = (label: string) => (label === 'positive' ? '▲' : label === 'negative' ? '▼' : '●')

/** The flag of a country as letters, which systems without flags show as its code; nothing for what is no code. */
export function flagOf(alpha2: string): string {
  if (!/^[A-Z]{2}$/.test(alpha2)) return ''
  return String.fromCodePoint(...[...alpha2].map((letter) => 0x1f1e6 + letter.charCodeAt(0) - 65))
}

/** "Secretary Ana Ruiz". */
export const titled = ({ title, name }: Pick<Entity, 'title' | 'name'>) => (title ? `${title} ${name}` : name)

/** The different words by which something is mentioned, those that occur first before. */
export const formsOf = ({ mentions }: Pick<Entity | Country, 'mentions'>) => [
  ...new Set(mentions.map(({ text }) => text.replace(/\s+/g, ' '))),
]

/** Codes of UCUM that readers do not know. */
const UNITS: Readonly<Record<string, string>> = {
  a: 'years',
  mo: 'months',
  wk: 'weeks',
  d: 'days',
  h: 'hours',
  Cel: '°C',
}

const unitOf = (code: string) => (Object.hasOwn(UNITS, code) ? UNITS[code]! : code)

/** Figures as English writes them, whatever the reader's own locale. */
const FIGURES = /* @__PURE__ */ new Intl.NumberFormat('en-US')

/** What a value is read as, beside its words; null where its words say it all. */
export function reading(value: Value): string | null {
  if (value.kind === 'date') return value.isoEnd ? `${value.iso} to ${value.isoEnd}` : value.iso
  if (value.kind === 'money') {
    const { amount, amountTo, currency } = value
    const sums = [amount, amountTo].filter((sum) => sum !== null && sum !== undefined)
    if (sums.length === 0) return currency
    return [sums.map((sum) => FIGURES.format(sum)).join('–'), currency].filter(Boolean).join(' ')
  }
  if (value.kind === 'percentage') return value.amount === null ? null : `${value.amount} %`
  if (value.kind === 'quantity')
    return value.amount === null ? unitOf(value.unit) : `${value.amount} ${unitOf(value.unit)}`
  return null
}

/** What is folded away, by kind: "navigation 3, sharing 1". */
export function kindsOf(list: readonly (Pick<Boilerplate, 'category'> | null)[]): string {
  const counts = new Map<string, number>()
  for (const found of list) {
    const kind = found?.category.replace('-', ' ') ?? ''
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return [...counts].map(([kind, times]) => (times > 1 ? `${kind} ×${times}` : kind)).join(', ')
}
