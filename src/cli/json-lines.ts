import type { InputArticle } from './input-article.ts'
import { splitLines } from './split-lines.ts'

/** A whole number that is the value of the first `id` of an object, as it is written. */
const WRITTEN_ID = /"id"\s*:\s*(-?\d+)\s*[,}]/

/** A number is an id too, and becomes a string; one that JavaScript cannot hold is not guessed at. */
function withId(source: object, line: string): { id: string | null; source: object } | { problem: string } {
  const { id } = source as { id?: unknown }
  if (typeof id !== 'number') return { id: typeof id === 'string' ? id : null, source }
  if (Number.isInteger(id) && !Number.isSafeInteger(id)) {
    const written = WRITTEN_ID.exec(line)?.[1]
    return {
      problem: `has an id that is too large for a number${written ? `: "${written}"` : ''} in quotation marks is kept`,
    }
  }
  return { id: String(id), source: { ...source, id: String(id) } }
}

function readLine(line: string, place: string): InputArticle {
  const broken = (message: string) => ({
    id: null,
    source: null,
    error: { code: 'bad-input' as const, message },
  })
  let source: unknown
  try {
    source = JSON.parse(line)
  } catch (error) {
    return broken(
      `${place} is no JSON: ${(error as Error).message}. Give one object a line, with a string \`text\`.`,
    )
  }
  if (typeof source !== 'object' || source === null) return { id: null, source, error: null }
  const read = withId(source, line)
  return 'problem' in read ? broken(`${place} ${read.problem}.`) : { ...read, error: null }
}

/** An article a line; empty lines are passed over. `where` stands before the number of a line in messages. */
export async function* jsonArticles(
  input: AsyncIterable<Uint8Array>,
  where = '',
): AsyncGenerator<InputArticle & { readonly place: string }> {
  let number = 0
  for await (const line of splitLines(input)) {
    number++
    const place = `${where}Line ${number}`
    if (typeof line !== 'string')
      yield {
        id: null,
        source: null,
        error: { code: 'bad-input', message: `${place} ${line.problem}.` },
        place,
      }
    else if (line.trim() !== '') yield { ...readLine(line, place), place }
  }
}
