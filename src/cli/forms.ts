/** What is written of an article, in each output. */
import { renderHtml, renderText } from '../html/index.ts'
import type { Analyzer, Article, ArticleAnalysis, Source } from '../index.ts'
import { toCsv } from '../query/csv.ts'
import { columns, rows } from '../query/rows.ts'
import { articleAnalysisSchema } from '../schema/analysis.ts'
import { keysOf, pickKeys } from '../schema/keys.ts'
import type { Arguments } from './arguments.ts'
import { inUnits, rowsInUnits, tokensInUnits } from './offsets.ts'
import { renderTable } from './table.ts'
import { TOKEN_COLUMNS, tokenRows } from './token-rows.ts'

export interface OutputForm {
  /** What stands before all articles. */
  readonly head: string
  /** Of an article that has been analysed; null where less is to be read than an analysis. */
  readonly write: ((analysis: ArticleAnalysis, source: unknown) => string) | null
  /** Of an article that is read but for an analysis. */
  readonly read?: (analyzer: Analyzer, source: Source) => string
  /** Whether a line that names the file stands above each of several articles. */
  readonly named: boolean
}

/** The columns of the terminal, or what its shell says, else what fits most. */
export function widthOf(): number {
  const told = process.stdout.columns ?? Number(process.env['COLUMNS'])
  return Number.isInteger(told) && told >= 20 ? told : 100
}

const CSV = { guard: false }

/** Rows as cells or as JSON, with the head left out. */
function writeRows(
  list: readonly object[],
  names: readonly string[],
  { delimiter, fields }: Arguments,
): string {
  if (delimiter === null)
    return list.map((row) => `${JSON.stringify(fields ? pickKeys(names as never[], row) : row)}\n`).join('')
  const csv = toCsv(list, { ...CSV, delimiter, columns: names })
  return csv.slice(csv.indexOf('\n') + 1)
}

const headOf = (names: readonly string[], delimiter: string | null) =>
  delimiter === null ? '' : toCsv([], { ...CSV, delimiter, columns: names })

const colours = () => process.stdout.isTTY === true && process.stdout.hasColors()

/** How the analyses are written that are no rows of JSON. */
export function formOf(given: Arguments, many: boolean): OutputForm {
  const { output, kind, only, offsets, delimiter, fields } = given
  switch (output) {
    case 'text':
      return {
        head: '',
        write: null,
        named: true,
        read: (analyzer, source) => `${analyzer.mainText(source)}\n`,
      }
    case 'tokens': {
      const names = fields ?? TOKEN_COLUMNS
      const read = (analyzer: Analyzer, source: Source) => {
        const article: Article = analyzer.parseArticle(source)
        return writeRows(tokenRows({ ...article, tokens: tokensInUnits(article, offsets) }), names, given)
      }
      return { head: headOf(names, delimiter), write: null, named: false, read }
    }
    case 'rows': {
      const names: readonly string[] = fields ?? columns(kind)
      const write = (analysis: ArticleAnalysis, source: unknown) =>
        writeRows(rowsInUnits(rows(analysis, kind), kind, analysis, offsets, source), names, given)
      return { head: headOf(names, delimiter), write, named: false }
    }
    case 'table':
      return { head: '', write: (analysis) => renderTable(analysis, widthOf()), named: true }
    case 'view':
      return {
        head: '',
        write: (analysis) =>
          renderText(analysis, { width: widthOf(), color: colours() && given.out === null }),
        named: true,
      }
    case 'html':
      return { head: '', write: (analysis) => renderHtml(analysis, { page: true }), named: false }
    default: {
      // The id is in every line, since the lines of many articles are told apart by it.
      const wanted = only && (many ? ['id', ...only] : only)
      const keys = keysOf(articleAnalysisSchema).filter((key) => !wanted || wanted.includes(key))
      const write = (analysis: ArticleAnalysis, source: unknown) =>
        `${JSON.stringify(pickKeys(keys, inUnits(analysis, offsets, source)), null, many ? 0 : 2)}\n`
      return { head: '', write, named: false }
    }
  }
}
