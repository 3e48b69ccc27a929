/**
 * Writes data/language/en/name-genders.tsv: whether a first name is a man's or a woman's, by its ending, from the odds of PyPI nomquamgender 0.1.4
 * (Van Buskirk, Clauset & Larremore 2023): `npm run name-genders -- --nomquamgender FOLDER`, the folder src/nomquamgender of the unpacked package.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { entriesOf } from '../fit/digests.ts'
import { endingsOf, type Gendered } from './gender-endings.ts'
import { writeList } from './list.ts'

const { values } = parseArgs({ options: { nomquamgender: { type: 'string' } } })
const folder = values.nomquamgender
if (!folder) throw new Error('Give --nomquamgender FOLDER.')

/** A name that fewer sources have, or fewer people bear, says nothing. */
const LEAST_SOURCES = 2
const LEAST_PEOPLE = 5
/** At so small a share of the other sex a name is one's own; at the second where first-names.tsv says so too. Otherwise it is either's. */
const OTHERS = 0.15
const OTHERS_WHERE_AGREED = 0.25

const NAME = /^[a-z']{2,14}$/
/** Told by its first part, where that tells: "Jean" tells nothing of "Jean-Luc". */
const TWO = /^([a-z']{2,14})-[a-z']{2,14}$/

type Row = readonly [sources: number, people: number, women: number]
const data = JSON.parse(readFileSync(join(folder, 'name_data.json'), 'utf8')) as Record<string, Row>

/** What the other list says of a name. */
const listed = new Map<string, string>()
for (const row of entriesOf(join(import.meta.dirname, '..', 'language', 'en', 'first-names.tsv'))) {
  const [written = '', gender = ''] = row.split('\t')
  const name = written.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  if (gender !== 'u' && NAME.test(name)) listed.set(name, gender)
}

function genderBy(women: number, said: string | undefined): Gendered['gender'] {
  const likely = women > 0.5 ? 'f' : 'm'
  return Math.min(women, 1 - women) <= (said === likely ? OTHERS_WHERE_AGREED : OTHERS) ? likely : 'u'
}

const names = new Map<string, Gendered>()
const isEither = (name: string | undefined): boolean => name !== undefined && names.get(name)?.gender === 'u'
for (const form of [NAME, TWO])
  for (const [name, [sources, people, women]] of Object.entries(data)) {
    const parts = form.exec(name)
    if (!parts || sources < LEAST_SOURCES || people < LEAST_PEOPLE) continue
    if (form === NAME || isEither(parts[1]))
      names.set(name, { gender: genderBy(women, listed.get(name)), weight: sources })
  }
// Where the lists disagree, the odds decide; what they lack is taken from the other list.
for (const [name, gender] of listed)
  if (!(name in data)) names.set(name, { gender: gender as Gendered['gender'], weight: LEAST_SOURCES })

writeList(
  'name-genders.tsv',
  {
    about: 'Whose name a first name is, by the longest of these endings that it has.',
    source: 'PyPI nomquamgender 0.1.4, and the names of first-names.tsv that it lacks',
    licence: 'MIT; as first-names.tsv',
    retrieved: '2026-11-30',
    feeds: 'src/language/en/name-genders.ts',
    by: 'data/lists/name-genders.ts',
    columns:
      'ending without accents, behind a hyphen, or a whole name without one; f, m or u (either, or not known)',
  },
  [...endingsOf(names)].map(([ending, gender]) => `${ending}\t${gender}`),
)
