import { createReadStream, fstatSync, ftruncateSync, writeSync } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, gzipSync } from 'node:zlib'
import { Refusal } from './decode.ts'
import { splitLines } from './split-lines.ts'

const GZIP = /\.gz$/i

/** Lines that are packed together, in characters. */
const PACKED_TOGETHER = 1_000_000

/** The bytes of a file that was written before, unpacked where its name ends in .gz. */
function written(file: string): Readable {
  const raw = createReadStream(file)
  if (!GZIP.test(file)) return raw
  const unpacked = createGunzip()
  pipeline(raw, unpacked).catch(() => {}) // whoever reads the bytes is told
  return unpacked
}

/** Whether there is no file, or one that ends amid what was packed. */
function ends(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException
  return code === 'ENOENT' || code === 'Z_BUF_ERROR'
}

/** The ids of the analyses that a file of lines has; none where there is no such file. A line that is half written has none. */
export async function idsOf(file: string): Promise<Set<string>> {
  const ids = new Set<string>()
  try {
    for await (const line of splitLines(written(file), Infinity)) {
      const id = typeof line === 'string' ? idOf(line) : null
      if (id !== null) ids.add(id)
    }
  } catch (error) {
    if (!ends(error)) throw error
  }
  return ids
}

function idOf(line: string): string | null {
  try {
    const row = JSON.parse(line) as { id?: unknown; error?: unknown } | null
    if (row?.error !== undefined) return null
    const id = row?.id
    return typeof id === 'string' ? id : typeof id === 'number' ? String(id) : null
  } catch {
    return null
  }
}

/** Where lines go. */
export interface LineSink {
  write(line: string): Promise<void>
  end(): Promise<void>
}

/** Writes, and waits while the reader is behind. */
export function print(words: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(words)) resolve()
    else process.stdout.once('drain', resolve)
  })
}

/** Standard output; where it is a file and the disk is full, it ends behind a whole line too. */
export function standardOutput(): LineSink {
  const { fd } = process.stdout
  const write = fstatSync(fd).isFile() ? async (words: string) => appendWhole(fd, words) : print
  return { write, end: async () => {} }
}

/** (Node's own stream of such a file drops what did not fit, and says so at the next write.) */
function appendWhole(fd: number, words: string): void {
  const bytes = Buffer.from(words)
  const { size } = fstatSync(fd)
  let done = 0
  try {
    while (done < bytes.length) done += writeSync(fd, bytes, done)
  } catch (error) {
    // Where another program writes to the file too, what is behind is not ours to take off.
    if (fstatSync(fd).size === size + done) ftruncateSync(fd, size)
    throw error
  }
}

/** A file to write to. Where its folder is missing, the system says that the file is. */
async function opened(file: string, more: boolean): Promise<FileHandle> {
  try {
    return await open(file, more ? 'a' : 'w')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new Refusal(`There is no folder ${dirname(file)}. Make it, or name another file with --out.`)
  }
}

/**
 * A file of lines, packed where its name ends in .gz; with `more`, behind the whole lines that it has. Lines are packed some hundred
 * together, each lot readable by itself, so that a run that is killed leaves what it had packed. Where the disk is full, the file ends behind a whole line.
 */
export async function openOutput(file: string, more: boolean): Promise<LineSink> {
  const gzip = GZIP.test(file)
  if (more) await mend(file)
  const handle = await opened(file, more)
  let { size } = await handle.stat()
  let lines: string[] = []
  let length = 0
  const flush = async () => {
    const text = Buffer.from(lines.join(''))
    lines = []
    length = 0
    try {
      await handle.appendFile(gzip ? gzipSync(text) : text)
    } catch (error) {
      await handle.truncate(size).catch(() => {}) // a device has no end to move
      throw error
    }
    size = (await handle.stat()).size
  }
  return {
    async write(line) {
      lines.push(line)
      length += line.length
      if (!gzip || length > PACKED_TOGETHER) await flush()
    },
    async end() {
      try {
        if (lines.length > 0) await flush()
      } finally {
        await handle.close()
      }
    },
  }
}

/** Takes off what a run that was killed left half written, so that the file ends behind a whole line. */
async function mend(file: string): Promise<void> {
  const kept = `${file}.part${GZIP.test(file) ? '.gz' : ''}`
  const output = await openOutput(kept, false)
  let found = true
  try {
    for await (const line of splitLines(written(file), Infinity))
      if (typeof line === 'string' && isRow(line)) await output.write(`${line}\n`)
  } catch (error) {
    if (!ends(error)) throw error
    found = (error as NodeJS.ErrnoException).code !== 'ENOENT'
  } finally {
    await output.end()
  }
  await (found ? rename(kept, file) : rm(kept))
}

function isRow(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object'
  } catch {
    return false
  }
}
