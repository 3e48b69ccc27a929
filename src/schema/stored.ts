/** Whether a stored result is one that this version reads: its version, its shape, and that its places lie where they say. */
import { SCHEMA_VERSION } from '../version.ts'
import type { Article, ArticleAnalysis } from './analysis.ts'
import { describe } from './describe.ts'
import type { Fault, Read } from './fault.ts'
import analysisShape from './generated/analysis-shape.ts'
import articleShape from './generated/article-shape.ts'
import { Misfit, readShape, type StoredShape, tell } from './shape.ts'
import type { Span } from './span.ts'

const [MAJOR, MINOR] = SCHEMA_VERSION.split('.').map(Number) as [number, number]

/** Results of this major version are read; a minor only adds. */
export function versionFault(stored: object, what: string): Fault | null {
  const { schemaVersion } = stored as { schemaVersion?: unknown }
  if (typeof schemaVersion === 'string' && /^\d+\.\d+$/.test(schemaVersion)) {
    if (Number.parseInt(schemaVersion, 10) === MAJOR) return null
    const problem = `The ${what} is of schema version ${describe(schemaVersion)}; this version of broadsheet reads ${MAJOR}.x.`
    return { problem, path: 'schemaVersion' }
  }
  return {
    problem: `${what}.schemaVersion is ${describe(schemaVersion)}, which is no version such as ${SCHEMA_VERSION}.`,
    path: 'schemaVersion',
  }
}

/** A value in a shape that was written down from a schema, as a copy of its known keys; `what` is its name in messages. */
function readStored<T>(shape: string, value: object, what: string): Read<T> {
  const { schemaVersion } = value as { schemaVersion: string }
  const minor = Number(schemaVersion.split('.')[1])
  const found = readShape(JSON.parse(shape) as StoredShape, value, minor > MINOR)
  if (!(found instanceof Misfit)) return { value: found as T }
  // A key that came with a later minor version is missing in what an earlier one wrote.
  const earlier =
    found.value === undefined && minor < MINOR
      ? ` The ${what} is of schema version ${schemaVersion}, before ${SCHEMA_VERSION}: analyse its text again.`
      : ''
  return { fault: { problem: tell(found, what) + earlier, path: found.path.join('.') } }
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
  const found = readStored<Article>(articleShape, value, 'article')
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
  const found = readStored<ArticleAnalysis>(analysisShape, value, 'analysis')
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
