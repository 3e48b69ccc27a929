/** What `npm run evaluate` prints of the invented lines of this folder, by their headings. */
import type { Value } from '../../src/schema/values.ts'
import { PUBLISHED, reading, readTable, score } from './read-table.ts'

type Analyze = (input: { text: string; format: 'text'; publishedAt: string }) => { values: readonly Value[] }

const TABLES: readonly (readonly [file: string, kinds: readonly Value['kind'][]])[] = [
  ['dates.txt', ['date']],
  ['money.txt', ['money']],
  ['quantities.txt', ['quantity', 'percentage']],
]

/** A line for each heading: its lines, values wanted, right and wrong. */
export function scoreValues(analyze: Analyze): string[] {
  return TABLES.flatMap(([file, kinds]) => {
    const rows = readTable(file)
    return [...new Set(rows.map(({ group }) => group))].map((group) => {
      const of = rows.filter((row) => row.group === group)
      const { wanted, right, wrong } = score(of, ({ text }) =>
        analyze({ text, format: 'text', publishedAt: PUBLISHED })
          .values.filter(({ kind }) => kinds.includes(kind))
          .map((value) => `${value.text} = ${reading(value)}`),
      )
      return `${file} ${group}: ${of.length} lines, ${right} of ${wanted} right, ${wrong} wrong`
    })
  })
}
