import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { GIVEN_FORMATS, type GivenFormat } from '../schema/input.ts'

export const HELP = `broadsheet reads news articles: entities, quotations with speakers, sentiment, boilerplate.

  broadsheet analyze FILE|-       one article, from a file or standard input, as JSON

  --format ${GIVEN_FORMATS.join('|')}   how the input is written (default: auto; .md and .html files by name)
  --table                            a report for people
  --html                             a page to look at
  --jsonl                            one article a line in ({"text": ..., "id": ...}), one analysis a line out
  --only LIST                        these keys of the analysis alone: entities,quotations,... (with --jsonl, id too)
  --workers N                        with --jsonl: in N threads
  --out FILE                         with --jsonl: lines go to a file
  --skip-done FILE                   with --jsonl: articles whose id has an analysis in FILE are passed over;
                                     where it is also that of --out, the run goes on behind it
                                     (files of --jsonl that end in .gz are unpacked and packed)
  --explain                          with reasons
  --version, --help

Exit codes: 0 all went well; 1 some articles of --jsonl failed; 2 wrong use, or a file that cannot be read
or written; 130 interrupted: what was written are whole lines.
`

export type Output = 'json' | 'table' | 'html' | 'jsonl'

export interface Arguments {
  readonly file: string
  readonly format: GivenFormat
  readonly output: Output
  readonly only: readonly string[] | null
  readonly workers: number | null
  readonly explain: boolean
  readonly out: string | null
  readonly skipDone: string | null
}

/** What the user got wrong, told in one line. */
export class UsageError extends Error {}

const BY_NAME: readonly (readonly [ending: RegExp, format: GivenFormat])[] = [
  [/\.(?:md|markdown)$/i, 'markdown'],
  [/\.(?:html?|xhtml)$/i, 'html'],
]

const OPTIONS = {
  format: { type: 'string' },
  table: { type: 'boolean' },
  html: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  only: { type: 'string' },
  workers: { type: 'string' },
  explain: { type: 'boolean' },
  out: { type: 'string' },
  'skip-done': { type: 'string' },
  version: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** @throws UsageError */
export function readArguments(
  list: readonly string[],
  keys: readonly string[],
): Arguments | 'help' | 'version' {
  let parsed: ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>
  try {
    parsed = parseArgs({ args: [...list], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
  const { values, positionals } = parsed
  if (values.help) return 'help'
  if (values.version) return 'version'
  const [command, file, ...more] = positionals
  if (command === undefined)
    throw new UsageError('Say what to do: broadsheet analyze FILE, or - for standard input.')
  if (command !== 'analyze')
    throw new UsageError(`There is no command ${JSON.stringify(command)}; the command is analyze.`)
  if (file === undefined) throw new UsageError('Name a file, or - for standard input.')
  if (more.length > 0)
    throw new UsageError('Name one file; several articles go into one file with --jsonl, one a line.')
  const outputs = (['table', 'html', 'jsonl'] as const).filter((name) => values[name])
  if (outputs.length > 1) throw new UsageError(`--${outputs.join(' and --')} do not go together.`)
  const format = (values.format ??
    BY_NAME.find(([ending]) => ending.test(file))?.[1] ??
    'auto') as GivenFormat
  if (!GIVEN_FORMATS.includes(format))
    throw new UsageError(`--format ${format} is none of ${GIVEN_FORMATS.join(', ')}.`)
  const only = values.only?.split(',').map((key) => key.trim()) ?? null
  const unknown = only?.find((key) => !keys.includes(key))
  if (unknown !== undefined)
    throw new UsageError(`--only ${unknown} is no key of an analysis; they are ${keys.join(', ')}.`)
  const workers = values.workers === undefined ? null : Number(values.workers)
  if (workers !== null && !(Number.isInteger(workers) && workers >= 1))
    throw new UsageError(`--workers ${values.workers} is no whole number from 1.`)
  const loose = (['workers', 'out', 'skip-done'] as const).find((name) => values[name] !== undefined)
  if (loose && !values.jsonl) throw new UsageError(`--${loose} goes with --jsonl.`)
  if (values.out !== undefined && resolve(values.out) === resolve(file))
    throw new UsageError('--out names the file that is read. Name another one.')
  return {
    file,
    format,
    output: outputs[0] ?? 'json',
    only,
    workers,
    explain: values.explain ?? false,
    out: values.out ?? null,
    skipDone: values['skip-done'] ?? null,
  }
}
