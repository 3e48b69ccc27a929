/** The files of src that were written by hand, as their paths in it, and what the checks of this folder ask of one. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const src = join(import.meta.dirname, '..', '..', 'src')

export const files: readonly string[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.includes('generated/'))
  .sort()

export const codeOf = (file: string): string => readFileSync(join(src, file), 'utf8')

export const treeOf = (name: string, code: string): ts.SourceFile =>
  ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true)
