/** The articles of all inputs, one after the other. */
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'
import { csvArticles } from './csv.ts'
import { decode, decoderOf, encodingOf, Refusal } from './decode.ts'
import type { InputArticle } from './input-article.ts'
import type { InputFile } from './inputs.ts'
import { jsonArticles } from './json-lines.ts'
import { told } from './trouble.ts'

/** An article as it stands is no longer than this, in bytes. */
const LONGEST_ARTICLE = 200_000_000

const bad = (id: string | null, message: string): InputArticle => ({
  id,
  source: null,
  error: { code: 'bad-input', message },
})

/** As much as it takes to tell how a text is written. */
const isTelling = (head: Uint8Array) => head.length >= 4096
/** A line is enough: whoever sends one after the other waits for the answers. */
const hasLine = (head: Uint8Array) => isTelling(head) || head.includes(0x0a)
/** The two bytes that gzip begins with. */
const hasMark = (head: Uint8Array) => head.length >= 2

/** The chunks, the first of which is as long as it must be, or is all there is. */
async function* gathered(
  chunks: AsyncIterable<Uint8Array>,
  isEnough: (head: Uint8Array) => boolean,
): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array()
  for await (const chunk of chunks) {
    if (head) {
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk])
      if (!isEnough(head)) continue
      yield head
      head = null
    } else yield chunk
  }
  if (head && head.length > 0) yield head
}

async function* transcoded(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const decode = decoderOf(encoding)
  for await (const chunk of chunks) yield Buffer.from(decode(chunk, true))
  yield Buffer.from(decode(new Uint8Array(), false))
}

export class Sources {
  readonly #files: readonly InputFile[]
  readonly #encoding: string | null
  readonly #many: boolean
  #open: Readable | null = null
  #openBytes: () => number = () => 0
  #done = 0
  #stopped = false
  /** Bytes of all files; null where one of them is standard input. */
  readonly size: number | null

  constructor(files: readonly InputFile[], encoding: string | null, many: boolean) {
    this.#files = files
    this.#encoding = encoding
    this.#many = many
    this.size = files.reduce<number | null>(
      (sum, { size }) => (sum === null || size === null ? null : sum + size),
      0,
    )
  }

  /** How many bytes were read. */
  position(): number {
    return this.#done + this.#openBytes()
  }

  /** Ends the articles, amid a file too. */
  stop(): void {
    this.#stopped = true
    this.#open?.destroy()
  }

  async *articles(): AsyncGenerator<InputArticle> {
    for (const input of this.#files) {
      if (this.#stopped) return
      try {
        yield* this.#articlesOf(input)
      } catch (error) {
        const message = told(error, input.file)
        if (this.#stopped || message === null) throw error
        if (this.#files.length === 1) throw new Refusal(message)
        yield bad(input.file, message)
      }
      this.#done += input.size ?? 0
      this.#openBytes = () => 0
    }
  }

  /** The bytes of a file, unpacked where they are packed by gzip. */
  async #bytes({ file, format }: InputFile): Promise<AsyncIterable<Uint8Array>> {
    let raw: Readable
    if (file === '-') {
      raw = process.stdin
      this.#openBytes = () => process.stdin.bytesRead
    } else {
      const stream = createReadStream(file)
      await new Promise<void>((resolve, reject) => {
        stream.once('open', () => resolve()).once('error', reject)
      })
      this.#openBytes = () => stream.bytesRead
      raw = stream
    }
    this.#open = raw
    const chunks = gathered(raw, hasMark)
    const first = await chunks.next()
    async function* all() {
      if (!first.done) yield first.value
      yield* chunks
    }
    const packed = !first.done && first.value[0] === 0x1f && first.value[1] === 0x8b
    const isEnough = format === 'jsonl' ? hasLine : isTelling
    if (!packed && !/\.gz$/i.test(file)) return gathered(all(), isEnough)
    const unpacked = createGunzip()
    const source = Readable.from(all())
    source.on('error', (error) => unpacked.destroy(error))
    return gathered(source.pipe(unpacked), isEnough)
  }

  async *#articlesOf(input: InputFile): AsyncGenerator<InputArticle> {
    const { file, format } = input
    const name = file === '-' ? 'Standard input' : file
    const where = this.#files.length > 1 ? `${name}: ` : ''
    const bytes = await this.#bytes(input)
    if (format !== 'jsonl' && format !== 'csv' && format !== 'tsv') {
      const whole = await buffer(limited(bytes, name))
      const { text, encoding } = decode(whole, name, this.#encoding)
      if (encoding !== 'utf-8' && this.#encoding === null && !/^utf/.test(encoding))
        console.error(
          `broadsheet: ${name} is no UTF-8; it is read as ${encoding}. Where that is wrong, give --encoding.`,
        )
      const id = this.#many ? file : null
      yield { id, source: { text, format, ...(id === null ? {} : { id }) }, error: null }
      return
    }
    const text = await this.#utf8(bytes, name, format)
    yield* format === 'jsonl' ? jsonArticles(text, where) : csvArticles(text, format, where)
  }

  /** Lines or rows as UTF-8; lines of JSON that are something else are told one by one. */
  async #utf8(
    bytes: AsyncIterable<Uint8Array>,
    name: string,
    format: string,
  ): Promise<AsyncIterable<Uint8Array>> {
    const chunks = bytes[Symbol.asyncIterator]()
    const first = await chunks.next()
    async function* all() {
      if (!first.done) yield first.value
      for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
    }
    const found = this.#encoding ?? (first.done ? 'utf-8' : encodingOf(first.value, name, false))
    const plain = found === 'utf-8' || (format === 'jsonl' && this.#encoding === null && !/^utf/.test(found))
    return plain ? all() : transcoded(all(), found)
  }
}

/** @throws Refusal where there is more than an article */
async function* limited(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  let length = 0
  for await (const chunk of bytes) {
    length += chunk.length
    if (length > LONGEST_ARTICLE)
      throw new Refusal(`${name} is longer than any article. Give many articles as .jsonl, one a line.`)
    yield chunk
  }
}
