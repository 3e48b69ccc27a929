import type { Input, Sourced } from '../document.ts'
import { detectFormat, looksLikeUrl } from './detect.ts'
import { readHtml } from './html.ts'
import { readMarkdown } from './markdown.ts'
import { readPlain } from './plain.ts'

const READERS = { text: readPlain, markdown: readMarkdown, html: readHtml } as const

/** Any input to one visible text, and where each piece of it lay. */
export function readSource(input: Input): Sourced {
  const format = input.format === 'auto' ? detectFormat(input.text) : input.format
  const sourced = READERS[format](input)
  if (!looksLikeUrl(input.text)) return sourced
  const message = 'The text is a web address. Nothing is fetched: give the page itself as text.'
  return { ...sourced, warnings: [...sourced.warnings, { code: 'looks-like-url', message }] }
}
