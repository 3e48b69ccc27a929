/** Whether a stored result is one that this version reads: its version, its shape, and that its places lie where they say. */
import { SCHEMA_VERSION } from '../version.ts'
import type { Article, ArticleAnalysis } from './analysis.ts'
import { describe } from './describe.ts'
import type { Fault, Read } from './fault.ts'
import analysisShape from './generated/analysis-shape.ts'
import articleShape from './generated/article-shape.ts'
import { Misfit, pathOf, readShape, tell, type ValueShape } from './shape.ts'
import type { Place, Span } from './span.ts'

const [MAJOR, MINOR] = SCHEMA_VERSION.split('.').map(Number) as [number, number]

/** Results of this major version are read; a minor only adds. */
export function versionFault(stored: object, what: string): Fault | null {
  const { schemaVersion } = stored as { schemaVersion?: unknown }
  if (typeof schemaVersion === 'string' && new RegExp(`^${MAJOR}\\.\\d+$`).test(schemaVersion)) return null
  const problem = `${what}.schemaVersion is ${describe(schemaVersion)}; this version of broadsheet reads ${MAJOR}.x.`
  return { problem, path: 'schemaVersion' }
}

/**
 * A result in a shape that was written down from a schema, as a copy of its known keys; `what` is its name in messages, and `faultOf` finds
 * what of it lies elsewhere than it says.
 */
function readStored<T extends Article | ArticleAnalysis>(
  shape: ValueShape,
  value: object,
  what: string,
  faultOf: (result: T) => Fault | null,
): Read<T> {
  const wrong = versionFault(value, what)
  if (wrong) return { fault: wrong }
  const { schemaVersion } = value as { schemaVersion: string }
  const minor = Number(schemaVersion.split('.')[1])
  const found = readShape(shape, value, minor > MINOR)
  if (!(found instanceof Misfit)) {
    const misplaced = pageFault(found as T) ?? faultOf(found as T)
    return misplaced ? { fault: misplaced } : { value: found as T }
  }
  // A key that came with a later minor version is missing in what an earlier one wrote.
  const earlier =
    found.value === undefined && minor < MINOR
      ? ` The ${what} is of schema version ${schemaVersion}, before ${SCHEMA_VERSION}: analyse its text again.`
      : ''
  return { fault: { problem: tell(found, what) + earlier, path: pathOf(found) } }
}

const fault = (path: string, told: string): Fault => ({ problem: `${path} ${told}.`, path })

const whole = (text: string): Place => ({ start: 0, end: text.length })

/** The first of the spans that is empty, out of order, outside what holds it, or does not hold its text. */
function misplaced(
  text: string,
  list: readonly Span[],
  name: string,
  holder: (i: number) => Place | undefined = () => whole(text),
): Fault | null {
  let from = 0
  for (let i = 0; i < list.length; i++) {
    const { start, end, text: own } = list[i]!
    const around = holder(i)
    if (!around || start < Math.max(from, around.start) || end <= start || end > around.end)
      return fault(`${name}.${i}`, `lies from ${start} to ${end}, out of its place`)
    if (text.slice(start, end) !== own)
      return fault(`${name}.${i}`, `lies from ${start} to ${end}, where the text does not hold its words`)
    from = end
  }
  return null
}

function pageFault({ text, blocks, sentences, sourceMap }: Article | ArticleAnalysis): Fault | null {
  return (
    misplaced(text, blocks, 'blocks', (i) => (blocks[i]!.index === i ? whole(text) : undefined)) ??
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
  return wrong < 0 ? null : fault(`sourceMap.${wrong}`, 'is out of its place')
}

/** An article that came from elsewhere, as a copy. */
export const readArticle = (value: object): Read<Article> =>
  readStored<Article>(articleShape, value, 'article', ({ text, sentences, tokens }) =>
    misplaced(text, tokens, 'tokens', (i) => sentences[tokens[i]!.sentence]),
  )

/** An analysis that came from elsewhere, as a copy. */
export const readAnalysis = (value: object): Read<ArticleAnalysis> =>
  readStored<ArticleAnalysis>(analysisShape, value, 'analysis', ({ text, entities, quotations }) => {
    let first = misplaced(text, quotations, 'quotations')
    entities.forEach(({ mentions }, i) => {
      first ??= misplaced(text, mentions, `entities.${i}.mentions`)
    })
    return first
  })
