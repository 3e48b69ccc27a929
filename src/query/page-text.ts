/** Where a page has text that a browser shows as such, so that an element may be put around it: no tag, comment, or what is not read as HTML. */
import type { Place } from '../schema/span.ts'

/** Elements whose content is no HTML, or takes none of its elements. */
const OPAQUE =
  /^(?:script|style|title|textarea|xmp|iframe|noembed|noframes|noscript|plaintext|select|template|svg|math)$/i
const NAME = /[a-z][^\s/>]*/iy

/** Where the tag that begins at `<` ends, behind its `>`; marks of quotation hold anything. */
function tagEnd(page: string, at: number): number {
  for (let i = at; i < page.length; i++) {
    const char = page[i]
    if (char === '>') return i + 1
    // A mark of quotation opens a value only behind an equals sign.
    if ((char === '"' || char === "'") && /=\s*$/.test(page.slice(Math.max(at, i - 20), i))) {
      const close = page.indexOf(char, i + 1)
      if (close < 0) return page.length
      i = close
    }
  }
  return page.length
}

function after(page: string, what: string, from: number): number {
  const at = page.indexOf(what, from)
  return at < 0 ? page.length : at + what.length
}

/** Where what begins at `<` ends, elements without HTML in them whole; -1 where it is text. */
function markupEnd(page: string, at: number): number {
  if (page.startsWith('<!--', at)) return after(page, '-->', at + 4)
  const next = page[at + 1] ?? ''
  if (next === '!' || next === '?') return after(page, '>', at)
  if (next === '/') return /[a-z]/i.test(page[at + 2] ?? '') ? tagEnd(page, at) : after(page, '>', at)
  NAME.lastIndex = at + 1
  const name = NAME.exec(page)?.[0]
  if (!name) return -1
  const end = tagEnd(page, at)
  if (!OPAQUE.test(name)) return end
  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  closing.lastIndex = end
  const close = closing.exec(page)
  return close ? tagEnd(page, close.index) : page.length
}

/** The stretches of text, in order. Linear in the length of the page. */
export function textOf(page: string): Place[] {
  const found: Place[] = []
  for (let from = 0, look = 0; from < page.length; ) {
    const at = page.indexOf('<', look)
    const end = at < 0 ? page.length : markupEnd(page, at)
    if (end < 0) {
      look = at + 1
      continue
    }
    if ((at < 0 ? page.length : at) > from) found.push({ start: from, end: at < 0 ? page.length : at })
    from = look = end
  }
  return found
}
