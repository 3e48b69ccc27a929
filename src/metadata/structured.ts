/** What JSON-LD says of the article: the first object of an article's type, read with care, since pages write anything. */
export interface StructuredArticle {
  readonly headline: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly published: string | null
  readonly modified: string | null
  readonly url: string | null
}

type Json = Record<string, unknown>

const ARTICLE = /Article|Report|BlogPosting|Review$/
const MOST_NODES = 500

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null
const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() ? value.trim() : null

function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return textOf(value)
  return isObject(value) ? textOf(value['name']) : null
}

function isArticle(node: Json): boolean {
  const type = node['@type']
  return (Array.isArray(type) ? type : [type]).some((name) => typeof name === 'string' && ARTICLE.test(name))
}

export function structuredArticle(scripts: readonly string[]): StructuredArticle | null {
  for (const script of scripts) {
    let data: unknown
    try {
      data = JSON.parse(script)
    } catch {
      continue // pages hold broken JSON; what the visible text says is enough
    }
    const queue: unknown[] = [data]
    for (let i = 0; i < queue.length && i < MOST_NODES; i++) {
      const node = queue[i]
      if (Array.isArray(node)) queue.push(...node.slice(0, 50))
      else if (isObject(node)) {
        if (isArticle(node)) return read(node)
        if (node['@graph']) queue.push(node['@graph'])
      }
    }
  }
  return null
}

function read(node: Json): StructuredArticle {
  const authors = Array.isArray(node['author']) ? node['author'] : [node['author']]
  return {
    headline: textOf(node['headline']),
    authors: authors.map(nameOf).filter((name): name is string => name !== null && !/^https?:/.test(name)),
    publisher: nameOf(node['publisher']),
    published: textOf(node['datePublished']),
    modified: textOf(node['dateModified']),
    url:
      textOf(node['url']) ??
      (isObject(node['mainEntityOfPage'])
        ? textOf(node['mainEntityOfPage']['@id'])
        : textOf(node['mainEntityOfPage'])),
  }
}
