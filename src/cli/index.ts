#!/usr/bin/env node
/** The command `broadsheet`. */
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { renderHtml } from '../html/index.ts'
import { type ArticleAnalysis, BroadsheetError, createAnalyzer } from '../index.ts'
import { articleAnalysisSchema } from '../schema/analysis.ts'
import { keysOf } from '../schema/keys.ts'
import { VERSION } from '../version.ts'
import { type Arguments, HELP, readArguments, UsageError } from './arguments.ts'
import { analyzeLines, errorOf, type LineAnswer } from './lines.ts'
import { renderTable } from './table.ts'

const KEYS = keysOf(articleAnalysisSchema)
const DEFAULT_WIDTH = 100

/** Writes, and waits while the reader is behind. */
function print(words: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(words)) resolve()
    else process.stdout.once('drain', resolve)
  })
}

function pick(analysis: ArticleAnalysis, only: Arguments['only']): Partial<ArticleAnalysis> {
  return only
    ? Object.fromEntries(KEYS.filter((key) => only.includes(key)).map((key) => [key, analysis[key]]))
    : analysis
}

async function analyzeOne({ file, format, output, only, explain }: Arguments): Promise<number> {
  const content = file === '-' ? await text(process.stdin) : await readFile(file, 'utf8')
  const analysis = createAnalyzer({ explain }).analyze({ text: content, format })
  if (output === 'table') await print(renderTable(analysis, process.stdout.columns ?? DEFAULT_WIDTH))
  else if (output === 'html') await print(renderHtml(analysis, { page: true }))
  else await print(`${JSON.stringify(pick(analysis, only), null, 2)}\n`)
  return 0
}

/** An answer as a line. Its id is always in it, since the lines of many articles are told apart by it. */
function writtenLine(answer: LineAnswer, only: Arguments['only']): { line: string; ok: boolean } {
  try {
    const row = 'error' in answer ? answer : pick(answer.analysis, only && ['id', ...only])
    return { line: `${JSON.stringify(row)}\n`, ok: !('error' in answer) }
  } catch (failure) {
    // An analysis may be longer than a string can be.
    return { line: `${JSON.stringify({ id: answer.id, error: errorOf(failure) })}\n`, ok: false }
  }
}

async function analyzeStream({ file, only, workers, explain }: Arguments): Promise<number> {
  const input = file === '-' ? process.stdin : createReadStream(file)
  await new Promise<void>((resolve, reject) => {
    if (file === '-') resolve()
    else input.once('open', () => resolve()).once('error', reject)
  })
  let done = 0
  let failed = 0
  for await (const answer of analyzeLines(input, createAnalyzer({ explain }), workers, explain)) {
    const { line, ok } = writtenLine(answer, only)
    if (!ok) failed++
    await print(line)
    done++
    if (process.stderr.isTTY) process.stderr.write(`\r${done} articles, ${failed} failed`)
  }
  if (process.stderr.isTTY && done > 0) process.stderr.write('\n')
  return failed > 0 ? 1 : 0
}

async function main(): Promise<number> {
  const read = readArguments(process.argv.slice(2), KEYS)
  if (read === 'help') await print(HELP)
  else if (read === 'version') await print(`${VERSION}\n`)
  else return read.output === 'jsonl' ? analyzeStream(read) : analyzeOne(read)
  return 0
}

/** One line that says what to do. */
function complain(error: unknown): void {
  const { code, path } = error as NodeJS.ErrnoException
  if (error instanceof UsageError)
    console.error(`broadsheet: ${error.message}\nbroadsheet --help tells more.`)
  else if (error instanceof BroadsheetError) console.error(`broadsheet: ${error.message}`)
  else if (code === 'ENOENT')
    console.error(`broadsheet: There is no file ${path}. Name one that exists, or - for standard input.`)
  else if (code === 'EISDIR')
    console.error('broadsheet: That is a folder. Name a file, or - for standard input.')
  else if (code === 'EACCES')
    console.error(`broadsheet: ${path} may not be read. Change its permissions, or name another file.`)
  else throw error
}

// A reader that goes away (`| head`) ends the run quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  process.exitCode = await main()
} catch (error) {
  complain(error)
  process.exitCode = 2
}
