/** Texts to measure on: the invented articles of this repository, or any JSON Lines files with a `text` field. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Sample {
  readonly id: string
  readonly text: string
  readonly format: 'text' | 'markdown' | 'html'
}

const FORMAT: Readonly<Record<string, Sample['format']>> = { txt: 'text', md: 'markdown', html: 'html' }

export function invented(root: string): Sample[] {
  const folder = join(root, 'test', 'articles')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|\/)source\.(txt|md|html)$/.test(path))
    .sort()
    .map((path) => ({
      id: path,
      text: readFileSync(join(folder, path), 'utf8'),
      format: FORMAT[path.slice(path.lastIndexOf('.') + 1)] ?? 'text',
    }))
}

/** Those of them that are plain text, as one. */
export function ordinary(root: string): string {
  return invented(root)
    .filter(({ format }) => format === 'text')
    .map(({ text }) => text)
    .join('\n\n')
}

export function jsonLines(file: string): Sample[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: string; text: string; format?: Sample['format'] })
    .map(({ id, text, format }) => ({ id, text, format: format ?? 'text' }))
}
