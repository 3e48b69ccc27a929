/**
 * Writes data/language/en/common-words.txt: words that newspapers mostly write in lower case, counted over the training
 * texts of the corpora named in data/README.md: `npm run common-words -- --corpora DIR`, or BROADSHEET_CORPORA. Single words alone.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeList } from './list.ts'

const { values } = parseArgs({ options: { corpora: { type: 'string' } } })
const folder = values.corpora ?? process.env['BROADSHEET_CORPORA']
if (!folder) throw new Error('Give --corpora DIR, or set BROADSHEET_CORPORA.')

/**
 * Sets that write words in capitals or small letters at will, and parts of others. WorldWide came after the models of names were
 * fitted to this list: it waits for the next fit.
 */
const PASSED_OVER = /btc|wnut|tweets|headlines|segments|worldwide/

const lower = new Map<string, number>()
const capital = new Map<string, number>()
const add = (map: Map<string, number>, word: string) => map.set(word, (map.get(word) ?? 0) + 1)

/** Words after a lower-case word or a comma: their case is their own there. */
const INNER = /[\p{Ll}\d,] (\p{L}[\p{L}'’]*)/gu

for (const part of ['quotations', 'boilerplate', 'ner', 'sentiment']) {
  const from = join(folder, part)
  if (!existsSync(from)) throw new Error(`${from} is missing.`)
  for (const file of readdirSync(from).sort()) {
    if (!file.endsWith('.train.jsonl') || PASSED_OVER.test(file)) continue
    for (const line of readFileSync(join(from, file), 'utf8').split('\n')) {
      if (!line) continue
      const { text: whole, content } = JSON.parse(line) as { text?: string; content?: string }
      const text = whole ?? content ?? ''
      for (const match of text.matchAll(INNER)) {
        const word = (match[1] ?? '').replaceAll('’', "'").replace(/'s?$/, '')
        if (/^\p{Ll}+(?:'\p{Ll}+)?$/u.test(word)) add(lower, word)
        else if (/^\p{Lu}\p{Ll}+(?:'\p{Ll}+)?$/u.test(word)) add(capital, word.toLowerCase())
      }
    }
  }
}

writeList(
  'common-words.txt',
  {
    source:
      'counts over the training files of the quotation, boilerplate, name and sentiment corpora of data/README.md',
    licence: 'MIT (counts; no text of the corpora)',
    retrieved: '2026-11-24',
    feeds: 'src/language/en/common-words.ts',
    by: 'data/lists/common-words.ts',
    columns: 'a word that is written in lower case at least nine times out of ten, seen three times or more',
  },
  [...lower]
    .filter(([word, n]) => word.length > 1 && n >= 3 && n >= 9 * (capital.get(word) ?? 0))
    .map(([word]) => word),
)
