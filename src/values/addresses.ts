/** Web and e-mail addresses. */
import { isApostrophe } from '../text/apostrophes.ts'
import { isDigit, isLetter } from '../text/letters.ts'
import { matchAt } from '../text/sticky.ts'
import type { ValueDraft, ValueRule } from './draft.ts'
import type { ValuePatterns } from './patterns.ts'

const SCHEME = /(?:https?|ftp):\/\/(?=[^\s/.<>"'`])/iy
const WWW = /www\.(?=[A-Za-z0-9-]{1,63}\.[A-Za-z])/iy
/** Longer addresses are cut here, so that a text of one endless address costs no more than any other. */
const LONGEST = 2048
const REST = new RegExp(`[^\\s<>"“”«»\`{}|\\\\^\\u0000-\\u001f]{0,${LONGEST}}`, 'y')

/** "https://post.example/a", "www.post.example". */
export const schemeLed: ValueRule = (text, start) => {
  const found = matchAt(SCHEME, text, start) ?? matchAt(WWW, text, start)
  if (!found) return null
  const from = start + found[0].length
  const end = trimEnd(text, from, from + matchAt(REST, text, from)![0].length)
  return end > from ? url(start, end) : null
}

const HOST = /[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}(?![\p{L}\p{N}@])/uy
const PATH = new RegExp(
  `(?::\\d{2,5}(?!\\d))?(?:[/#]|\\?(?=[\\w%]))[^\\s<>"“”«»\`{}|\\\\^\\u0000-\\u001f]{0,${LONGEST}}`,
  'y',
)

/** "post.example/tickets", "bit.ly/a", and without a path only in lower case: "Trainline.com said" names a company. */
export function bareDomain(text: string, start: number, { words }: ValuePatterns): ValueDraft | null {
  const found = matchAt(HOST, text, start)
  if (!found || found[0].endsWith('-')) return null
  const host = found[0].toLowerCase()
  const from = start + host.length
  const path = matchAt(PATH, text, from)
  const ending = host.slice(host.lastIndexOf('.') + 1)
  const known = words.endsAsDomain(host) || (path?.[0][0] === '/' && words.addresses.pathEndings.has(ending))
  if (!known) return null
  if (!path) return host === found[0] ? url(start, from) : null
  return url(start, trimEnd(text, from, from + path[0].length))
}

function url(start: number, end: number): ValueDraft {
  return { start, end, read: () => ({ kind: 'url' }) }
}

/** The end without the marks of the sentence; a closing bracket stays if its opening one is inside. */
function trimEnd(text: string, from: number, to: number): number {
  let end = to
  let open = 0
  for (let i = from; i < to; i++) {
    const c = text[i]
    if (c === '(' || c === '[') open++
    else if (c === ')' || c === ']') open--
  }
  for (; end > from; end--) {
    const c = text[end - 1]!
    if (c === ')' || c === ']') {
      if (open >= 0) break
      open++
    } else if (c === '(' || c === '[') open--
    else if (!'.,;:!?\'’‘"*_…'.includes(c)) break
  }
  return end
}

const DOMAIN = /[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6}(?![A-Za-z0-9])/y
const LONGEST_NAME = 64

/** "news@post.example"; `at` is the place of the @. */
export function email(text: string, at: number): ValueDraft | null {
  let start = at
  while (start > 0 && at - start < LONGEST_NAME && isNameCode(text.charCodeAt(start - 1))) {
    start--
    // "o'neill@…": an apostrophe between letters, no mark of a quotation.
    if (start > 1 && isApostrophe(text.charCodeAt(start - 1)) && isLetter(text.charCodeAt(start - 2))) start--
  }
  while (start < at && /[.+%-]/.test(text[start]!)) start++
  if (start === at || text[at - 1] === '.') return null
  const domain = matchAt(DOMAIN, text, at + 1)
  if (!domain) return null
  const ending = domain[0].slice(domain[0].lastIndexOf('.') + 1)
  if (ending.length < 2 || !/^[A-Za-z]+$/.test(ending)) return null
  return { start, end: at + 1 + domain[0].length, read: () => ({ kind: 'email' }) }
}

/** A letter of any script, a digit or one of . _ % + - */
function isNameCode(code: number): boolean {
  return (
    isLetter(code) || isDigit(code) || code === 46 || code === 95 || code === 37 || code === 43 || code === 45
  )
}
