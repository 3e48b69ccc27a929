/** What is often given in place of a text or a day, and how to make one of it. */
const HINTS: Readonly<Record<string, string>> = {
  Uint8Array: 'decode it first, as by new TextDecoder().decode(bytes)',
  ArrayBuffer: 'decode it first, as by new TextDecoder().decode(bytes)',
  Date: 'give its day as YYYY-MM-DD, such as date.toISOString().slice(0, 10)',
  URL: 'give its address as a string, url.href; nothing is fetched',
  Promise: 'wait for it with await',
  Response: 'give its text, await response.text()',
}

/** What JavaScript calls an object, where it has a kind of its own: "Date", "Uint8Array" (a Buffer too). */
function kindOf(value: unknown): string {
  try {
    return Object.prototype.toString.call(value).slice(8, -1)
  } catch {
    return 'Object'
  }
}

/** A value as it is named in a message: its type, and a short string as it stands. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  if (Array.isArray(value)) return `an array of ${value.length}`
  if (typeof value === 'string')
    return value.length > 40 ? `a string of ${value.length} characters` : JSON.stringify(value)
  if (typeof value === 'function') return 'a function'
  if (typeof value === 'object') {
    const kind = kindOf(value)
    if (kind === 'Object') return 'an object'
    return `${/^[AEIO]/.test(kind) ? 'an' : 'a'} ${kind}`
  }
  return `the ${typeof value} ${String(value)}`
}

/** What to do with a value of a well-known kind that is not accepted as it is; empty for others. */
export function hintFor(value: unknown): string {
  const hint = typeof value === 'object' && value !== null ? HINTS[kindOf(value)] : undefined
  return hint ? ` (${hint})` : ''
}
