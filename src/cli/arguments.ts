import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { RowKind } from '../query/row-types.ts'
import { columns } from '../query/rows.ts'
import { OPTION_NAMES } from './help.ts'
import { ALL_OPTIONS, INPUT_FORMATS, OFFSETS, type Output, ROW_KINDS, SHELLS } from './options.ts'
import { suggestion } from './suggest.ts'
import { TOKEN_COLUMNS } from './token-rows.ts'

export type InputFormat = (typeof INPUT_FORMATS)[number]
export type OffsetUnit = (typeof OFFSETS)[number]
export type Shell = (typeof SHELLS)[number]

export interface Arguments {
  readonly inputs: readonly string[]
  readonly format: InputFormat | null
  readonly encoding: string | null
  readonly output: Output
  readonly kind: RowKind
  /** What parts the cells of rows or tokens; null for JSON. */
  readonly delimiter: ',' | '\t' | null
  readonly fields: readonly string[] | null
  readonly only: readonly string[] | null
  readonly offsets: OffsetUnit
  readonly explain: boolean
  readonly workers: number | null
  readonly out: string | null
  readonly skipDone: string | null
}

export type Request = Arguments | 'help' | 'version' | { readonly shell: Shell }

/** What the user got wrong, told in one line. */
export class UsageError extends Error {}

const fail = (message: string): never => {
  throw new UsageError(message)
}

type Values = Readonly<Record<string, string | boolean | undefined>>

function parse(args: readonly string[]): { values: Values; positionals: string[] } {
  const options = Object.fromEntries(
    ALL_OPTIONS.map(({ name, value }) => [
      name,
      {
        type: value === null ? ('boolean' as const) : ('string' as const),
        ...(name === 'help' ? { short: 'h' } : {}),
      },
    ]),
  )
  const unknown = args
    .slice(0, args.includes('--') ? args.indexOf('--') : undefined)
    .find((arg) => arg.startsWith('--') && !OPTION_NAMES.includes(arg.replace(/=.*/s, '')))
  if (unknown !== undefined && unknown !== '--') {
    const name = unknown.replace(/=.*/s, '')
    fail(`There is no option ${name}.${suggestion(name, OPTION_NAMES)}`)
  }
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    const { message } = error as Error
    return fail(message.replace(/(?:\. | )To specify .*$/s, '.'))
  }
}

/** One of a list of words. */
function oneOf<Word extends string>(
  name: string,
  given: string | boolean | undefined,
  words: readonly Word[],
): Word | null {
  if (given === undefined) return null
  const word = words.find((known) => known === given)
  return word ?? fail(`--${name} ${given} is none of ${words.join(', ')}.${suggestion(String(given), words)}`)
}

/** A list of words parted by commas, each of which is known. */
function listOf(
  name: string,
  given: string | boolean | undefined,
  known: readonly string[],
  what: string,
): string[] | null {
  if (given === undefined) return null
  const words = String(given)
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)
  if (words.length === 0) fail(`--${name} names no ${what}; they are ${known.join(', ')}.`)
  const unknown = words.find((word) => !known.includes(word))
  if (unknown !== undefined)
    fail(`--${name} ${unknown} is no ${what}.${suggestion(unknown, known)} They are ${known.join(', ')}.`)
  return [...new Set(words)]
}

/** What is to be written: one of the outputs, where --csv and --tsv ask for rows. */
function outputOf(values: Values): Pick<Arguments, 'output' | 'kind' | 'delimiter'> {
  const named = (['json', 'table', 'view', 'html', 'text', 'tokens', 'rows'] as const).filter(
    (name) => values[name] !== undefined,
  )
  if (named.length > 1) fail(`--${named.join(' and --')} do not go together.`)
  if (values['csv'] && values['tsv']) fail('--csv and --tsv do not go together.')
  const [output] = named
  const delimiter = values['csv'] ? ',' : values['tsv'] ? '\t' : null
  if (delimiter && output !== undefined && output !== 'rows' && output !== 'tokens')
    fail(`--${values['csv'] ? 'csv' : 'tsv'} goes with --rows or --tokens, and not with --${output}.`)
  const kind = oneOf('rows', values['rows'], ROW_KINDS) ?? 'entities'
  if (values['jsonl'] && (output === 'table' || output === 'view' || output === 'html'))
    fail(`--jsonl and --${output} do not go together.`)
  const given = output ?? (delimiter ? 'rows' : values['jsonl'] ? 'jsonl' : 'json')
  return { output: given, kind, delimiter: given === 'tokens' ? (delimiter ?? '\t') : delimiter }
}

