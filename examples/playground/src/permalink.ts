/** Articles in the address: deflated, as base64url behind the hash, which browsers send to no server. */
import { type Article, FORMATS, type Format } from './protocol.ts'

/** Longer addresses are cut by some programs that pass them on. */
const LONGEST = 30_000
/** Characters that a link may unfold to: a short address may stand for a huge text. */
const MOST = 1_000_000

const through = (bytes: BlobPart, stream: CompressionStream | DecompressionStream) =>
  new Blob([bytes]).stream().pipeThrough(stream as ReadableWritablePair<Uint8Array, Uint8Array>)

async function pack(text: string): Promise<string> {
  const bytes = new Uint8Array(
    await new Response(through(text, new CompressionStream('deflate-raw')) as ReadableStream).arrayBuffer(),
  )
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

async function unpack(packed: string): Promise<string> {
  const binary = atob(packed.replace(/-/g, '+').replace(/_/g, '/'))
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
  const reader = through(bytes, new DecompressionStream('deflate-raw')).getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    text += decoder.decode(value, { stream: true })
    if (text.length > MOST) {
      await reader.cancel()
      throw new RangeError('The link holds too long a text.')
    }
  }
}

/** The hash that stands for the articles, or null where it would be too long. */
export async function toHash(articles: readonly Article[]): Promise<string | null> {
  const parts = await Promise.all(articles.map(async ({ text, format }) => `${format}:${await pack(text)}`))
  const hash = `#${parts.join('&')}`
  return hash.length > LONGEST ? null : hash
}

/** The articles of a hash; none where it has none, or is broken. */
export async function fromHash(hash: string): Promise<Article[]> {
  const parts = hash.replace(/^#/, '').split('&').filter(Boolean).slice(0, 2)
  try {
    return await Promise.all(
      parts.map(async (part) => {
        const [format, packed = ''] = part.split(':')
        if (!FORMATS.includes(format as Format)) throw new RangeError('no format')
        return { format: format as Format, text: await unpack(packed) }
      }),
    )
  } catch {
    return []
  }
}
