/** Every block of code in README and docs runs as it stands, and gives what it says behind `//=>`. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  BLOCKS,
  type Block,
  checked,
  DOCS_MODULES,
  faultsOf,
  ROOT,
  run,
  workplace,
  written,
} from './blocks.ts'

/** Commands that install, or run this very suite: the reason why each line is read and not run. */
const NOT_RUN: Readonly<Record<string, string>> = {
  'npm install broadsheet':
    'asks the registry for what is tested here; test/package/packed.test.ts installs the package',
  'npm ci && npm run demo': 'installs; continuous integration does',
  'npm ci && npm test': 'installs, and runs this',
}
/** Packages that a block may import beside what the package itself installs. */
const OF_DOCS = ['express', '@duckdb/node-api']

const place = workplace()
const isMissing = ({ code }: Block) =>
  !existsSync(DOCS_MODULES) && OF_DOCS.some((name) => code.includes(`from '${name}'`))
afterAll(() => rmSync(place.folder, { recursive: true }))

function warn(blocks: readonly Block[], why: string) {
  if (blocks.length) console.warn(`SKIPPED: ${blocks.map((block) => block.place).join(', ')}: ${why}.`)
}

describe('blocks of code', () => {
  it('are found, each in a language that is run here or is a picture', () => {
    expect(BLOCKS.length).toBeGreaterThan(45)
    expect([...new Set(BLOCKS.map(({ language }) => language))].sort()).toEqual([
      '',
      'js',
      'json',
      'python',
      'sh',
      'sql',
    ])
  })
})

describe('JavaScript', () => {
  const blocks = written('js')
  warn(blocks.filter(isMissing), 'npm ci in docs installs what they import')
  const here = blocks.filter((block) => !isMissing(block))
  let faults: (string | null)[] = []
  beforeAll(async () => {
    const wrong = checked(
      "import { tokenize } from 'broadsheet'\ntokenize('One two.').tokens.length //=> 2",
    ).code
    faults = await faultsOf([...here.map(({ code }) => checked(code).code), wrong], place)
  })
  it.each(here.map((block, i) => ({ ...block, i })))('$place', ({ code, i }) => {
    expect(checked(code).checks).toBeGreaterThan(0)
    expect(faults[i]).toBeNull()
  })
  it('that gives something else is seen', () => {
    expect(faults.at(-1)).toMatch(/3 !== 2/)
  })
})

describe('shell', () => {
  beforeAll(() => {
    const lines = [
      { id: 'x', text: '“We open at noon,” said Ana Ruiz.' },
      { id: 'y', text: 'Nothing was said.' },
    ]
    const packed = gzipSync(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    writeFileSync(join(place.folder, 'articles.jsonl.gz'), packed)
    // README goes on with a file of an earlier run.
    writeFileSync(join(place.folder, 'found.jsonl.gz'), gzipSync('{"id":"z","entities":[]}\n'))
  })
  const plain = (line: string) => line.replace(/\s+#.*$/, '').trim()
  const lines = written('sh').flatMap(({ place: where, code }) =>
    code
      .split('\n')
      .filter(plain)
      .map((line) => ({ where, line: plain(line) })),
  )
  for (const { where, line } of lines.filter(({ line: command }) => !(command in NOT_RUN)))
    it(`${where}: ${line}`, async () => {
      const done = await run('bash', ['-o', 'pipefail', '-c', line], place)
      expect([done.status, done.stderr.replace(/^.*(?:articles?|read) .*$/gm, '').trim()]).toEqual([0, ''])
      const file = /(?:\s>|--out) (\S+)/.exec(line)?.[1]
      const out = file ? readFileSync(join(place.folder, file)) : Buffer.from(done.stdout)
      const text = (file?.endsWith('.gz') ? gunzipSync(out) : out).toString()
      if (!line.startsWith('eval') && !line.includes('more.jsonl')) expect(text.trim()).not.toBe('')
    })
  it('lines that are not run stand on some page still', () => {
    expect(Object.keys(NOT_RUN).filter((command) => !lines.some(({ line }) => line === command))).toEqual([])
  })
})

describe('JSON', () => {
  it.each(written('json'))('$place', ({ code }) => {
    expect(() => JSON.parse(code)).not.toThrow()
  })
})

describe('SQL', () => {
  const blocks = written('sql')
  const isHere = existsSync(DOCS_MODULES)
  if (!isHere) warn(blocks, 'npm ci in docs installs DuckDB')
  for (const block of blocks)
    it.skipIf(!isHere)(block.place, async () => {
      const made = await run('bash', ['-c', 'broadsheet analyze articles.csv --out analyses.jsonl.gz'], place)
      expect(made.status).toBe(0)
      expect(readdirSync(place.folder)).toContain('analyses.jsonl.gz')
      const ask = `import { DuckDBInstance } from '@duckdb/node-api'
        const connection = await (await DuckDBInstance.create()).connect()
        const found = await connection.runAndReadAll(${JSON.stringify(block.code)})
        console.log(JSON.stringify(found.getRowObjectsJS()))`
      const { stdout } = await run(process.execPath, ['--input-type=module', '-e', ask], place)
      expect(JSON.parse(stdout)).toContainEqual({ id: 'a1', speaker: 'Tomas Vell' })
    })
})

describe('Python', () => {
  const python = ['python3', 'python'].find((name) => spawnSync(name, ['--version']).status === 0)
  const blocks = written('python')
  if (!python) warn(blocks, 'no Python was found')
  for (const block of blocks)
    it.skipIf(!python)(block.place, async () => {
      const done = await run(python!, ['-c', block.code], place)
      expect([done.status, done.stderr]).toEqual([0, ''])
      expect(block.code).toContain('assert ')
    })
})

it('the command is the one that was built here', () => {
  expect(existsSync(join(ROOT, 'dist', 'cli.js'))).toBe(true)
})
