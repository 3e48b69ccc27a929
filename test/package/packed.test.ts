/** The package as its users get it: packed, installed in an empty folder, loaded both ways. Needs the npm registry or its cache. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-packed-'))
let files: { path: string; size: number }[] = []

function node(args: string[]): { stdout: string; stderr: string } {
  const script = `const { spawnSync } = require('node:child_process')
const r = spawnSync(process.execPath, ${JSON.stringify(args)}, { encoding: 'utf8', cwd: ${JSON.stringify(folder)} })
process.stdout.write(JSON.stringify({ stdout: r.stdout, stderr: r.stderr }))`
  return JSON.parse(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' })) as {
    stdout: string
    stderr: string
  }
}

function sizeOf(path: string): number {
  return readdirSync(path, { withFileTypes: true }).reduce((sum, entry) => {
    const inner = join(path, entry.name)
    return sum + (entry.isDirectory() ? sizeOf(inner) : entry.isFile() ? statSync(inner).size : 0)
  }, 0)
}

function packagesIn(modules: string): string[] {
  return readdirSync(modules).flatMap((name) =>
    name.startsWith('.')
      ? []
      : name.startsWith('@')
        ? readdirSync(join(modules, name)).map((inner) => `${name}/${inner}`)
        : [name],
  )
}

beforeAll(() => {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
    }),
  ) as [{ filename: string; files: { path: string; size: number }[] }]
  files = packed.files
  writeFileSync(join(folder, 'package.json'), '{"name":"user","version":"1.0.0","private":true}')
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', `./${packed.filename}`], {
    cwd: folder,
    stdio: 'pipe',
  })
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const SAY = `analyze('“It is safe,” said Ana Ruiz.').quotations[0].speaker.name`

describe('the packed archive', () => {
  it('answers by import and by require, and is silent', () => {
    const esm = node([
      '--input-type=module',
      '-e',
      `import { analyze } from 'broadsheet'; process.stdout.write(${SAY})`,
    ])
    const cjs = node(['-e', `const { analyze } = require('broadsheet'); process.stdout.write(${SAY})`])
    expect([esm, cjs]).toEqual([
      { stdout: 'Ana Ruiz', stderr: '' },
      { stdout: 'Ana Ruiz', stderr: '' },
    ])
  })
  it.each(['broadsheet', 'broadsheet/schema', 'broadsheet/html', 'broadsheet/batch', 'broadsheet/query'])(
    '%s loads without a word, both ways',
    (entry) => {
      const quiet = { stdout: '', stderr: '' }
      expect(node(['--input-type=module', '-e', `import '${entry}'`])).toEqual(quiet)
      expect(node(['-e', `require('${entry}')`])).toEqual(quiet)
    },
  )
  it.each([
    'broadsheet',
    'broadsheet/schema',
    'broadsheet/html',
    'broadsheet/batch',
    'broadsheet/query',
    'broadsheet/schema.json',
  ])('%s has its types where "exports" is not read (moduleResolution node10)', (entry) => {
    const options = { moduleResolution: ts.ModuleResolutionKind.Node10, resolveJsonModule: true }
    const { resolvedModule } = ts.resolveModuleName(entry, join(folder, 'user.ts'), options, ts.sys)
    expect(resolvedModule?.resolvedFileName).toMatch(/\/dist\/\w+\.(?:d\.ts|json)$/)
  })
  it('is built before it is packed', () => {
    expect(manifest.scripts.prepack).toBe('npm run --silent build')
  })
  it('gives one BroadsheetError to every entry of a build', () => {
    const { stdout } = node([
      '--input-type=module',
      '-e',
      `import { BroadsheetError } from 'broadsheet'; import { analyzeAll } from 'broadsheet/batch'
try { analyzeAll([], { workers: 0 }) } catch (error) { process.stdout.write(String(error instanceof BroadsheetError)) }`,
    ])
    expect(stdout).toBe('true')
  })
  it('runs batches from either build, and the command', () => {
    const run = `(async () => { for await (const r of analyzeAll(['Ana Ruiz spoke.'], { workers: 1 })) process.stdout.write(String(r.ok)) })()`
    expect(node(['-e', `const { analyzeAll } = require('broadsheet/batch'); ${run}`])).toEqual({
      stdout: 'true',
      stderr: '',
    })
    expect(
      node(['--input-type=module', '-e', `import { analyzeAll } from 'broadsheet/batch'; ${run}`]),
    ).toEqual({ stdout: 'true', stderr: '' })
    expect(node([join(folder, 'node_modules', '.bin', 'broadsheet'), '--version']).stdout).toMatch(/^\d/)
  })
  it('installs at most 20 packages and 25 MB, and no database client', () => {
    const modules = join(folder, 'node_modules')
    const packages = packagesIn(modules)
    expect(packages.length).toBeLessThanOrEqual(20)
    expect(packages.filter((name) => /^(?:natural|compromise|pg|mongo|redis|memjs)/.test(name))).toEqual([])
    expect(sizeOf(modules)).toBeLessThan(25e6)
  })
  it('holds every list and model once', () => {
    const data = files.filter(({ path }) => path.startsWith('dist/data/')).map(({ path }) => path)
    expect(data.length).toBeGreaterThan(10)
    const sample = readFileSync(join(root, 'data', 'language', 'en', 'sentence-starters.txt'), 'utf8')
      .split('\n')
      .slice(-40, -20)
    const holds = (code: string) => code.includes(sample.join('\n')) || code.includes(sample.join('\\n'))
    const holders = files
      .filter(({ path }) => /\.c?js$/.test(path) && holds(readFileSync(join(root, path), 'utf8')))
      .map(({ path }) => path)
    expect(holders).toEqual(['dist/data/sentence-starters.cjs'])
  })
  it('ships no source, test, corpus or bench', () => {
    expect(
      files
        .map(({ path }) => path)
        .filter(
          (path) =>
            !/^(?:dist\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$|THIRD-PARTY-NOTICES\.md$)/.test(
              path,
            ),
        ),
    ).toEqual([])
  })
})

describe('the core', () => {
  const core = ['index.js', 'index.cjs', 'html.js', 'schema.js', 'query.js', 'errors.js'].map((name) =>
    readFileSync(join(root, 'dist', name), 'utf8'),
  )
  it('imports no built-in module of Node', () => {
    for (const code of core) {
      const imported = [...code.matchAll(/(?:from|import|require\()\s*["']([^"'\n]+)["']/g)].map(
        (match) => match[1] ?? '',
      )
      expect(
        imported.filter((name) =>
          /^node:|^(?:fs|os|path|url|http|https|net|worker_threads|child_process|process|util)$/.test(name),
        ),
      ).toEqual([])
    }
  })
  it('never asks the clock, chance or the locale', () => {
    for (const code of core)
      expect(code).not.toMatch(
        /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\.toLocale\w+\(|\.localeCompare\(/,
      )
  })
})
