/** The glossary tells every field of a result, from the schema that ships. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './blocks.ts'

type Glossary = (schema: unknown) => string
const { glossary } = (await import(join(ROOT, 'docs/glossary.mjs'))) as { glossary: Glossary }
const schema = JSON.parse(readFileSync(join(ROOT, 'dist/schema.json'), 'utf8'))
const page = glossary(schema)

/** Every key of every object of the schema, however deep. */
function keysOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const { properties } = value as { properties?: Record<string, unknown> }
  return [...Object.keys(properties ?? {}), ...Object.values(value).flatMap(keysOf)]
}

describe('the glossary', () => {
  it('has each key of the result, with a meaning', () => {
    const missing = [...new Set(keysOf(schema))].filter((key) => !new RegExp(`[#.\`] ?${key}\\b`).test(page))
    expect(missing).toEqual([])
    const bare = page.split('\n').filter((line) => line.startsWith('| `') && /\| +\|$/.test(line))
    expect(bare).toEqual([])
  })
  it('says ranges, words and both kinds of block', () => {
    expect(page).toMatch(/\| `\.overall\.score` \| number, -1 to 1 \|/)
    expect(page).toMatch(/\| `\[\]\.kind` \| `direct`, `partial`, `indirect`, `thought` \|/)
    expect(page).toContain('`author-bio`')
    expect(glossary({ properties: { odd: { type: 'string' } } })).not.toContain('schemaVersion')
  })
  it('leaves nothing that the site takes for a tag', () => {
    expect(page.replace(/`[^`\n]*`/g, '')).not.toMatch(/<\w|\{\{/)
  })
})
