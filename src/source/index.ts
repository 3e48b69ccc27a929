import type { Input, Sourced } from '../document.ts'
import type { Warning } from '../schema/metadata.ts'
import { detectFormat, looksLikeUrl } from './detect.ts'
import { foreignTo } from './foreign.ts'
import { readHtml } from './html.ts'
import { readMarkdown } from './markdown.ts'
import { readPlain } from './plain.ts'

const READERS = { text: readPlain, markdown: readMarkdown, html: readHtml } as const

const ADDRESS: Warning = {
  code: 'looks-like-url',
  message: 'The text is a web address. Nothing is fetched: give the page itself as text.',
}

/** Any input to one visible text, and where each piece of it lay. */
export function readSource(input: Input): Sourced {
  const format = input.format === 'auto' ? detectFormat(input.text) : input.format
  const sourced = READERS[format](input)
  const foreign = looksLikeUrl(input.text) ? ADDRESS : foreignTo(input.text)
  return foreign ? { ...sourced, warnings: [...sourced.warnings, foreign] } : sourced
}
