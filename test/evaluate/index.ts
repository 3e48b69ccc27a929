/**
 * `npm run evaluate -- --kit DIR [--tasks tokens,ner]`: scores the build on the evaluation kit's dev sets (the folder
 * may also be given as BROADSHEET_KIT), then prints what the kit does not: calibration. The kit finds its corpora
 * beside itself; data/README.md says where each comes from. Between the two it prints precision and recall on the invented
 * lines of test/entities.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import * as library from 'broadsheet'
import { scoreCountries, scoreGrouping } from '../names/table-scores.ts'
import { ratioOf, scoreBodies, scorePeople } from '../names/world-scores.ts'
import { QUOTATION_LINES, scoreQuotationLines } from '../quotations/lines.ts'
import { COUNTRY_LINES } from '../references/countries-table.ts'
import { GROUPING_LINES } from '../references/grouping-table.ts'
import { scoreValues } from '../values/scores.ts'
import { bins, calibrationError, type Judged } from './calibration.ts'
import { boilerplate, type Gold, names, speakers, targetTone, tone } from './judgements.ts'

const TASKS = ['tokens', 'boilerplate', 'ner', 'quotations', 'sentiment', 'articles']

const CALIBRATED: readonly (readonly [
  task: string,
  files: RegExp,
  what: string,
  judge: (lib: typeof library, docs: Gold[]) => Judged[],
])[] = [
  ['boilerplate', /^(leftover|page)-(text|markdown)\.dev/, 'boilerplate blocks', boilerplate],
  ['ner', /\.dev/, 'names: span and class', names],
  ['quotations', /\.dev/, 'speakers of quoted runs', speakers],
  ['sentiment', /^(nyt|nyt-paragraphs|headlines|emobank-news)\.dev/, 'labels of texts', tone],
  ['sentiment', /^newsmtsc-.*\.dev/, 'labels toward a target', targetTone],
]

const { values } = parseArgs({
  options: { kit: { type: 'string' }, tasks: { type: 'string' }, bins: { type: 'boolean' } },
})
const kit = values.kit ?? process.env['BROADSHEET_KIT']
if (!kit || !existsSync(join(kit, 'score.mjs'))) {
  console.error(
    'Give the folder of the evaluation kit, the one that holds score.mjs: npm run evaluate -- --kit DIR',
  )
  process.exit(2)
}
const tasks = values.tasks?.split(',') ?? TASKS

let failed = false
for (const task of tasks) {
  console.log(`\n# ${task}`)
  const { status } = spawnSync(process.execPath, [join(resolve(kit), 'score.mjs'), task], {
    stdio: 'inherit',
  })
  failed ||= status !== 0
}

if (tasks.includes('articles')) {
  console.log('\n# Invented lines of test/entities')
  for (const [what, lines, score] of [
    ['countries, by code', COUNTRY_LINES, scoreCountries],
    ['grouping, by pair of names', GROUPING_LINES, scoreGrouping],
  ] as const) {
    const { precision, recall } = score(lines)
    console.log(
      `${what.padEnd(28)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  (${lines.length} lines)`,
    )
  }
  for (const line of scoreValues(library.analyze)) console.log(line)
}

if (tasks.includes('quotations')) {
  console.log('\n# Invented lines of test/quotations')
  const { precision, recall, wrong } = scoreQuotationLines(QUOTATION_LINES)
  console.log(
    `${'rows'.padEnd(28)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  (${QUOTATION_LINES.length} lines)`,
  )
  for (const line of wrong) console.log(`  ${line}`)
}

if (tasks.includes('ner')) {
  console.log('\n# Invented names of the world found whole, as test/names holds them: women, men, both')
  const people = [...scorePeople()]
  const of = (shares: Parameters<typeof ratioOf>[0]) => ratioOf(shares).toFixed(3)
  for (const [region, { women, men }] of people)
    console.log(`${region.padEnd(40)} ${of([women])} ${of([men])} ${of([women, men])}`)
  const women = people.map(([, one]) => one.women)
  const men = people.map(([, one]) => one.men)
  console.log(`${'people, all'.padEnd(40)} ${of(women)} ${of(men)} ${of([...women, ...men])}`)
  const bodies = scoreBodies()
  for (const [kind, share] of bodies) console.log(`${kind.padEnd(40)} ${of([share])}`)
  console.log(`${'bodies, all'.padEnd(40)} ${of(bodies.values())}`)
}

console.log('\n# Calibration: expected calibration error over ten equal bins')
for (const [task, files, what, judge] of CALIBRATED) {
  if (!tasks.includes(task)) continue
  const folder = join(kit, '..', 'corpora', task)
  for (const file of readdirSync(folder)
    .filter((name) => files.test(name))
    .sort()) {
    const docs = readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Gold)
    const answers = judge(library, docs)
    const error = answers.length ? calibrationError(answers).toFixed(3) : 'no answers'
    console.log(
      `${what.padEnd(24)} ${file.replace('.jsonl', '').padEnd(24)} ${error}  (${answers.length} answers)`,
    )
    if (values.bins) console.table(bins(answers))
  }
}
process.exitCode = failed ? 1 : 0
