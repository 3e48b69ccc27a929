/** One run of `analyze`: every article is written wholly or not at all, also where the run is interrupted. */
import { resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { FEW } from '../batch/run.ts'
import { type Analyzer, createAnalyzer, type Source } from '../index.ts'
import { type Arguments, UsageError } from './arguments.ts'
import { formOf, type OutputForm } from './forms.ts'
import type { InputArticle } from './input-article.ts'
import { inputsOf } from './inputs.ts'
import { type ArticleAnswer, analyzeArticles } from './lines.ts'
import { idsOf, type LineSink, openOutput, standardOutput } from './output.ts'
import { Progress } from './progress.ts'
import { Sources } from './sources.ts'

/** What interrupts a run, and the exit code that shells expect then: Ctrl-C, and what `kill` and managers of services send. */
const INTERRUPTIONS = { SIGINT: 130, SIGTERM: 143 } as const

type Written =
  | { readonly id: string | null; readonly words: string }
  | Extract<ArticleAnswer, { error: unknown }>

async function* without(articles: AsyncIterable<InputArticle>, done: ReadonlySet<string>) {
  for await (const given of articles) if (given.id === null || !done.has(given.id)) yield given
}

/** What is written of each article that is read but for an analysis. */
async function* readOnly(
  articles: AsyncIterable<InputArticle>,
  analyzer: Analyzer,
  read: NonNullable<OutputForm['read']>,
): AsyncGenerator<Written> {
  for await (const { id, source, error } of articles) {
    if (error) yield { id, source, error }
    else yield await attempt(id, source, () => read(analyzer, source as Source))
  }
}

function attempt(id: string | null, source: unknown, write: () => string): Written {
  try {
    return { id, words: write() }
  } catch (error) {
    return {
      id,
      source,
      error: { code: 'bad-input', message: error instanceof Error ? error.message : String(error) },
    }
  }
}

async function* writtenArticles(
  given: Arguments,
  articles: AsyncIterable<InputArticle>,
  form: OutputForm,
  many: boolean,
  much: boolean,
  signal: AbortSignal,
): AsyncGenerator<Written> {
  const { workers, explain, only, offsets } = given
  const analyzer = createAnalyzer({ explain })
  if (form.read) {
    yield* readOnly(articles, analyzer, form.read)
    return
  }
  const isJson = given.output === 'json' || given.output === 'jsonl'
  const json = isJson && many && offsets === 'utf16'
  const options = { keys: only && ['id', ...only], json, much, signal }
  for await (const answer of analyzeArticles(articles, workers, explain, options)) {
    if ('error' in answer) yield answer
    else if ('json' in answer) yield { id: answer.id, words: `${answer.json}\n` }
    else yield attempt(answer.id, answer.source, () => form.write!(answer.analysis, answer.source))
  }
}

/** Lines of JSON have their errors in band; of other outputs they are told beside it. */
async function writeError(
  { id, error }: Extract<Written, { error: unknown }>,
  inBand: boolean,
  output: LineSink,
) {
  if (inBand) await output.write(`${JSON.stringify({ id, error })}\n`)
  else
    console.error(`broadsheet: ${id === null || error.message.includes(id) ? '' : `${id}: `}${error.message}`)
}

/** @returns the exit code */
export async function analyze(given: Arguments): Promise<number> {
  const { out, skipDone, workers, output: form } = given
  const inputs = await inputsOf(given)
  const many = inputs.many || workers !== null || skipDone !== null || form === 'jsonl'
  if (form === 'html' && many)
    throw new UsageError(
      '--html draws one article. Name one file, or write one page for each by a loop of the shell.',
    )
  const done = skipDone === null ? new Set<string>() : await idsOf(skipDone)
  const sources = new Sources(inputs.files, given.encoding, many)
  const output =
    out === null
      ? standardOutput()
      : await openOutput(out, skipDone !== null && resolve(out) === resolve(skipDone))
  const interruption = new AbortController()
  const { signal } = interruption
  let interrupted: number | null = null
  const interrupt = (name: keyof typeof INTERRUPTIONS) => {
    interrupted = INTERRUPTIONS[name]
    interruption.abort()
    sources.stop()
  }
  const names = Object.keys(INTERRUPTIONS) as (keyof typeof INTERRUPTIONS)[]
  for (const name of names) process.once(name, interrupt)
  const drawn = formOf(given, many)
  const progress = new Progress(sources, many, process.stdout.isTTY === true && out === null)
  const inBand = (form === 'json' || form === 'jsonl') && many
  const much = (sources.size ?? 0) > FEW.weight
  try {
    if (drawn.head) await output.write(drawn.head)
    const articles = without(sources.articles(), done)
    let first = true
    for await (const answer of writtenArticles(given, articles, drawn, many, much, signal)) {
      if ('error' in answer) await writeError(answer, inBand, output)
      else {
        const name = drawn.named && many ? `${first ? '' : '\n'}==> ${answer.id ?? '-'} <==\n` : ''
        await output.write(name + answer.words)
        first = false
      }
      progress.count(!('error' in answer))
      await setImmediate() // an interruption is heard between articles
      if (signal.aborted) break
    }
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    for (const name of names) process.off(name, interrupt)
    await output.end()
    progress.end()
  }
  if (interrupted !== null) return interrupted
  return progress.failed === 0 ? 0 : many ? 1 : 2
}
