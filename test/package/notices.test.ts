/** THIRD-PARTY-NOTICES.md names every package, list and model that users get, and every package that lists and cards say they come from. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8')
const notices = read('THIRD-PARTY-NOTICES.md')

/** Rows of the table under a heading: the names of the first cell, and the whole row. */
function rowsUnder(heading: string): { names: string[]; row: string }[] {
  const section = notices.split(/^## /m).find((part) => part.startsWith(heading)) ?? ''
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((row) => ({
      names: [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''),
      row,
    }))
}
const namesUnder = (heading: string): string[] => rowsUnder(heading).flatMap(({ names }) => names)

interface Locked {
  readonly name: string
  readonly license?: string
  readonly version: string
  readonly dev?: boolean
}
/** What a lock file installs; one name may stand there in several versions, one for users and one for development. */
const locked = (...folder: string[]): Locked[] => {
  const { packages } = JSON.parse(read(...folder, 'package-lock.json')) as {
    packages: Record<string, Omit<Locked, 'name'>>
  }
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => ({ ...entry, name: path.replace(/^.*node_modules\//, '') }))
}
const ofUsers = locked().filter(({ dev }) => !dev)

/** Lists by their place under data/language/en; those in `training` reach users through weights alone. */
const lists = readdirSync(join(root, 'data', 'language', 'en'), { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.(?:tsv|txt)$/.test(file),
)
const shippedLists = lists.filter((file) => !file.startsWith('training'))
const nameOf = (file: string): string => file.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '')
const headerOf = (file: string): string => {
  const lines = read('data', 'language', 'en', file).split('\n')
  return lines.slice(0, lines.findIndex((line) => !/^# ?/.test(line)) + 1).join('\n')
}

const modelHas = (name: string, file: string): boolean => existsSync(join(root, 'data', 'models', name, file))
const models = readdirSync(join(root, 'data', 'models')).filter((name) => modelHas(name, 'weights'))

/** "npm zod 4.6.7", in a header, a card or a notice. */
const ORIGIN = /\b(npm|PyPI|Maven) `?([@\w./:-]+)`? (\d+\.\d+\.\d+)/g
const originsIn = (text: string): string[] =>
  [...text.replace(/\n#? */g, ' ').matchAll(ORIGIN)].map(
    ([, registry, name, version]) => `${registry} ${name} ${version}`,
  )

describe('third-party notices', () => {
  test('every package that comes with an install, with its licence', () => {
    const expected = new Set(ofUsers.map(({ name }) => name))
    expect(expected.size).toBeGreaterThan(10)
    expect(namesUnder('Packages').sort()).toEqual([...expected].sort())
    for (const { name, license } of ofUsers)
      expect(rowsUnder('Packages').find(({ names }) => names.includes(name))?.row).toContain(`| ${license} |`)
  })

  test('every list that is shipped, once', () => {
    expect(namesUnder('Lists').sort()).toEqual(shippedLists.map(nameOf).sort())
  })

  test('every model that is shipped, once, and each has a card', () => {
    expect(namesUnder('Models').sort()).toEqual(models.sort())
    expect(models.filter((name) => !modelHas(name, 'card.md'))).toEqual([])
  })

  test.each(shippedLists)('%s: its row names the packages of its header, and no other', (file) => {
    const row = rowsUnder('Lists').find(({ names }) => names.includes(nameOf(file)))?.row ?? ''
    expect(originsIn(row).sort()).toEqual(originsIn(headerOf(file)).sort())
  })

  test('what the lists of trainers and the cards of models come from', () => {
    const training = lists.filter((file) => file.startsWith('training'))
    const cards = models.map((name) => read('data', 'models', name, 'card.md'))
    const origins = [...training.map(headerOf), ...cards].flatMap(originsIn).sort()
    expect(new Set(origins).size).toBeGreaterThan(5)
    const told = new Set(originsIn(notices))
    expect(origins.filter((origin) => !told.has(origin))).toEqual([])
  })

  test('npm packages stand with the version that is installed', () => {
    const installed = new Set(
      [...locked(), ...locked('data', 'lists')].map(({ name, version }) => `npm ${name} ${version}`),
    )
    const named = originsIn(notices).filter((origin) => origin.startsWith('npm '))
    expect(named.length).toBeGreaterThan(8)
    expect(named.filter((origin) => !installed.has(origin))).toEqual([])
  })

  test('every package that lists are made from', () => {
    const manifest = JSON.parse(read('data', 'lists', 'package.json')) as Record<
      'dependencies' | 'optionalDependencies',
      Record<string, string>
    >
    const pinned = { ...manifest.dependencies, ...manifest.optionalDependencies }
    expect(Object.keys(pinned).length).toBeGreaterThan(5)
    const told = new Set(originsIn(notices))
    for (const [name, version] of Object.entries(pinned)) expect(told).toContain(`npm ${name} ${version}`)
  })
})

describe('headers of lists', () => {
  test.each(lists)('%s: source, licence, date, and a script that exists', (file) => {
    const header = headerOf(file)
    for (const field of ['source', 'licence', 'retrieved', 'feeds'])
      expect(header).toMatch(new RegExp(`^# ${field}: \\S`, 'm'))
    const by = /^# built by: (\S+)/m.exec(header)?.[1]
    expect(by === undefined || existsSync(join(root, by))).toBe(true)
  })
})
