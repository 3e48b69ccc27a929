/** The invented lines of lines.tsv, and how many of the rows that are printed are theirs. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractQuotations } from '../../src/index.ts'

export interface QuotationLine {
  readonly name: string
  readonly text: string
  /** kind/speaker/words */
  readonly rows: readonly string[]
}

export const QUOTATION_LINES: readonly QuotationLine[] = readFileSync(
  join(import.meta.dirname, 'lines.tsv'),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [name = '', text = '', rows = '-'] = line.split('\t')
    return { name, text, rows: rows === '-' ? [] : rows.split(' ; ') }
  })

/** The rows that are printed of a line. The words of a speaker are held to hold those that the line names. */
function printedOf({ text, rows }: QuotationLine): string[] {
  const wanted = rows.map((row) => row.split('/')[1] ?? '')
  return extractQuotations({ text: `${text}\n`, format: 'text' }).map((one) => {
    const said = one.speaker?.mention.text ?? 'nobody'
    const speaker = wanted.find((name) => said === name || said.includes(name)) ?? said
    return `${one.kind}/${speaker}/${one.text}`
  })
}

export interface LineScore {
  readonly precision: number
  readonly recall: number
  readonly wrong: readonly string[]
}

export function scoreQuotationLines(lines: readonly QuotationLine[]): LineScore {
  let right = 0
  let given = 0
  let wanted = 0
  const wrong: string[] = []
  for (const line of lines) {
    const printed = printedOf(line)
    const hits = printed.filter((row) => line.rows.includes(row)).length
    right += hits
    given += printed.length
    wanted += line.rows.length
    if (hits < printed.length || hits < line.rows.length)
      wrong.push(`${line.name}: ${line.text} → ${printed.join(' ; ') || '-'}`)
  }
  return { precision: right / given, recall: right / wanted, wrong }
}
