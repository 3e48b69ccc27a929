/** What the repository says of itself is so: its workflows, its changelog, its notes on versions. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { SCHEMA_VERSION } from '../../src/version.ts'
import { ROOT } from './blocks.ts'

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const workflows = readdirSync(join(ROOT, '.github/workflows')).map((file) =>
  read(`.github/workflows/${file}`),
)

describe('workflows', () => {
  it('run scripts that are there, and from the oldest Node that is promised', () => {
    const scripts = [
      ...[...workflows, read('.ci/run')].join('\n').matchAll(/npm run (?:--silent )?([\w:]+)/g),
    ]
    expect(scripts.length).toBeGreaterThan(2)
    expect(
      scripts.map(([, name]) => name ?? '').filter((name) => !(name in { ...manifest.scripts, build: 0 })),
    ).toEqual([])
    const oldest = manifest.engines.node.replace('>=', '')
    expect(read('.github/workflows/checks.yml')).toContain(`node: ["${oldest}", "22", "24"]`)
  })
  it('may write nothing but what they publish', () => {
    for (const workflow of workflows) {
      expect(workflow).toMatch(/^permissions:\n {2}contents: read$/m)
      expect(workflow).not.toMatch(/: write-all|contents: write|pull_request_target/)
    }
    expect(read('.github/workflows/release.yml')).toContain('npm publish --provenance')
  })
})

describe('versions', () => {
  it('of the changelog are headed as keep-a-changelog asks, the newest first', () => {
    const heads = [...read('CHANGELOG.md').matchAll(/^## (.*)$/gm)].map(([, head]) => head ?? '')
    expect(heads[0]).toBe('[Unreleased]')
    expect(heads.slice(1).filter((head) => !/^\[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d$/.test(head))).toEqual([])
    const parts = [...read('CHANGELOG.md').matchAll(/^### (.*)$/gm)].map(([, head]) => head ?? '')
    const known = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security']
    expect(parts.filter((part) => !known.includes(part))).toEqual([])
  })
  it('of the schema have a note each, down from the newest', () => {
    const noted = [...read('docs/migration.md').matchAll(/^\| (\d+)\.(\d+) \|/gm)].map(
      ([, major, minor]) => `${major}.${minor}`,
    )
    const [major = '', minor = ''] = SCHEMA_VERSION.split('.')
    expect(noted).toEqual(
      Array.from({ length: Number(minor) + 1 }, (_, i) => `${major}.${Number(minor) - i}`),
    )
  })
})
