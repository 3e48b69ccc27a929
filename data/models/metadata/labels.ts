/** When an answer is the gold's, as the evaluation tells it, and what the markup of a page says of its flattened text. */

/** Gold of a page: answers as good as the first stand in the lists that end in `Or`. */
export interface GoldMeta {
  readonly title: string | null
  readonly titleOr?: readonly (string | null)[]
  readonly authors: readonly string[]
  readonly authorsOr?: readonly (readonly string[])[]
  readonly publisher: string | null
  readonly publisherOr?: readonly (string | null)[]
  readonly publishedAt: string | null
  readonly publishedAtOr?: readonly (string | null)[]
}

/** Letters and figures in lower case, without accents, single spaces between words. */
export const normal = (text: string): string =>
  (
    text
      .normalize('NFKD')
      .replace(/[\u0300-\u036f'’‘`]/g, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')

const AT_SITE = /\s[|\-–—·•»:]+\s|\s?[|»]\s?/g

export function sameTitle(gold: string, got: string): boolean {
  const wanted = normal(gold)
  if (normal(got) === wanted) return wanted !== ''
  for (const cut of got.matchAll(AT_SITE)) {
    const after = got.slice(cut.index + cut[0].length)
    if (normal(got.slice(0, cut.index)) === wanted || normal(after) === wanted) return true
  }
  return false
}

const site = (text: string): string =>
  normal(
    text.replace(
      /^(?:https?:\/\/)?(?:www\.)?([^/\s]+)\.(?:com|co\.uk|org|net|co\.za|com\.au|ca|tv|be|eu)(?:\/.*)?$/i,
      '$1',
    ),
  )
    .replace(/ (?:inc|llc|ltd|limited|plc|corporation|corp|com|company|co|news)$/, '')
    .replaceAll(' ', '')
    .replace(/^the(?=\p{L}{3})/u, '')

export const samePublisher = (gold: string, got: string): boolean =>
  site(gold) !== '' && site(gold) === site(got)

export const person = (text: string): string =>
  normal(text.replace(/^\s*(?:written |words |story |posted )?by:?\s+/i, '').replace(/[,|(@].*$/, ''))

/** Every answer that is right, null among them where none is. */
export const answersOf = <Key extends 'title' | 'publisher' | 'publishedAt'>(
  gold: GoldMeta,
  key: Key,
): readonly (string | null)[] => [gold[key], ...(gold[`${key}Or`] ?? [])]

/** The same people, in whatever order. */
export function sameSet(gold: readonly string[], got: readonly string[]): boolean {
  const wanted = new Set(gold.map(person))
  const found = new Set(got.map(person))
  return wanted.size === found.size && [...found].every((name) => wanted.has(name))
}
