/** Every example in README and in the public docstrings runs, and gives what it says behind `//=>`. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')

const fromReadme = [...read('README.md').matchAll(/```js\n([\s\S]*?)```/g)].map((match) => match[1] ?? '')
const query = readdirSync(join(root, 'src/query')).map((file) => `src/query/${file}`)
const documented = ['src/index.ts', 'src/errors.ts', 'src/html/index.ts', 'src/batch/index.ts', ...query]
const fromDocs = documented.flatMap((file) =>
  [...read(file).matchAll(/@example\n([\s\S]*?)\*\//g)].map((match) =>
    (match[1] ?? '').replace(/^ \* ?/gm, ''),
  ),
)

/** The example with each `value //=> expected` as a check. */
function checked(example: string): { code: string; checks: number } {
  let checks = 0
  const lines = example.split('\n').map((line) => {
    const match = /^(.*?)\s*\/\/=>\s*(.+)$/.exec(line)
    if (!match) return line
    checks++
    const [, value = '', expected = ''] = match
    // try { … } catch (error) { … value }: the check goes inside the braces.
    const inner = /^(.*\{\s*)([^{}]+?)(\s*\}+\s*)$/.exec(value)
    return inner && value.startsWith('try')
      ? value.replace(
          /(instanceof BroadsheetError\)) (.+?) \}$/,
          (_, head: string, tail: string) => `${head} assert.deepEqual(${tail}, ${expected}) }`,
        )
      : `assert.deepEqual(${value}, ${expected})`
  })
  return { code: `import assert from 'node:assert/strict'\n${lines.join('\n')}`, checks }
}

describe('documented examples', () => {
  it('are found', () => {
    expect([fromReadme.length, fromDocs.length]).toEqual([3, 33])
  })
  it.each([...fromReadme, ...fromDocs])('%s', (example) => {
    const { code, checks } = checked(example)
    expect(checks).toBeGreaterThan(0)
    execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: root, stdio: 'pipe' })
  })
})
