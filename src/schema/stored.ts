/** Whether a stored result is one that this version reads: its version, its shape, and that its places lie where they say. */
import type * as z from 'zod/mini'
import { safeParse } from 'zod/mini'
import { SCHEMA_VERSION } from '../version.ts'
import type { Article, ArticleAnalysis } from './analysis.ts'
import { articleAnalysisSchema, articleSchema } from './analysis.ts'
import { describe } from './describe.ts'
import type { Span } from './span.ts'

/** What is wrong, as a sentence, and where. */
export interface Fault {
  readonly problem: string
  readonly path: string
}

export type Read<T> = { readonly value: T } | { readonly fault: Fault }

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value
  for (const key of path) here = (here as Record<PropertyKey, unknown> | null | undefined)?.[key]
  return here
}

/** A value in the shape of a schema, as a copy of its known keys; `what` is its name in messages. */
export function read<T>(schema: z.ZodMiniType<T>, value: unknown, what: string): Read<T> {
  const result = safeParse(schema, value)
  if (result.success) return { value: result.data }
  const issue = result.error.issues[0]!
  const path = issue.path.map(String).join('.')
  const place = path ? `${what}.${path}` : what
  const problem =
    issue.code === 'unrecognized_keys'
      ? `${place} has unknown keys: ${issue.keys.join(', ')}.`
      : `${place} is ${describe(at(value, issue.path))}, which is not accepted (${issue.message}).`
  return { fault: { problem, path } }
}

const MAJOR = SCHEMA_VERSION.replace(/\..*/, '')

/** Results of this major version are read; a minor only adds. */
export function versionFault(stored: object, what: string): Fault | null {
  const { schemaVersion } = stored as { schemaVersion?: unknown }
  if (typeof schemaVersion === 'string' && /^\d+\.\d+$/.test(schemaVersion)) {
    if (schemaVersion.startsWith(`${MAJOR}.`)) return null
    const problem = `The ${what} is of schema version ${describe(schemaVersion)}; this version of broadsheet reads ${MAJOR}.x.`
    return { problem, path: 'schemaVersion' }
  }
  return {
    problem: `${what}.schemaVersion is ${describe(schemaVersion)}, which is no version such as ${SCHEMA_VERSION}.`,
    path: 'schemaVersion',
  }
}

/** The first of the spans that is empty, out of order, outside what holds it, or does not hold its text. */
function misplaced(
  text: string,
  list: readonly Span[],
  name: string,
  holder?: (i: number) => { readonly start: number; readonly end: number } | undefined,
): Fault | null {
  let from = 0
  for (let i = 0; i < list.length; i++) {
    const span = list[i]!
    const path = `${name}.${i}`
    const around = holder ? holder(i) : { start: 0, end: text.length }
    if (!around) return { problem: `${path} names what holds it by an index that is not there.`, path }
    if (text.slice(span.start, span.end) !== span.text)
      return { problem: `The text does not hold ${describe(span.text)} at ${span.start}.`, path: 'text' }
    if (span.start < Math.max(from, around.start) || span.end <= span.start || span.end > around.end)
      return { problem: `${path} lies from ${span.start} to ${span.end}, out of its place.`, path }
    from = span.end
  }
  return null
}

function pageFault({ text, blocks, sentences, sourceMap }: Article | ArticleAnalysis): Fault | null {
  const index = blocks.findIndex((block, i) => block.index !== i)
  if (index >= 0) return { problem: `blocks.${index}.index is not ${index}.`, path: `blocks.${index}.index` }
  return (
    misplaced(text, blocks, 'blocks') ??
    misplaced(text, sentences, 'sentences', (i) => blocks[sentences[i]!.block]) ??
    runsFault(sourceMap, text.length)
  )
}

/** Runs begin at the text's start and follow each other. */
export function runsFault(
  runs: readonly (readonly [number, number, number])[],
  textLength: number,
): Fault | null {
  const wrong = runs.findIndex(([start], i) =>
    i === 0 ? start !== 0 : start <= runs[i - 1]![0] || start > textLength,
  )
  if (wrong < 0) return null
  return { problem: `sourceMap.${wrong} is out of its place.`, path: `sourceMap.${wrong}` }
}

/** An article that came from elsewhere, as a copy. */
export function readArticle(value: object): Read<Article> {
  const fault = versionFault(value, 'article')
  if (fault) return { fault }
  const found = read(articleSchema, value, 'article')
  if ('fault' in found) return found
  const { text, sentences, tokens } = found.value
  const wrong =
    pageFault(found.value) ?? misplaced(text, tokens, 'tokens', (i) => sentences[tokens[i]!.sentence])
  return wrong ? { fault: wrong } : found
}

/** An analysis that came from elsewhere, as a copy. */
export function readAnalysis(value: object): Read<ArticleAnalysis> {
  const fault = versionFault(value, 'analysis')
  if (fault) return { fault }
  const found = read(articleAnalysisSchema, value, 'analysis')
  if ('fault' in found) return found
  const { text, entities, quotations } = found.value
  const wrong =
    pageFault(found.value) ??
    misplaced(text, quotations, 'quotations') ??
    entities.reduce<Fault | null>(
      (first, { mentions }, i) => first ?? misplaced(text, mentions, `entities.${i}.mentions`),
      null,
    )
  return wrong ? { fault: wrong } : found
}
