/** Reads corpora for the trainers: a folder from `--corpora DIR` or BROADSHEET_CORPORA, JSON Lines within. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What follows a name on the command line; null where it does not stand there. */
export function argument(name: string): string | null {
  const at = process.argv.indexOf(name)
  return at < 0 ? null : (process.argv[at + 1] ?? null)
}

export function corporaFolder(): string {
  const folder = argument('--corpora') ?? process.env['BROADSHEET_CORPORA']
  if (!folder) {
    console.error(
      'Give the folder of the corpora: --corpora DIR, or BROADSHEET_CORPORA=DIR. data/README.md says where each comes from.',
    )
    process.exit(2)
  }
  return folder
}

/** A teacher's labels, `--silver DIR`, as JSON Lines; null without them. They stay outside the repository. */
export const silverFolder = (): string | null => argument('--silver')

export interface Corpus<Line> {
  readonly name: string
  /** The first 16 hexadecimal digits of the file's SHA-256. */
  readonly digest: string
  readonly lines: readonly Line[]
}

export function readCorpus<Line>(folder: string, name: string): Corpus<Line> {
  const content = readFileSync(join(folder, name))
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 16)
  const lines = content
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)
  return { name, digest, lines }
}

export { foldOf } from '../fit/digests.ts'
