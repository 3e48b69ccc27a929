/** What the bytes of a file are: text in some encoding, or no text at all. */
import { isUtf8 } from 'node:buffer'

/** A file that is no article, told in one line with advice. */
export class Refusal extends Error {}

type Kind = readonly [starts: string, what: string, advice: string]

const CONVERT = 'Save its text as .txt, .md or .html, and read that.'

/** What files begin with, in Latin-1 (Wikipedia, "List of file signatures"). */
const SIGNATURES: readonly Kind[] = [
  ['%PDF-', 'a PDF', 'Take its text first: pdftotext FILE.pdf - | broadsheet analyze -'],
  ['PK\x03\x04', 'a zip archive, as Word, OpenDocument and EPUB files are', CONVERT],
  ['\xd0\xcf\x11\xe0', 'an old Office file', CONVERT],
  ['{\\rtf', 'Rich Text', CONVERT],
  ['\x89PNG', 'a picture', 'Read its words by OCR first.'],
  ['\xff\xd8\xff', 'a picture', 'Read its words by OCR first.'],
  ['GIF8', 'a picture', 'Read its words by OCR first.'],
  ['BZh', 'packed by bzip2', 'Unpack it first: bzcat FILE | broadsheet analyze -'],
  ['\xfd7zXZ', 'packed by xz', 'Unpack it first: xzcat FILE | broadsheet analyze -'],
  ['\x28\xb5\x2f\xfd', 'packed by Zstandard', 'Unpack it first: zstdcat FILE | broadsheet analyze -'],
]

/** Bytes that are looked at to tell what a file is. */
const HEAD = 4096

/** A label that a page declares itself, as browsers look for it in its first bytes (HTML Standard, 13.2.3.2). */
const DECLARED =
  /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]{2,40})/i

const latin1 = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/** UTF-16 without its mark: every other byte of western words is zero. */
function utf16Of(head: Uint8Array): string | null {
  const pairs = Math.floor(head.length / 2)
  if (pairs < 2) return null
  const zeros = [0, 0]
  for (let i = 0; i < pairs * 2; i++) if (head[i] === 0) zeros[i % 2]!++
  if (zeros[1]! > pairs * 0.4 && zeros[0]! < pairs * 0.05) return 'utf-16le'
  return zeros[0]! > pairs * 0.4 && zeros[1]! < pairs * 0.05 ? 'utf-16be' : null
}

function known(label: string | undefined): string | null {
  try {
    return label === undefined ? null : new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** The share of bytes that no text has. */
const MOST_CONTROLS = 0.02

/**
 * The encoding of what begins with these bytes: by its mark, by its zeros, as UTF-8 where it is that, by what a page declares, else
 * Windows-1252, which is Latin-1 with more marks.
 *
 * @param whole whether these are all bytes, so that the last character is whole
 * @throws Refusal for what is no text
 */
export function encodingOf(bytes: Uint8Array, name: string, whole: boolean): string {
  const head = bytes.subarray(0, HEAD)
  const start = latin1(head)
  const kind = SIGNATURES.find(([starts]) => start.startsWith(starts))
  if (kind) throw new Refusal(`${name} is ${kind[1]}, and no text. ${kind[2]}`)
  if (start.startsWith('\xff\xfe\0\0') || start.startsWith('\0\0\xfe\xff'))
    throw new Refusal(`${name} is UTF-32. Save it as UTF-8.`)
  if (start.startsWith('\xff\xfe')) return 'utf-16le'
  if (start.startsWith('\xfe\xff')) return 'utf-16be'
  const wide = utf16Of(head)
  if (wide) return wide
  const controls = start.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0
  if (start.includes('\0') || controls > head.length * MOST_CONTROLS)
    throw new Refusal(`${name} is binary, and no text. ${CONVERT}`)
  if (isUtf8(whole ? bytes : bytes.subarray(0, lastWhole(bytes)))) return 'utf-8'
  const [, meta, xml] = DECLARED.exec(start) ?? []
  const declared = known(meta ?? xml)
  return declared === null || /^utf/.test(declared) ? 'windows-1252' : declared
}

/** Where the last character that may be cut begins. */
function lastWhole(bytes: Uint8Array): number {
  let end = bytes.length
  while (end > 0 && bytes.length - end < 4 && (bytes[end - 1]! & 0xc0) === 0x80) end--
  return end > 0 && bytes[end - 1]! >= 0xc0 ? end - 1 : bytes.length
}

/** What Windows-1252 has for the bytes 0x80 to 0x9f (WHATWG Encoding); Node 20 takes them for the controls of Latin-1. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Turns bytes into text, chunk by chunk. */
export function decoderOf(encoding: string): (bytes: Uint8Array, more: boolean) => string {
  if (new TextDecoder(encoding).encoding === 'windows-1252')
    return (bytes) => latin1(bytes).replace(/[\x80-\x9f]/g, (mark) => WINDOWS[mark.charCodeAt(0) - 0x80]!)
  const decoder = new TextDecoder(encoding)
  return (bytes, more) => decoder.decode(bytes, { stream: more })
}

/** The text of a file without its byte order mark, and how it was written. @throws Refusal for what is no text */
export function decode(
  bytes: Uint8Array,
  name: string,
  label: string | null,
): { text: string; encoding: string } {
  const encoding = label ?? encodingOf(bytes, name, true)
  return { text: decoderOf(encoding)(bytes, false), encoding }
}
