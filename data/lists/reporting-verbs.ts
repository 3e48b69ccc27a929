/**
 * Writes data/language/en/reporting-verbs.tsv, one inflected form a row, from data/sources/reporting-verbs.tsv, one base form a row.
 * compromise, a development dependency of the root, conjugates.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import nlp from 'compromise'
import { writeList } from './list.ts'

const rows = readFileSync(join(import.meta.dirname, '..', 'sources', 'reporting-verbs.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'))

/** Forms that compromise misses or spells otherwise. */
const FURTHER: Record<string, readonly string[]> = {
  begin: ['began', 'begun'],
  show: ['shown'],
  speak: ['spoke', 'spoken'],
  write: ['wrote', 'written'],
  quip: ['quipped', 'quipping'],
  tweet: ['tweeted', 'tweeting', 'tweets'],
  read: ['read', 'reads', 'reading'],
  put: ['put', 'puts', 'putting'],
  cast: ['cast', 'casts', 'casting'],
}

/** What compromise's types leave out. */
interface Conjugating {
  verbs(): { conjugate(): Record<string, string>[] }
}

const forms = new Map<string, string>()
for (const [base = '', kind, strength, frames] of rows) {
  const [verb = '', ...rest] = base.split(' ')
  const found = (nlp(verb).tag('Infinitive') as unknown as Conjugating).verbs().conjugate()[0]
  const all = [verb, ...(FURTHER[verb] ?? [])]
  for (const key of ['PastTense', 'PresentTense', 'Gerund', 'Participle']) {
    const form = found?.[key]
    if (form && /^[a-z]+$/.test(form)) all.push(form)
  }
  for (const form of all) {
    const key = [form, ...rest].join(' ')
    if (!forms.has(key)) forms.set(key, [base, kind, strength, frames].join('\t'))
  }
}

writeList(
  'reporting-verbs.tsv',
  {
    source: 'data/sources/reporting-verbs.tsv, written for this project; forms by npm compromise 14.17.0',
    licence: 'MIT',
    retrieved: '2026-11-24',
    feeds: 'src/language/en/reporting-words.ts',
    by: 'data/lists/reporting-verbs.ts',
    columns: 'form, base form, what it reports, strength 1 to 3, frames',
  },
  [...forms].map(([form, rest]) => `${form}\t${rest}`),
)
