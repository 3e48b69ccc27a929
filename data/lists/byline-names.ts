/**
 * Writes data/language/en/byline-names.txt: the first names of first-names.tsv that newspapers use, counted over the training texts of
 * the corpora named in data/README.md: `npm run byline-names -- --corpora DIR`, or BROADSHEET_CORPORA. Single names alone.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { entriesOf } from '../fit/digests.ts'
import { LISTS } from '../fit/recipe.ts'
import { writeList } from './list.ts'

const { values } = parseArgs({ options: { corpora: { type: 'string' } } })
const folder = values.corpora ?? process.env['BROADSHEET_CORPORA']
if (!folder) throw new Error('Give --corpora DIR, or set BROADSHEET_CORPORA.')

/** Texts that a name must stand in, before another word with a capital. */
const FEWEST_TEXTS = 3
const BEFORE_CAPITAL = /(?<!\p{L})(\p{Lu}\p{Ll}+) (?=\p{Lu})/gu

const known = new Set(entriesOf(join(LISTS, 'first-names.tsv')).map((row) => row.split('\t')[0] ?? ''))
const common = new Set(entriesOf(join(LISTS, 'common-words.txt')))
const counts = new Map<string, number>()
// Pages are left out: their bylines are what the list is to help with, and folds over their sites would be none.
for (const part of ['coref', 'ner', 'quotations', 'sentiment']) {
  const from = join(folder, part)
  if (!existsSync(from)) throw new Error(`${from} is missing.`)
  for (const file of readdirSync(from).sort()) {
    if (!file.endsWith('.train.jsonl')) continue
    for (const line of readFileSync(join(from, file), 'utf8').split('\n')) {
      if (!line) continue
      const { text = '' } = JSON.parse(line) as { text?: string }
      const here = new Set([...text.matchAll(BEFORE_CAPITAL)].map(([, name = '']) => name))
      for (const name of here)
        if (known.has(name) && !common.has(name.toLowerCase())) counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
}

writeList(
  'byline-names.txt',
  {
    source:
      'names of first-names.tsv, by counts over the training files of the coreference, name, quotation and sentiment corpora of data/README.md',
    licence: 'as first-names.tsv: PDDL-1.0 with contents CC0-1.0, MIT (counts; no text of the corpora)',
    retrieved: '2026-11-29',
    feeds: 'src/language/en/pages.ts',
    by: 'data/lists/byline-names.ts',
    columns: 'a first name that stands before a word with a capital in three texts or more',
  },
  [...counts].filter(([, n]) => n >= FEWEST_TEXTS).map(([name]) => name),
)
