/** Web and mail addresses, handles and hashtags, which are one token each, without the punctuation after them. */
const PROTOCOL = /(?:https?|ftp):\/\/|www\./iy
const MAIL = /[\p{L}\d][\p{L}\d._%+-]{0,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8}/uy
const HANDLE = /[@#][\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*/uy
const DOMAIN =
  /[a-z\d](?:[a-z\d-]{0,62}\.){1,6}(?:com|org|net|gov|edu|info|co|io|tv|uk|eu|de|fr|ca|au|biz|me)(?:\/[^\s<>"“”‘’]*)?(?![\p{L}\d])/iuy
const STOPPERS = new Set('<>"“”‘’«»|'.split(''))
const TRAILING = new Set('.,;:!?\'")]}*_…'.split(''))

/** The end of the address that begins at `at`, or -1; `fresh` tells that no word runs into it. */
export function addressEnd(chunk: string, at: number, fresh: boolean): number {
  const code = chunk.charCodeAt(at)
  if (code === 64 || code === 35) {
    HANDLE.lastIndex = at
    return HANDLE.test(chunk) ? HANDLE.lastIndex : -1
  }
  if (!fresh || !hasAddressMark(chunk)) return -1
  PROTOCOL.lastIndex = at
  if (PROTOCOL.test(chunk)) {
    const end = trim(chunk, at, urlEnd(chunk, at))
    return end > PROTOCOL.lastIndex || end > at + 4 ? end : -1
  }
  MAIL.lastIndex = at
  if (chunk.includes('@') && MAIL.test(chunk)) return trim(chunk, at, MAIL.lastIndex)
  DOMAIN.lastIndex = at
  return DOMAIN.test(chunk) ? trim(chunk, at, DOMAIN.lastIndex) : -1
}

function hasAddressMark(chunk: string): boolean {
  const dot = chunk.indexOf('.')
  return (dot > 0 && dot < chunk.length - 1) || chunk.includes('://')
}

function urlEnd(chunk: string, at: number): number {
  let end = at
  let brackets = 0
  while (end < chunk.length) {
    const mark = chunk[end] as string
    if (STOPPERS.has(mark)) break
    if (mark === '(') brackets++
    else if (mark === ')' && --brackets < 0) break
    end++
  }
  return end
}

function trim(chunk: string, at: number, end: number): number {
  let to = end
  while (to > at + 1 && TRAILING.has(chunk[to - 1] as string)) {
    if (chunk[to - 1] === ')' && chunk.slice(at, to).includes('(')) break
    to--
  }
  return to
}
