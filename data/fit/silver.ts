/**
 * Labels that a teacher made of texts of the corpora, kept without the texts (data/silver): packed lines of JSON. A line
 * `[file, sha256]` opens each corpus; a line `[index, digest, columns]` is a text of it: its place among the lines of the
 * corpus, the first digits of its SHA-256, and columns of whole numbers whose sense is the model's.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { digestOf } from './digests.ts'
import { jsonLines } from './json-lines.ts'

export type Columns = readonly (readonly number[])[]

/** The labels of one text. */
export interface Labels {
  readonly index: number
  readonly digest: string
  readonly columns: Columns
}

/** The labels of the texts of a corpus. */
export interface Part {
  readonly corpus: string
  readonly sha256: string
  readonly texts: readonly Labels[]
}

/** data/models/NAME/silver.ts: how a teacher labels texts for the model. */
export interface Teacher {
  /** The file of data/silver. */
  readonly file: string
  /** The corpora whose texts are labelled, `text` of each line. */
  readonly corpora: readonly string[]
  /** Corpora that are measured on: a text that shares eight words in a row with one of theirs is passed over. */
  readonly apart: readonly string[]
  /** Null for a text that is of no use. */
  readonly label: (line: { readonly text: string }) => Columns | null
}

export const textDigest = (text: string): string => digestOf(text).slice(0, 8)

export function packSilver(parts: readonly Part[]): Uint8Array {
  const lines = parts.flatMap(({ corpus, sha256, texts }) => [
    [corpus, sha256],
    ...texts.map(({ index, digest, columns }) => [index, digest, columns]),
  ])
  return gzipSync(`${lines.map((line) => JSON.stringify(line)).join('\n')}\n`, { level: 9 })
}

export function unpackSilver(content: Uint8Array): Part[] {
  const parts: (Part & { texts: Labels[] })[] = []
  for (const [first, second, columns] of jsonLines<[string | number, string, Columns]>(gunzipSync(content)))
    if (typeof first === 'string') parts.push({ corpus: first, sha256: second, texts: [] })
    else parts.at(-1)?.texts.push({ index: first, digest: second, columns })
  return parts
}

interface Text {
  readonly text: string
}

/** Runs of eight words, by which a text is known again in another one. */
function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.slice(7).map((_, i) => words.slice(i, i + 8).join(' '))
}

/** Has the teacher label the texts of the corpora, each once; returns the packed labels. */
export function makeSilver(teacher: Teacher, folder: string, log: (line: string) => void): Uint8Array {
  const read = (corpus: string) => {
    const content = readFileSync(join(folder, corpus))
    return { sha256: digestOf(content), lines: jsonLines<Text>(content) }
  }
  const apart = new Set(
    teacher.apart.flatMap((corpus) => read(corpus).lines.flatMap(({ text }) => runsOf(text))),
  )
  const seen = new Set<string>()
  const parts = teacher.corpora.map((corpus): Part => {
    const { sha256, lines } = read(corpus)
    const texts: Labels[] = []
    let shared = 0
    lines.forEach((line, index) => {
      if (seen.has(line.text)) return
      seen.add(line.text)
      if (runsOf(line.text).some((run) => apart.has(run))) {
        shared++
        return
      }
      const columns = teacher.label(line)
      if (columns) texts.push({ index, digest: textDigest(line.text), columns })
    })
    log(`${corpus}: ${texts.length} texts labelled of ${lines.length} lines, ${shared} passed over`)
    return { corpus, sha256, texts }
  })
  return packSilver(parts)
}
