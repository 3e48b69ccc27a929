#!/usr/bin/env node
/** The command `broadsheet`. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { setImmediate } from 'node:timers/promises'
import { FEW } from '../batch/run.ts'
import { renderHtml } from '../html/index.ts'
import { type ArticleAnalysis, BroadsheetError, createAnalyzer } from '../index.ts'
import { articleAnalysisSchema } from '../schema/analysis.ts'
import { keysOf, pickKeys } from '../schema/keys.ts'
import { VERSION } from '../version.ts'
import { type Arguments, HELP, readArguments, UsageError } from './arguments.ts'
import { analyzeLines } from './lines.ts'
import { idsOf, openInput, openOutput, print, STANDARD_OUTPUT } from './output.ts'
import { Progress } from './progress.ts'
import { renderTable } from './table.ts'

const KEYS = keysOf(articleAnalysisSchema)
const DEFAULT_WIDTH = 100
/** What shells expect of a program that SIGINT ended. */
const INTERRUPTED = 130

function pick(analysis: ArticleAnalysis, only: Arguments['only']): Partial<ArticleAnalysis> {
  return only
    ? pickKeys(
        KEYS.filter((key) => only.includes(key)),
        analysis,
      )
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

/** Every line is written wholly or not at all, also where the run is interrupted: then the exit code is that of SIGINT. */
async function analyzeStream(given: Arguments): Promise<number> {
  const { file, only, workers, explain, out, skipDone } = given
  const done = skipDone === null ? new Set<string>() : await idsOf(skipDone)
  const input = await openInput(file)
  const output =
    out === null
      ? STANDARD_OUTPUT
      : await openOutput(out, skipDone !== null && resolve(out) === resolve(skipDone))
  const interruption = new AbortController()
  const interrupt = () => {
    interruption.abort()
    input.bytes.destroy()
  }
  process.once('SIGINT', interrupt)
  const { signal } = interruption
  const much = (input.size ?? 0) > FEW.weight
  // The id is in every line, since the lines of many articles are told apart by it.
  const options = { keys: only && ['id', ...only], done, much, signal }
  const progress = new Progress(input)
  try {
    for await (const answer of analyzeLines(
      input.bytes,
      createAnalyzer({ explain }),
      workers,
      explain,
      options,
    )) {
      await output.write(`${'json' in answer ? answer.json : JSON.stringify(answer)}\n`)
      progress.count('json' in answer)
      await setImmediate() // an interruption is heard between articles
      if (signal.aborted) break
    }
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    process.off('SIGINT', interrupt)
    await output.end()
    progress.end()
  }
  return signal.aborted ? INTERRUPTED : progress.failed > 0 ? 1 : 0
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
  else if (code === 'ENOSPC')
    console.error('broadsheet: The disk is full. Make room, and go on with --skip-done and --out.')
  else if (code?.startsWith('Z_'))
    console.error('broadsheet: The file is no whole gzip file. Pack it again, or name it without .gz.')
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
