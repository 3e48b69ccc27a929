/** Writes one word list with its header: sorted by code units, each line once. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface ListHeader {
  /** What the list is, where its name does not tell. */
  readonly about?: string
  /** Each package as "npm NAME VERSION": test/package/notices.test.ts looks for it in THIRD-PARTY-NOTICES.md. */
  readonly source: string
  readonly licence: string
  /** YYYY-MM-DD. */
  readonly retrieved: string
  readonly feeds: string
  readonly by: string
  readonly columns: string
}

/** `name` is its place in data/language/en. */
export function writeList(name: string, header: ListHeader, lines: readonly string[]): void {
  const head = [
    ...(header.about ? [`# ${header.about}`] : []),
    `# source: ${header.source}`,
    `# licence: ${header.licence}`,
    `# retrieved: ${header.retrieved}`,
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
