import { Readable } from 'node:stream'
import { type CsvError, parse } from 'csv-parse'
import { articleInputSchema } from '../schema/input.ts'
import { keysOf } from '../schema/keys.ts'
import { Refusal } from './decode.ts'
import type { InputArticle } from './input-article.ts'

/** The longest row that is read as an article, in characters. */
const LONGEST_ROW = 32_000_000
/** What parts the columns of tables: of those, what occurs most in the head. */
const DELIMITERS = [',', ';', '\t']

/** What makes a row none, by the code that the parser gives it. */
const FAULTS: Readonly<Record<string, string>> = {
  CSV_INVALID_CLOSING_QUOTE: 'a quotation mark within quotes is not doubled',
  CSV_QUOTE_NOT_CLOSED: 'a quoted cell does not end',
  INVALID_OPENING_QUOTE: 'a quotation mark stands within an unquoted cell',
  CSV_MAX_RECORD_SIZE: 'a row is longer than 32 million characters',
}

function delimiterOf(head: string): string {
  const line = head.slice(0, head.search(/\r|\n|$/))
  const times = (mark: string) => line.split(mark).length
  return DELIMITERS.reduce((most, mark) => (times(mark) > times(most) ? mark : most))
}

interface Parsed {
  readonly record: Readonly<Record<string, string>>
  readonly info: { readonly lines: number }
}

/** What a row says of its article; an empty cell says nothing. */
function articleOf(record: Parsed['record'], keys: readonly string[]): { id: string | null; source: object } {
  const known = Object.entries(record).filter(
    ([key, value]) => keys.includes(key) && (key === 'text' || value !== ''),
  )
  const source: Record<string, unknown> = Object.fromEntries(known)
  if (typeof source['authors'] === 'string')
    source['authors'] = source['authors']
      .split(';')
      .map((name) => name.trim())
      .filter(Boolean)
  return { id: typeof source['id'] === 'string' ? source['id'] : null, source }
}

/** @throws Refusal where no column holds the texts */
function checkNames(names: readonly string[], where: string): void {
  if (names.includes('text')) return
  const told = `${where}The head has no column "text"; its columns are ${names.join(', ')}.`
  throw new Refusal(`${told} Call the column of the articles "text".`)
}

/** The names of the columns, as articles call them, whatever case and blanks the head has. */
const columnsOf = (header: readonly string[], keys: readonly string[]) =>
  header.map((name) => keys.find((key) => key.toLowerCase() === name.trim().toLowerCase()) ?? name)

/** A parser of rows; a row that is none is told to `onFault`, and the rows before and behind it are read. */
const parserOf = (
  delimiter: string,
  columns: (header: string[]) => string[],
  onFault: (error: CsvError | undefined) => undefined,
) =>
  parse({
    bom: true,
    info: true,
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    columns,
    skip_records_with_error: true,
    on_skip: onFault,
  })

/**
 * An article a row, under a head that names the columns; rows that are none are told in their place. `where` stands before the number of
 * a line in messages.
 *
 * @throws Refusal where no column holds the texts
 */
export async function* csvArticles(
  input: AsyncIterable<Uint8Array>,
  format: 'csv' | 'tsv',
  where = '',
): AsyncGenerator<InputArticle & { readonly place: string }> {
  const keys = keysOf(articleInputSchema)
  const chunks = input[Symbol.asyncIterator]()
  const first = await chunks.next()
  if (first.done) return
  async function* all() {
    yield first.value
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
  }
  let names: string[] = ['text']
  /** The last line of the row before. */
  let line = 1
  const faults: { readonly at: number; readonly why: string }[] = []
  const head = Buffer.from(first.value)
    .toString('utf8')
    .replace(/^\ufeff/, '')
  const parser = parserOf(
    format === 'tsv' ? '\t' : delimiterOf(head),
    (header) => {
      names = columnsOf(header, keys)
      return names
    },
    (error) => {
      const why = FAULTS[error?.code ?? ''] ?? `${error?.message}`
      faults.push({ at: Number(error?.['lines'] ?? line + 1), why })
      return undefined
    },
  )
  /** What was passed over before a line. */
  function* broken(before: number) {
    for (; faults[0] && faults[0].at < before; faults.shift()) {
      const { at, why } = faults[0]
      const place = `${where}Line ${at}`
      const message = `${place} is no ${format.toUpperCase()}: ${why}.`
      yield { id: null, source: null, error: { code: 'bad-input' as const, message }, place }
      line = at
    }
  }
  const source = Readable.from(all())
  source.on('error', (error) => parser.destroy(error))
  for await (const { record, info } of source.pipe(parser) as AsyncIterable<Parsed>) {
    checkNames(names, where)
    yield* broken(info.lines)
    const place = `${where}Line ${line + 1}`
    line = info.lines
    yield { ...articleOf(record, keys), error: null, place }
  }
  checkNames(names, where)
  yield* broken(Infinity)
}
