/** The examples of the README compile as they stand, under the strictest settings that users have. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const examples = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/```js\n([\s\S]*?)```/g)].map(
  ([, code]) => code ?? '',
)

/** What the compiler says of a module beside the package. */
function faults(code: string): string[] {
  const file = join(root, 'example.ts')
  const options: ts.CompilerOptions = {
    strict: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  }
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile } = host
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, code, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest)
  host.fileExists = (name) => name === file || fileExists(name)
  host.readFile = (name) => (name === file ? code : readFile(name))
  return ts
    .getPreEmitDiagnostics(ts.createProgram([file], options, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

describe.skipIf(!existsSync(join(root, 'dist', 'query.d.ts')))('README (needs npm run build)', () => {
  it.each(examples)('compiles: %s', (example) => {
    expect(faults(example)).toEqual([])
  })
  it('would be seen not to', () => {
    expect(
      faults("import { analyze } from 'broadsheet'\nanalyze('x').quotations[0].speaker.name"),
    ).not.toEqual([])
    expect(faults("import { analyze } from 'broadsheet'\nanalyze(42)")).not.toEqual([])
  })
})
