/** Inputs that are no article but something that was taken for one: files, feeds and data. */
import type { Warning } from '../schema/metadata.ts'

/** Enough to tell by. */
const LOOK = 4000
const FEWEST_CONTROLS = 4
/** Of the characters, so many of a binary file are no text. */
const SHARE = 0.05

const PDF = /^\s{0,100}%PDF-\d/
/** Its first two bytes, decoded as Latin-1 or, where the second is none of UTF-8, as that. */
const GZIP = /^\u001f[\u008b\ufffd]/
const FEED =
  /^\s{0,100}(?:<\?xml[^>]{0,300}\?>\s{0,100})?(?:<!--[^>]{0,2000}-->\s{0,100}|<\?[^>]{0,300}\?>\s{0,100}){0,5}<(?:rss|feed|rdf:rdf|urlset|sitemapindex)[\s>]/i
const JSON_BEGINNING = /^\s{0,100}(?:\{\s{0,100}["}]|\[\s{0,100}[{["])/
const JSON_END = /[}\]]\s{0,100}$/

/** What an input seems to be that is no article; null where it may be one. */
export function foreignTo(text: string): Warning | null {
  const head = text.slice(0, LOOK)
  if (PDF.test(head)) return of('looks-like-pdf', 'a PDF file', 'the text that is in it')
  if (GZIP.test(head)) return of('looks-like-gzip', 'compressed by gzip', 'what is in it')
  if (isBinary(head)) return of('looks-like-binary', 'a binary file', 'text')
  if (FEED.test(head)) return of('looks-like-feed', 'a feed or a site map', 'one of its articles')
  if (isJson(text)) return of('looks-like-json', 'JSON', 'the text that it holds')
  return null
}

const of = (code: Warning['code'], what: string, instead: string): Warning => ({
  code,
  message: `The text seems to be ${what}: give ${instead}.`,
})

/** Control characters, and marks that stand for what was no UTF-8. */
function isBinary(head: string): boolean {
  let count = 0
  for (let i = 0; i < head.length; i++) {
    const code = head.charCodeAt(i)
    if ((code < 32 && !(code >= 9 && code <= 13)) || code === 0xfffd) count++
  }
  return count >= FEWEST_CONTROLS && count > head.length * SHARE
}

function isJson(text: string): boolean {
  if (!JSON_BEGINNING.test(text.slice(0, LOOK)) || !JSON_END.test(text.slice(-LOOK))) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
