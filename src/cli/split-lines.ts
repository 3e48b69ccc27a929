/**
 * The lines of UTF-8 bytes, as JSONL ends them: at \n or \r\n alone. (Node's readline also ends them at U+2028, which JSON strings may
 * hold.) Each byte is looked at once however long a line is; a byte order mark before a line is no part of it.
 */
export async function* splitLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  /** The pieces of a line whose end has not come yet. */
  let open: string[] = []
  for await (const bytes of input) {
    const text = decoder.decode(bytes, { stream: true })
    let start = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      open.push(text.slice(start, end))
      yield whole(open)
      open = []
      start = end + 1
    }
    if (start < text.length) open.push(text.slice(start))
  }
  open.push(decoder.decode())
  const last = whole(open)
  if (last !== '') yield last
}

function whole(pieces: readonly string[]): string {
  const line = pieces.join('')
  const start = line.startsWith('\uFEFF') ? 1 : 0
  return line.slice(start, line.endsWith('\r') ? -1 : undefined)
}
