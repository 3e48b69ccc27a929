/** What users hand in is checked here, once, against the schemas. */
import type * as z from 'zod/mini'
import { safeParse } from 'zod/mini'
import type { Article, Input } from './document.ts'
import { BroadsheetError, describe, type ErrorCode } from './errors.ts'
import { articleSchema } from './schema/analysis.ts'
import { articleInputSchema } from './schema/input.ts'
import { type AnalyzerOptions, analyzerOptionsSchema } from './schema/options.ts'

type Schema<T> = z.ZodMiniType<T>

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value
  for (const key of path) here = (here as Record<PropertyKey, unknown> | null | undefined)?.[key]
  return here
}

function parse<T>(schema: Schema<T>, value: unknown, code: ErrorCode, what: string): T {
  const result = safeParse(schema, value)
  if (result.success) return result.data
  const issue = result.error.issues[0]!
  const path = issue.path.map(String).join('.')
  const place = path ? `${what}.${path}` : what
  const problem =
    issue.code === 'unrecognized_keys'
      ? `${place} has unknown keys: ${issue.keys.join(', ')}.`
      : `${place} is ${describe(at(value, issue.path))}, which is not accepted (${issue.message}).`
  throw new BroadsheetError(code, problem, path)
}

/** @throws BroadsheetError `bad-input` */
export function checkInput(value: unknown): Input {
  const given = typeof value === 'string' ? { text: value } : value
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new BroadsheetError('bad-input', `The source is ${describe(value)}.`)
  }
  const input = parse(articleInputSchema, given, 'bad-input', 'source')
  return {
    text: input.text,
    format: input.format ?? 'auto',
    id: input.id ?? null,
    url: input.url ?? null,
    title: input.title ?? null,
    authors: input.authors ?? null,
    publisher: input.publisher ?? null,
    publishedAt: input.publishedAt ?? null,
  }
}

/** An article that came from elsewhere, such as a stored one. @throws BroadsheetError `bad-input` */
export function checkArticle(value: unknown): Article {
  const article = parse(articleSchema, value, 'bad-input', 'article')
  const broken = [...article.blocks, ...article.sentences, ...article.tokens].find(
    ({ start, end, text }) => article.text.slice(start, end) !== text,
  )
  if (broken)
    throw new BroadsheetError(
      'bad-input',
      `The article's text does not hold ${describe(broken.text)} at ${broken.start}.`,
      'text',
    )
  return article
}

/** @throws BroadsheetError `bad-options` */
export function checkOptions(value: unknown): AnalyzerOptions {
  if (value === undefined) return {}
  return parse(analyzerOptionsSchema, value, 'bad-options', 'options')
}
