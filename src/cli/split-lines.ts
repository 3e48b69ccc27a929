/** The longest line that is read as an article, in bytes: no article comes near it. */
export const LONGEST_LINE = 32_000_000

const LF = 0x0a
const CR = 0x0d

/** What is wrong with the bytes of a line. */
export interface BrokenLine {
  readonly problem: string
}

/**
 * The lines of UTF-8 bytes, as JSONL ends them: at \n or \r\n alone. (Node's readline also ends them at U+2028, which JSON strings may
 * hold.) Each byte is looked at once however long a line is, and of one that is too long no more is kept; a byte order mark before a
 * line is no part of it.
 */
export async function* splitLines(
  input: AsyncIterable<Uint8Array>,
  longest = LONGEST_LINE,
): AsyncGenerator<string | BrokenLine, void, undefined> {
  /** The pieces of a line whose end has not come yet. */
  let open: Uint8Array[] = []
  let length = 0
  const add = (piece: Uint8Array) => {
    length += piece.length
    if (length <= longest) open.push(piece)
    else open = []
  }
  for await (const bytes of input) {
    let start = 0
    for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, start)) {
      add(bytes.subarray(start, end))
      yield whole(open, length <= longest)
      open = []
      length = 0
      start = end + 1
    }
    if (start < bytes.length) add(bytes.subarray(start))
  }
  const last = whole(open, length <= longest)
  if (last !== '') yield last
}

function whole(pieces: readonly Uint8Array[], fits: boolean): string | BrokenLine {
  if (!fits) return { problem: 'is too long: give one article a line' }
  const bytes = Buffer.concat(pieces)
  const line = bytes.at(-1) === CR ? bytes.subarray(0, -1) : bytes
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(line)
  } catch {
    return { problem: 'is no UTF-8: save it as UTF-8' }
  }
}
