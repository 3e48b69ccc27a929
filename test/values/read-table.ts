/** Tables of invented lines: what is found in each stands in braces, and after "=>" how it is read. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Value } from '../../src/schema/values.ts'

export const PUBLISHED = '2026-11-18'

export interface Row {
  readonly line: string
  /** The heading above it. */
  readonly group: string
  readonly text: string
  /** What is found, and what it is read as. */
  readonly expected: readonly string[]
}

export function readTable(name: string): Row[] {
  let group = ''
  const rows: Row[] = []
  for (const line of readFileSync(join(import.meta.dirname, name), 'utf8').split('\n')) {
    if (line.startsWith('## ')) group = line.slice(3)
    if (line === '' || /^#{1,2} /.test(line)) continue
    const [marked = '', answers = ''] = line.split(' => ')
    const spans = [...marked.matchAll(/\{([^}]*)\}/g)].map((match) => match[1]!)
    const readings = answers === '' ? [] : answers.split('; ')
    if (spans.length !== readings.length) throw new Error(`The answers do not fit the braces: ${line}`)
    const expected = spans.map((span, i) => `${span} = ${readings[i]!.trim()}`)
    rows.push({ line, group, text: marked.replace(/[{}]/g, ''), expected })
  }
  return rows
}

/** The precision that the form of a single date says by itself. */
function plainPrecision(iso: string): string {
  return iso.length === 4 ? 'year' : iso.length === 7 ? 'month' : 'day'
}

export function reading(value: Value): string {
  switch (value.kind) {
    case 'date': {
      const { iso, isoEnd, precision } = value
      if (iso === null) return '?'
      const range = isoEnd === null ? iso : `${iso}..${isoEnd}`
      return precision === plainPrecision(iso) ? range : `${range} ${precision}`
    }
    case 'money': {
      const { amount, amountTo, currency, approximate } = value
      return `${approximate ? '~' : ''}${amount}${amountTo === null ? '' : `..${amountTo}`} ${currency}`
    }
    case 'percentage':
      return `${value.amount} %`
    case 'quantity':
      return `${value.amount} ${value.unit}`
    default:
      return value.kind
  }
}

/** Right, wrong (other than expected) and missed, over the rows, by what `find` gives for each. */
export function score(rows: readonly Row[], find: (row: Row) => readonly string[]) {
  const counts = { wanted: 0, right: 0, wrong: 0 }
  for (const row of rows) {
    const left = [...find(row)]
    counts.wanted += row.expected.length
    for (const answer of row.expected) {
      const at = left.indexOf(answer)
      if (at < 0) continue
      left.splice(at, 1)
      counts.right++
    }
    counts.wrong += left.length
  }
  return counts
}
