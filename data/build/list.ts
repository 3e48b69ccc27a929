/** Writes one word list with its header: sorted by code units, each line once. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface ListHeader {
  readonly source: string
  readonly licence: string
  readonly feeds: string
  readonly by: string
  readonly columns: string
}

const RETRIEVED = '2026-11-24'

export function writeList(name: string, header: ListHeader, lines: readonly string[]): void {
  const head = [
    `# source: ${header.source}`,
    `# licence: ${header.licence}`,
    `# retrieved: ${RETRIEVED}`,
    `# feeds: ${header.feeds}`,
    `# built by: ${header.by}`,
    `# columns: ${header.columns}`,
  ]
  const sorted = [...new Set(lines)].sort()
  writeFileSync(
    join(import.meta.dirname, '..', 'language', 'en', name),
    `${[...head, ...sorted].join('\n')}\n`,
  )
  console.log(`${name}: ${sorted.length} lines`)
}
