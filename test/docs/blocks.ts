/** The code of README and docs, block by block, and a folder in which it runs as a reader would run it. */
import { spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join, relative } from 'node:path'

export const ROOT = join(import.meta.dirname, '..', '..')
/** What the pages' own site needs; installed by itself (`npm ci` in docs), so that the package's install stays small. */
export const DOCS_MODULES = join(ROOT, 'docs', 'node_modules')

export interface Block {
  /** Page and line, for people. */
  readonly place: string
  /** What is written behind the fence: `js`, `sh`. */
  readonly language: string
  readonly code: string
}

/** Written when the site is built, from what is tested elsewhere. */
const GENERATED = ['docs/glossary.md', 'docs/public/reference']

function markdownIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (GENERATED.includes(relative(ROOT, path)) || /node_modules|^\.|^samples$/.test(entry.name)) return []
    return entry.isDirectory() ? markdownIn(path) : entry.name.endsWith('.md') ? [path] : []
  })
}

export const PAGES = ['README.md', ...markdownIn(join(ROOT, 'docs')).map((path) => relative(ROOT, path))]

/** The fenced blocks of a page. */
export function blocksOf(page: string): Block[] {
  const text = readFileSync(join(ROOT, page), 'utf8')
  return [...text.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].map(
    ({ 1: language = '', 2: code = '', index }) => ({
      place: `${page}:${text.slice(0, index).split('\n').length}`,
      language,
      code,
    }),
  )
}

export const BLOCKS = PAGES.flatMap(blocksOf)
export const written = (language: string) => BLOCKS.filter((block) => block.language === language)

/** The example with each `value //=> expected` as a check; the expected value may stand on the next line. */
export function checked(example: string): { code: string; checks: number } {
  let checks = 0
  const joined = example.replace(/\n(\/\/=>)/g, ' $1')
  const lines = statements(joined).map((line) => {
    const match = /^([\s\S]*?)\s*\/\/=>\s*(.+)$/.exec(line)
    if (!match) return line
    checks++
    const [, value = '', expected = ''] = match
    // try { … } catch (error) { … value }: the check goes inside the braces.
    if (value.startsWith('try'))
      return value.replace(
        /(instanceof BroadsheetError\)) (.+?) \}$/,
        (_, head: string, tail: string) => `${head} assert.deepEqual(${tail}, ${expected}) }`,
      )
    return `assert.deepEqual(${value}, ${expected})`
  })
  return { code: `import assert from 'node:assert/strict'\n${lines.join('\n')}`, checks }
}

/** Lines, those that go on from the one before (a bracket closes, a chain goes on) with it, where a check ends them. */
function statements(code: string): string[] {
  const made: string[] = []
  for (const line of code.split('\n')) {
    const isTail = /^[)\]}]|^\s+\./.test(line) && line.includes('//=>')
    if (isTail) {
      let from = made.length - 1
      while (from > 0 && /^\s/.test(made[from] ?? '')) from--
      made.push([...made.splice(from), line].join('\n'))
    } else made.push(line)
  }
  return made
}

/**
 * A folder within the package, so that `import 'broadsheet'` finds it, with the samples of the docs under the names that the pages
 * use, and `bin` to put before PATH: the command, and a `curl` that reads the sample instead of the network.
 */
export function workplace(): { folder: string; env: NodeJS.ProcessEnv } {
  mkdirSync(join(ROOT, '.cache'), { recursive: true })
  const folder = mkdtempSync(join(ROOT, '.cache', 'docs-'))
  cpSync(join(ROOT, 'docs', 'public', 'samples'), folder, { recursive: true })
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  const commands = {
    broadsheet: `exec "${process.execPath}" "${join(ROOT, 'dist', 'cli.js')}" "$@"`,
    curl: `exec cat "${join(folder, 'story.html')}"`,
  }
  for (const [name, code] of Object.entries(commands)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${code}\n`)
    chmodSync(join(bin, name), 0o755)
  }
  if (existsSync(DOCS_MODULES)) symlinkSync(DOCS_MODULES, join(folder, 'node_modules'))
  return { folder, env: { ...process.env, PATH: `${bin}:${process.env['PATH']}`, NO_COLOR: '1' } }
}

export interface Done {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A command to its end, without holding up the tests' own thread. */
export function run(
  command: string,
  args: readonly string[],
  { folder, env }: ReturnType<typeof workplace>,
): Promise<Done> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text))
    child.on('error', reject).on('close', (status) => resolve({ status, stdout, stderr }))
  })
}

/**
 * What each piece of code throws as a module of its own, null where it throws nothing. All run in one process, so that models are
 * loaded once; one that ends the process is its own fault and that of those behind it.
 */
export async function faultsOf(
  codes: readonly string[],
  place: ReturnType<typeof workplace>,
): Promise<(string | null)[]> {
  const files = codes.map((code, i) => {
    const file = join(place.folder, `block-${i}.mjs`)
    writeFileSync(file, code)
    return file
  })
  const { stdout, stderr } = await run(
    process.execPath,
    [join(import.meta.dirname, 'run-modules.mjs'), ...files],
    place,
  )
  const told = new Map(
    stdout
      .split('\n')
      .filter((line) => line.startsWith('{"file":'))
      .map((line) => JSON.parse(line) as { file: string; fault: string | null })
      .map(({ file, fault }) => [file, fault]),
  )
  return files.map((file) => (told.has(file) ? told.get(file)! : `did not come to its end: ${stderr}`))
}