/** Options that say something of JSON, of rows, or of lines, and are given with another output. */
function checkFit(values: Values, output: Output): void {
  const isJson = output === 'json' || output === 'jsonl'
  const refuse = (name: string, goes: string) =>
    values[name] === undefined ? null : fail(`--${name} goes with ${goes}, and not with --${output}.`)
  if (!isJson) for (const name of ['only', 'explain']) refuse(name, 'JSON')
  if (output !== 'rows' && output !== 'tokens')
    refuse('fields', '--rows or --tokens (keys of JSON are chosen by --only)')
  if (!isJson && output !== 'rows' && output !== 'tokens') refuse('offsets', 'JSON, --rows and --tokens')
  if (!isJson) refuse('skip-done', 'JSON, whose lines have an id')
  if (output === 'tokens' || output === 'text') refuse('workers', 'an analysis')
}

function checkEncoding(label: string | null): string | null {
  if (label === null) return null
  try {
    new TextDecoder(label)
    return label
  } catch {
    return fail(
      `--encoding ${label} is no label of an encoding, such as utf-8, windows-1252, utf-16le or shift_jis.`,
    )
  }
}

function readAnalyze(values: Values, inputs: readonly string[], keys: readonly string[]): Arguments {
  if (inputs.length === 0) fail('Name a file, a folder or a pattern, or - for standard input.')
  const { output, kind, delimiter } = outputOf(values)
  checkFit(values, output)
  const text = (name: string) => (values[name] === undefined ? null : String(values[name]))
  const workers = values['workers'] === undefined ? null : Number(values['workers'])
  if (workers !== null && !(Number.isInteger(workers) && workers >= 1 && workers <= 256))
    fail(`--workers ${values['workers']} is no whole number from 1 to 256.`)
  const out = text('out')
  if (out === '') fail('--out names no file.')
  if (out !== null && inputs.some((file) => resolve(out) === resolve(file)))
    fail('--out names the file that is read. Name another one.')
  const known: readonly string[] = output === 'tokens' ? TOKEN_COLUMNS : columns(kind)
  return {
    inputs,
    format: oneOf('format', values['format'], INPUT_FORMATS),
    encoding: checkEncoding(text('encoding')),
    output,
    kind,
    delimiter,
    fields: listOf(
      'fields',
      values['fields'],
      known,
      output === 'tokens' ? 'column of tokens' : `column of ${kind}`,
    ),
    only: listOf('only', values['only'], keys, 'key of an analysis'),
    offsets: oneOf('offsets', values['offsets'], OFFSETS) ?? 'utf16',
    explain: values['explain'] === true,
    workers,
    out,
    skipDone: text('skip-done'),
  }
}

const COMMANDS = ['analyze', 'completions']

/** @throws UsageError */
export function readArguments(list: readonly string[], keys: readonly string[]): Request {
  const { values, positionals } = parse(list)
  if (values['help'] || positionals[0] === 'help') return 'help'
  if (values['version']) return 'version'
  const [command, ...rest] = positionals
  if (command === 'analyze') return readAnalyze(values, rest, keys)
  if (command === 'completions') {
    const shell = SHELLS.find((known) => known === rest[0])
    if (shell && rest.length === 1) return { shell }
    return fail(`Name one shell: ${SHELLS.join(', ')}.${suggestion(rest[0] ?? '', SHELLS)}`)
  }
  return command === undefined
    ? fail('Say what to do: broadsheet analyze FILE, or - for standard input.')
    : fail(
        `There is no command ${JSON.stringify(command)}.${suggestion(command, COMMANDS) || ' The command is analyze.'}`,
      )
}
