/** The files that the arguments name: files as they are, what lies in folders, what patterns match. */
import { fstatSync } from 'node:fs'
import { lstat, stat } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { type Arguments, type InputFormat, UsageError } from './arguments.ts'

export interface InputFile {
  /** The path as it was given, or `-`. */
  readonly file: string
  readonly format: InputFormat
  /** Bytes; null where they cannot be told. */
  readonly size: number | null
}

export interface InputFiles {
  readonly files: readonly InputFile[]
  /** Whether there may be several articles. */
  readonly many: boolean
}

const BY_ENDING: readonly (readonly [ending: RegExp, format: InputFormat])[] = [
  [/\.(?:md|markdown)$/i, 'markdown'],
  [/\.(?:html?|xhtml)$/i, 'html'],
  [/\.(?:jsonl|ndjson)$/i, 'jsonl'],
  [/\.csv$/i, 'csv'],
  [/\.(?:tsv|tab)$/i, 'tsv'],
]
/** What is read of a folder. */
const READ_OF_FOLDER = '**/*.{txt,text,md,markdown,html,htm,xhtml,jsonl,ndjson,csv,tsv,tab}{,.gz}'

const MANY: readonly InputFormat[] = ['jsonl', 'csv', 'tsv']

function formatOf(file: string, { format, output }: Arguments, alone: boolean): InputFormat {
  if (format) return format
  const name = file.replace(/\.gz$/i, '')
  const found = BY_ENDING.find(([ending]) => ending.test(name))?.[1]
  return found ?? (output === 'jsonl' && alone ? 'jsonl' : 'auto')
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The paths that match, sorted; links are not followed out of what was named. */
async function matching(pattern: string, cwd: string | null): Promise<string[]> {
  const found = await glob(pattern, {
    ...(cwd === null ? {} : { cwd }),
    onlyFiles: true,
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
    expandDirectories: false,
    absolute: cwd === null && isAbsolute(pattern),
  })
  return found.sort(order)
}

async function kindOf(file: string): Promise<'file' | 'folder' | null> {
  try {
    return (await stat(file)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error
    // A link that leads nowhere is there, and is said to be so when it is opened.
    return (await lstat(file).catch(() => null)) ? 'file' : null
  }
}

async function expanded(given: string): Promise<{ files: string[]; named: boolean }> {
  const kind = await kindOf(given)
  if (kind === 'folder') {
    const folder = given.replace(/(?<=.)\/+$/, '')
    const files = (await matching(READ_OF_FOLDER, given)).map(
      (file) => `${folder === '/' ? '' : folder}/${file}`,
    )
    if (files.length === 0)
      throw new UsageError(
        `${given} is a folder with no file that ends in .txt, .md, .html, .jsonl, .csv or .tsv (or these with .gz).`,
      )
    return { files, named: false }
  }
  if (kind === null && isDynamicPattern(given)) {
    const files = await matching(given.replaceAll('\\', process.platform === 'win32' ? '/' : '\\'), null)
    if (files.length === 0) throw new UsageError(`No file matches ${given}.`)
    return { files, named: false }
  }
  return { files: [given], named: true }
}

/** Bytes of a file, and of standard input where it is one; null where they cannot be told. */
async function sizeOf(file: string): Promise<number | null> {
  try {
    const found = file === '-' ? fstatSync(process.stdin.fd) : await stat(file)
    return found.isFile() ? found.size : null
  } catch {
    return null
  }
}

/** @throws UsageError where a pattern or a folder has no file; system errors as they come */
export async function inputsOf(given: Arguments): Promise<InputFiles> {
  const files: InputFile[] = []
  const seen = new Set<string>()
  let many = given.inputs.length > 1
  for (const input of given.inputs) {
    const found = input === '-' ? { files: ['-'], named: true } : await expanded(input)
    if (!found.named) many = true
    for (const file of found.files) {
      if (seen.has(file)) continue
      seen.add(file)
      const format = formatOf(file, given, found.named)
      if (MANY.includes(format)) many = true
      files.push({ file, format, size: await sizeOf(file) })
    }
  }
  return { files, many }
}
