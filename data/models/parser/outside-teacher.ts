/**
 * Trees by a teacher that runs elsewhere (data/teacher). `tsx data/models/parser/outside-teacher.ts --corpora DIR --learn FILE` writes the
 * sentences of the treebanks that it learns from, `--measure FILE` those that it is measured on, `--ask FILE` the sentences that it is asked: a line
 * of JSON each (raw text: it stays outside the repository). `--corpora DIR --answers FILE` takes its lines in the same order as those asked and
 * writes the silver.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { foldOf } from '../../fit/digests.ts'
import { asJsonLines, jsonLines } from '../../fit/json-lines.ts'
import { outsideFiles } from '../../fit/outside-files.ts'
import { SILVER } from '../../fit/recipe.ts'
import { type Columns, makeSilver, type Teacher, textDigest } from '../../fit/silver.ts'
import { type GoldText, pieces, readGold, tableOf, UNKNOWN } from './rows.ts'
import { type Link, linkColumns } from './silver-links.ts'

const { corpora, learn, measure, ask, answers } = outsideFiles()

/** The labels of a text whose line of the corpus is given. */
type Label = (text: string) => Columns | null

const FILE = 'parser.gz'
/** One text of so many is asked. */
const ONE_OF = 2
const isAsked = (text: string): boolean => Number.parseInt(textDigest(text).slice(0, 4), 16) % ONE_OF === 0

const teacherBy = (label: Label): Teacher => ({
  file: FILE,
  corpora: ['quotations/polnear.train.jsonl', 'ner/worldwide.train.jsonl'],
  apart: [
    'syntax/ewt.dev.jsonl',
    'syntax/gum.dev.jsonl',
    'quotations/polnear.dev.jsonl',
    'quotations/gum.dev.jsonl',
    'coref/gum.dev.jsonl',
    'articles/articles.dev.jsonl',
    'ner/worldwide.dev.jsonl',
  ],
  label: ({ text }) => (isAsked(text) ? label(text) : null),
})

/** Of each word of a sentence the head (the number of words for the root), its chance in thousandths, the relation. */
type Answer = readonly (readonly [head: number, chance: number, relation: number])[]

/** A head that is less likely is none. */
const LEAST = 500

const write = (file: string, rows: Iterable<unknown>): void => writeFileSync(file, asJsonLines(rows))

const goldRows = (names: readonly string[]) =>
  names
    .flatMap((name) => jsonLines<GoldText>(readFileSync(join(corpora, name))))
    .flatMap((text) => readGold(text, foldOf(text.id, 2)))
    .map(({ spellings, heads, labels }) => ({
      words: spellings.map(({ text }) => text),
      heads: [...heads],
      relations: [...labels],
    }))

if (learn) write(learn, goldRows(['syntax/ewt.train.jsonl', 'syntax/gum.train.jsonl']))
if (measure) write(measure, goldRows(['syntax/ewt.dev.jsonl', 'syntax/gum.dev.jsonl']))
if (ask) {
  const rows: { words: string[] }[] = []
  const label: Label = (text) => {
    const table = tableOf(text)
    for (const [from, to] of pieces(table))
      rows.push({ words: table.spelling.slice(from, to).map(({ text }) => text) })
    return null
  }
  makeSilver(teacherBy(label), corpora, console.log)
  write(ask, rows)
}
if (answers) {
  const said = jsonLines<Answer>(readFileSync(answers))
  let at = 0
  const label: Label = (text) => {
    const table = tableOf(text)
    const links: Link[] = []
    for (const [from, to] of pieces(table)) {
      const own = said[at++] ?? []
      for (let i = from; i < to; i++) {
        const [head = 0, chance = 0, relation = 0] = own[i - from] ?? []
        links.push({
          head: chance < LEAST ? UNKNOWN : head === own.length ? -1 : from + head,
          relation,
        })
      }
    }
    return linkColumns(table, links)
  }
  const content = makeSilver(teacherBy(label), corpora, console.log)
  if (at !== said.length) throw new Error(`${said.length} answers to ${at} sentences`)
  writeFileSync(join(SILVER, FILE), content)
  console.log(`data/silver/${FILE}: ${content.length} bytes`)
}
