import { checkOptions, matches, type OptionShapes } from '../acceptance.ts'
import { BroadsheetError } from '../errors.ts'
import { describe } from '../schema/describe.ts'

export interface CsvOptions {
  /** What parts the cells, one character; the default is a comma. */
  readonly delimiter?: string
  /** The columns, in order; the default is every key of the rows, in the order in which they are first seen. */
  readonly columns?: readonly string[]
  /**
   * Whether texts that a spreadsheet would run as a formula (that begin with = + - @, a tab or a carriage return) get an apostrophe
   * in front (OWASP, "CSV Injection"). It changes the texts, so that the default is false: turn it on for files that people open.
   */
  readonly guard?: boolean
}

const FORMULA = /^[=+\-@\t\r]/

interface Dialect {
  readonly delimiter: string
  readonly guard: boolean
}

const options = (): OptionShapes<CsvOptions> => ({
  delimiter: [
    '&',
    'one character, such as "," or "\\t", and no quotation mark or line break',
    matches(/^[^"\r\n]$/),
  ],
  columns: ['*', 's'],
  guard: 'b',
})

function written(value: unknown, { delimiter, guard }: Dialect): string {
  if (value === null || value === undefined) return ''
  let text = String(value)
  if (guard && typeof value === 'string' && FORMULA.test(text)) text = `'${text}`
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const noCell = (value: unknown, path: string, what: 'row' | 'cell') =>
  new BroadsheetError(
    'bad-input',
    `The ${what} ${path} that toCsv() was given is ${describe(value)}.`,
    path,
    {
      advice: 'Give flat records of strings, numbers, true, false or null, as rows() returns.',
    },
  )

function checkCell(value: unknown, path: string): void {
  if (value === null || value === undefined || /^(?:string|number|boolean)$/.test(typeof value)) return
  throw noCell(value, path, 'cell')
}

/**
 * Rows as comma-separated values by RFC 4180: a head, a line for each row, each ended by CR LF; cells that hold the delimiter, a
 * quotation mark or a line break are quoted; null is empty.
 *
 * @param rows flat records, as `rows` returns or made by hand
 * @returns the empty string where there are neither rows nor `columns`
 * @throws BroadsheetError `bad-input` if a cell is no plain value; `bad-options`
 * @example
 * import { toCsv } from 'broadsheet/query'
 * toCsv([{ name: 'Ruiz, Ana', mentions: 2 }]) //=> 'name,mentions\r\n"Ruiz, Ana",2\r\n'
 */
export function toCsv(rows: readonly object[], given: CsvOptions = {}): string {
  const { delimiter = ',', columns, guard = false } = checkOptions<CsvOptions>('toCsv', given, options())
  const dialect = { delimiter, guard }
  if (!Array.isArray(rows))
    throw new BroadsheetError('bad-input', `toCsv() was given ${describe(rows)} for rows.`, '', {
      advice: 'Give an array of flat records, as rows() returns.',
    })
  const names = columns ?? [...new Set(rows.flatMap((row) => Object.keys(row ?? {})))]
  if (names.length === 0) return ''
  const lines = rows.map((row: unknown, i) => {
    if (typeof row !== 'object' || row === null) throw noCell(row, `${i}`, 'row')
    const record = row as Record<string, unknown>
    return names.map((name) => {
      const value = Object.hasOwn(record, name) ? record[name] : null
      checkCell(value, `${i}.${name}`)
      return written(value, dialect)
    })
  })
  // A line of one empty cell would be no line: it is quoted.
  return [names.map((name) => written(name, dialect)), ...lines]
    .map((cells) => `${cells.length === 1 && cells[0] === '' ? '""' : cells.join(dialect.delimiter)}\r\n`)
    .join('')
}
