import type { Format } from '../schema/input.ts'
import { BYTE_ORDER_MARK } from '../text/white-space.ts'

/** How much of the input is looked at: the marks of a format stand everywhere in it. */
const LOOK = 200_000

const CLOSING_BLOCK_TAG =
  /<\/(p|div|article|section|main|body|head|h[1-6]|ul|ol|li|table|tr|td|blockquote|header|footer|nav|aside|figure)\s*>/gi

/** Marks of Markdown; two kinds make a Markdown text. */
const MARKDOWN_MARKS: readonly RegExp[] = [
  /(?:^|[^!\]\\])\[[^[\]\n]{1,300}\]\([^()\s]{0,500}(?:\s"[^"\n]{0,200}")?\)/,
  /^ {0,3}#{1,6} \S/m,
  /^ {0,3}(?:```|~~~)/m,
  /!\[[^[\]\n]{0,500}\]\([^()\n]{0,1000}\)/,
  /\*\*[^\s*][^*\n]{0,500}\*\*/,
]

/** The format of a text that came without one; in doubt plain text. */
export function detectFormat(text: string): Format {
  const head = text.slice(text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0, LOOK)
  if (/^\s*(?:<\?xml[^>]{0,200}>\s*)?<!doctype\s+html/i.test(head) || /<html[\s>]/i.test(head)) return 'html'
  const closed = new Set<string>()
  for (const match of head.matchAll(CLOSING_BLOCK_TAG)) {
    closed.add((match[1] ?? '').toLowerCase())
    if (closed.size > 1) return 'html'
  }
  return MARKDOWN_MARKS.filter((mark) => mark.test(head)).length > 1 ? 'markdown' : 'text'
}

/** Whether the whole input is one web address, given in place of the article. */
export function looksLikeUrl(text: string): boolean {
  return text.length < 2000 && /^\s*(?:https?:\/\/|www\.)\S+\s*$/i.test(text)
}
