/**
 * Names by a teacher that runs elsewhere (data/teacher). `tsx data/models/names/outside-teacher.ts --corpora DIR --learn FILE` writes the
 * labelled texts that it learns from, `--measure FILE` those that it is measured on, `--ask FILE` what it is asked: a line of JSON for some
 * sentences (raw text: it stays outside the repository). `--corpora DIR --answers FILE` takes its lines in the same order as those asked
 * and writes the silver: of names, what it and the compiled models say together; of names-net, what it says alone.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asJsonLines, jsonLines } from '../../fit/json-lines.ts'
import { outsideFiles } from '../../fit/outside-files.ts'
import { SILVER } from '../../fit/recipe.ts'
import { makeSilver, type Teacher } from '../../fit/silver.ts'
import { type Answer, labelWith, type Mix } from './outside-answers.ts'
import { type AskedRow, askedRows, learnedRows, measuredRows } from './outside-rows.ts'
import { teacher } from './silver.ts'

const { corpora, learn, measure, ask, answers } = outsideFiles()

const MIXES: Readonly<Record<string, Mix>> = {
  'names.gz': { outside: 1, own: 1 },
  'names-net.gz': { outside: 1, own: 0 },
}

const make = (label: Teacher['label']) => makeSilver({ ...teacher, label }, corpora, console.log)
const write = (file: string, rows: Iterable<unknown>): void => writeFileSync(file, asJsonLines(rows))

if (learn) write(learn, learnedRows(corpora))
if (measure) write(measure, measuredRows(corpora))
if (ask) {
  const rows: AskedRow[] = []
  make(({ text }) => {
    rows.push(...askedRows(text))
    return null
  })
  write(ask, rows)
}
if (answers) {
  const said = jsonLines<Answer>(readFileSync(answers))
  for (const [file, mix] of Object.entries(MIXES)) {
    let at = 0
    const content = make(labelWith(() => said[at++] ?? [], mix))
    if (at !== said.length) throw new Error(`${said.length} answers to ${at} rows`)
    writeFileSync(join(SILVER, file), content)
    console.log(`data/silver/${file}: ${content.length} bytes`)
  }
}
