import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const folder = join(import.meta.dirname, '..', 'examples')
const run = (file: string) => execFileSync(process.execPath, [join(folder, file)], { encoding: 'utf8' })

describe('examples', () => {
  it.each(readdirSync(folder).filter((file) => file.endsWith('.mjs')))('%s runs and prints', (file) => {
    expect(run(file).split('\n').length).toBeGreaterThan(2)
  })
  it('clean-page prints the article alone, and the quotation as it stands in the page', () => {
    const out = run('clean-page.mjs')
    expect(out).toContain('voted on Monday')
    expect(out.split('\n\n').slice(0, 2).join('\n')).not.toMatch(/Sport|newsletter|©/)
    expect(out).toContain('Nobody likes it, but the boats are old,')
    expect(out).toMatch(/copyright: © 2026 Harbour Post/)
  })
  it('many-articles goes on after a bad one', () => {
    const out = run('many-articles.mjs')
    expect(out).toContain('b bad-input')
    expect(out).toMatch(/^c .*Maria Lindqvist/m)
  })
})
