import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { articleInputSchema } from '../schema/input.ts'
import { keysOf } from '../schema/keys.ts'
import type { InputArticle } from './input-article.ts'

/** The longest row that is read as an article, in characters. */
const LONGEST_ROW = 32_000_000
/** What parts the columns of tables: of those, what occurs most in the head. */
const DELIMITERS = [',', ';', '\t']

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

/** An article a row, under a head that names the columns; `where` stands before the number of a line in messages. */
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
  const broken = (place: string, message: string) => ({
    id: null,
    source: null,
    error: { code: 'bad-input' as const, message: `${place} ${message}` },
    place,
  })
  let names: string[] = []
  let line = 1
  const faults: ReturnType<typeof broken>[] = []
  const head = Buffer.from(first.value)
    .toString('utf8')
    .replace(/^\ufeff/, '')
  const parser = parse({
    bom: true,
    info: true,
    delimiter: format === 'tsv' ? '\t' : delimiterOf(head),
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    columns: (header: string[]) => {
      names = header.map(
        (name) => keys.find((key) => key.toLowerCase() === name.trim().toLowerCase()) ?? name,
      )
      return names
    },
    // A row that is none is told, and the rows before and behind it are read.
    skip_records_with_error: true,
    on_skip: (error) => {
      const at = error && 'lines' in error ? Number(error['lines']) : line + 1
      faults.push(broken(`${where}Line ${at}`, `is no ${format.toUpperCase()}: ${error?.message}.`))
    },
  })
  const source = Readable.from(all())
  source.on('error', (error) => parser.destroy(error))
  for await (const { record, info } of source.pipe(parser) as AsyncIterable<Parsed>) {
    const place = `${where}Line ${line + 1}`
    line = info.lines
    if (!names.includes('text')) {
      yield broken(`${where}The head`, `has no column "text"; its columns are ${names.join(', ')}.`)
      return
    }
    yield { ...articleOf(record, keys), error: null, place }
  }
  yield* faults
}
