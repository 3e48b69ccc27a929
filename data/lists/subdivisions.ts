/**
 * Writes data/language/en/subdivisions.tsv: states, provinces, counties and regions (ISO 3166-2) with their countries, from
 * the npm package @koshmoney/countries.
 */
import { createRequire } from 'node:module'
import { writeList } from './list.ts'

interface Subdivision {
  readonly name: string
  readonly countryCode?: string
  readonly code?: string
}
const { subdivision } = createRequire(import.meta.url)('@koshmoney/countries') as {
  subdivision: { all(): readonly Subdivision[] }
}

const lines: string[] = []
for (const { name: raw, code = '', countryCode = code.slice(0, 2) } of subdivision.all()) {
  // "Bayern [Bavaria]" and "Wien (Vienna)": each name by itself.
  for (const part of raw.split(/[[\](),/]/)) {
    const name = part.replaceAll('’', "'").trim()
    if (!/^\p{Lu}[\p{Script=Latin}\p{M}' .-]+$/u.test(name) || name.length < 4 || name.length > 30) continue
    for (const form of new Set([name, name.normalize('NFD').replace(/\p{M}/gu, '')]))
      lines.push(`${form}\t${countryCode}`)
  }
}

writeList(
  'subdivisions.tsv',
  {
    source: 'npm @koshmoney/countries 1.0.1 (ISO 3166-2)',
    licence: 'MIT',
    retrieved: '2026-11-24',
    feeds: 'src/language/en/places.ts',
    by: 'data/lists/subdivisions.ts',
    columns: 'name, alpha-2 of its country',
  },
  lines,
)
