/** The notebooks run from their first cell to their last, where Python has what they need; Deno's where Deno is. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const folder = join(import.meta.dirname, '..', 'examples', 'notebook')
const ENVIRONMENT = join(import.meta.dirname, '..', '.cache', 'notebook', 'bin', 'python')
const NEEDED = 'import ipykernel, matplotlib, nbclient, nbformat, pandas'

const candidates = [process.env['BROADSHEET_PYTHON'], existsSync(ENVIRONMENT) ? ENVIRONMENT : null, 'python3']
const python = candidates.find((name) => name && spawnSync(name, ['-c', NEEDED]).status === 0)
if (!python)
  console.warn(
    'SKIPPED: the notebooks were not run (python3 -m venv .cache/notebook && .cache/notebook/bin/pip install -r examples/notebook/requirements.txt).',
  )

describe('notebooks', () => {
  it.skipIf(!python)(
    'run, and show what they have to',
    async () => {
      const child = spawn(python!, ['check.py'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
      let said = ''
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data))
      const status = await new Promise((resolve) => child.on('close', resolve))
      for (const [line] of said.matchAll(/^skipped .*$/gm)) console.warn(line.replace('skipped', 'SKIPPED:'))
      expect([status, status === 0 ? '' : said]).toEqual([0, ''])
      expect(said).toContain('ran articles-python.ipynb')
    },
    300_000,
  )
  it.each(['articles-python.ipynb', 'articles-deno.ipynb'])(
    '%s is kept with its outputs, and names no machine',
    (name) => {
      const text = readFileSync(join(folder, name), 'utf8')
      const { cells } = JSON.parse(text) as { cells: { cell_type: string; outputs?: unknown[] }[] }
      const code = cells.filter(({ cell_type }) => cell_type === 'code')
      expect(code.filter(({ outputs }) => !outputs?.length)).toEqual([])
      expect(text).not.toMatch(/\/(?:home|root|work|Users|tmp)\//)
    },
  )
})
