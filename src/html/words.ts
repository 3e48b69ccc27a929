import type { ArticleAnalysis } from '../schema/analysis.ts'
import type { Block } from '../schema/blocks.ts'
import type { Country, Entity } from '../schema/entities.ts'
import type { Score } from '../schema/sentiment.ts'
import type { Value } from '../schema/values.ts'

/** "1 mention", "2 mentions". */
export const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`

/** A confidence or a share as readers know it. */
export const percent = (share: number) => `${Math.round(share * 100)} %`

/** A score with its sign, so that it is told from a share. */
export function signed(score: number): string {
  const shown = Math.abs(score).toFixed(2)
  return `${shown === '0.00' ? '' : score > 0 ? '+' : '−'}${shown}`
}

/** The sign of a tone, which stands beside its colour. */
export const toneSign = (label: string) => (label === 'positive' ? '▲' : label === 'negative' ? '▼' : '●')

/** A tone as its sign, word and number. */
export const toneOf = ({ label, score }: Pick<Score, 'label' | 'score'>) =>
  `${toneSign(label)} ${label} ${signed(score)}`

/** Before what somebody is said not to have said. */
export const denied = (negated: boolean) => (negated ? 'denied: ' : '')

/** The flag of a country as letters, which systems without flags show as its code; nothing for what is no code. */
export const flagOf = (alpha2: string) =>
  /^[A-Z]{2}$/.test(alpha2)
    ? alpha2.replace(/./g, (letter) => String.fromCodePoint(0x1f1a5 + letter.charCodeAt(0)))
    : ''

/** "Secretary Ana Ruiz". */
export const titled = ({ title, name }: Pick<Entity, 'title' | 'name'>) => (title ? `${title} ${name}` : name)

/** The different words by which something is mentioned, those that occur first before. */
export const formsOf = ({ mentions }: Pick<Entity | Country, 'mentions'>) =>
  [...new Set(mentions.map(({ text }) => text.replace(/\s+/g, ' ')))].join(', ')

/** Words with how often they occur, in the order of the first: "direct ×2, thought". */
export function counted(words: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].map(([word, times]) => (times > 1 ? `${word} ×${times}` : word)).join(', ')
}

/** What is folded away, by kind: "navigation ×3, sharing". */
export const kindsOf = (blocks: readonly Block[]) =>
  counted(blocks.map(({ boilerplate }) => boilerplate?.category.replace('-', ' ') ?? ''))

const DAYS = /* @__PURE__ */ new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const FIGURES = /* @__PURE__ */ new Intl.NumberFormat('en-US')

/** Days as English writes them, whatever the reader's own locale and time zone; as it stands where it is no day. */
export function day(iso: string): string {
  const date = new Date(/^\d{4}-\d\d-\d\d$/.test(iso) ? iso : '')
  return Number.isNaN(+date) ? iso : DAYS.format(date)
}

/** Who wrote the article, where the page does not say it itself, and where and when. */
export function factsOf({ metadata, blocks }: ArticleAnalysis): string {
  const { authors, publisher, publishedAt } = metadata
  const isTold = authors.length === 0 || blocks.some(({ role }) => role === 'byline')
  return [isTold ? '' : `By ${authors.join(', ')}`, publisher, publishedAt && day(publishedAt)]
    .filter(Boolean)
    .join(' · ')
}

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

/** What a value is read as, beside its words, in figures as English writes them; null where its words say it all. */
export function reading(value: Value): string | null {
  if (value.kind === 'date') return value.isoEnd ? `${value.iso} to ${value.isoEnd}` : value.iso
  if (!('amount' in value)) return null
  const { kind, amount } = value
  const unit = kind === 'money' ? value.currency : kind === 'quantity' ? unitOf(value.unit) : '%'
  const sums = [amount, kind === 'money' ? value.amountTo : null]
  return `${sums.flatMap((sum) => (sum == null ? [] : FIGURES.format(sum))).join('–')} ${unit ?? ''}`.trim()
}
