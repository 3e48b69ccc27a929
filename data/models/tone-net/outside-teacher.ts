/**
 * Labels by a teacher that runs elsewhere: `tsx data/models/tone-net/outside-teacher.ts --corpora DIR --rows FILE` writes what is asked,
 * a line of JSON each (raw text: it stays outside the repository), and `--corpora DIR --answers FILE` takes the teacher's lines in the same
 * order, `score` and, where there is a `target`, `chances` of negative, neutral and positive, and writes the silver: what the teacher and
 * the models that ship say together, which is nearer to people than either (card.md).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { asJsonLines, jsonLines } from '../../fit/json-lines.ts'
import { SILVER } from '../../fit/recipe.ts'
import { makeSilver } from '../../fit/silver.ts'
import { judge, teacherWith } from './silver.ts'
import type { Judge, Label } from './taught.ts'
import type { Said } from './variations.ts'

const { values } = parseArgs({
  options: { corpora: { type: 'string' }, rows: { type: 'string' }, answers: { type: 'string' } },
})
const { corpora, rows, answers } = values
if (!corpora || (!rows && !answers)) throw new Error('Give --corpora DIR, and --rows FILE or --answers FILE')

/** How much the teacher counts; the models that ship have the rest, half of it each. */
const TEACHER_SHARE = 0.6

function together(teacher: Label, own: ReturnType<Judge>): Label {
  if (!own) return teacher
  const rest = (1 - TEACHER_SHARE) / 2
  const mix = (k: 0 | 1 | 2) => TEACHER_SHARE * teacher[k] + rest * (own.net[k] + own.linear[k])
  return [mix(0), mix(1), mix(2)]
}

const make = (judge: Judge) => makeSilver(teacherWith(judge), corpora, console.log)
const asked: Said[] = []
make((said) => {
  asked.push(said)
  return { net: [0, 0, 0], linear: [0, 0, 0] }
})
if (rows) writeFileSync(rows, asJsonLines(asked))
if (answers) {
  const given = jsonLines<{ score: number; chances?: readonly number[] }>(readFileSync(answers))
  if (given.length !== asked.length) throw new Error(`${given.length} answers to ${asked.length} rows`)
  let next = 0
  const content = make((said) => {
    const { score, chances } = given[next++]!
    const label = together([score, chances?.[0] ?? 0, chances?.[2] ?? 0], judge(said))
    return { net: label, linear: label }
  })
  writeFileSync(join(SILVER, 'tone.gz'), content)
}
