/**
 * `npm run bench:values -- [FILE.jsonl]`: dates of the invented lines of test/values/dates.txt, and of those of date-forms.ts, as this
 * library, chrono-node and compromise-dates read them, and sums of money.txt as this library, compromise and wink-nlp do: right,
 * wrong and missed, and the time of each over articles, a line of JSON with a `text` each, or over the lines themselves. chrono and
 * compromise are asked for the day that a date begins with, and wink-nlp for spans alone, since it resolves none.
 */
import { readFileSync } from 'node:fs'
import * as chrono from 'chrono-node'
import compromise from 'compromise'
import compromiseDates from 'compromise-dates'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { checkInput } from '../../src/check.ts'
import { english } from '../../src/language/en/index.ts'
import { parse } from '../../src/pipeline.ts'
import { values } from '../../src/values/index.ts'
import { formLines } from '../values/date-forms.ts'
import { PUBLISHED, readTable } from '../values/read-table.ts'

const context = { options: {}, language: english }
const wink = winkNLP(model)
compromise.plugin(compromiseDates)
/** Noon, so that no time zone moves the day. */
const noon = new Date(`${PUBLISHED}T12:00:00Z`)

interface Found {
  readonly text: string
  /** YYYY-MM-DD of the first day, null where the system resolves nothing. */
  readonly day: string | null
}
type Finder = (text: string) => readonly Found[]

const article = (text: string) => parse(checkInput({ text, format: 'text', publishedAt: PUBLISHED }), context)

const firstDay = (iso: string | null): string | null => (iso === null ? null : `${iso}-01-01`.slice(0, 10))

/** As the others are asked: what is read of an article that is laid out already. */
function ours(text: string): Found[] {
  const read = values.run(article(text), context)
  return read.values.flatMap((value) =>
    value.kind === 'date' ? [{ text: value.text, day: firstDay(value.iso) }] : [],
  )
}

const SYSTEMS: Readonly<Record<string, Finder>> = {
  broadsheet: ours,
  'chrono-node': (text) =>
    chrono.parse(text, noon).map((found) => ({
      text: found.text,
      day: found.start.date().toISOString().slice(0, 10),
    })),
  'compromise-dates': (text) => {
    // It throws on some articles.
    try {
      return (compromise(text) as unknown as CompromiseDates)
        .dates({ today: PUBLISHED, timezone: 'UTC' })
        .json()
        .map(({ text: words, dates }) => ({ text: words, day: dates.start?.slice(0, 10) ?? null }))
    } catch {
      return []
    }
  },
  'wink-nlp': (text) =>
    (wink.readDoc(text).entities().out(wink.its.detail) as { type: string; value: string }[])
      .filter(({ type }) => type === 'DATE')
      .map(({ value }) => ({ text: value, day: null })),
}

interface CompromiseDates {
  dates(options: { today: string; timezone: string }): {
    json(): readonly { text: string; dates: { start?: string } }[]
  }
}

/** Amounts that a system finds. */
type SumFinder = (text: string) => readonly (number | null)[]

const SUM_SYSTEMS: Readonly<Record<string, SumFinder>> = {
  broadsheet: (text) =>
    values
      .run(article(text), context)
      .values.flatMap((value) => (value.kind === 'money' ? [value.amount] : [])),
  compromise: (text) =>
    (compromise(text) as unknown as { money(): { json(): readonly { number?: { num: number | null } }[] } })
      .money()
      .json()
      .map(({ number }) => number?.num ?? null),
  // It resolves no magnitudes: the figures as they are written.
  'wink-nlp': (text) =>
    (wink.readDoc(text).entities().out(wink.its.detail) as { type: string; value: string }[])
      .filter(({ type }) => type === 'MONEY')
      .map(({ value }) => Number(value.replace(/[^\d.]/g, '')) || null),
}

function judgeSums(find: SumFinder): Counts {
  const counts = { right: 0, wrong: 0, missed: 0, lines: 0 }
  for (const { text, expected } of readTable('money.txt')) {
    const wanted = expected.map((answer) => {
      const said = Number(
        answer
          .slice(answer.indexOf(' = ') + 3)
          .replace(/^~/, '')
          .split(/\.\.| /)[0],
      )
      return Number.isNaN(said) ? null : said
    })
    tally(counts, wanted, find(text))
  }
  return counts
}

interface Counts {
  right: number
  wrong: number
  missed: number
  lines: number
}

/** A line is right where all that is wanted is found and nothing else. */
function tally<Answer>(counts: Counts, wanted: readonly Answer[], found: readonly Answer[]): void {
  counts.lines++
  const left: Answer[] = wanted.filter((value) => value !== null)
  let wrong = false
  for (const value of found) {
    const at = left.indexOf(value)
    if (at >= 0) left.splice(at, 1)
    else if (value !== null) wrong = true
  }
  if (wrong) counts.wrong++
  else if (left.length > 0) counts.missed++
  else counts.right++
}

const dateLines = readTable('dates.txt').map(({ text, expected }) => ({
  text,
  wanted: expected.map((answer) => {
    const said = answer.slice(answer.indexOf(' = ') + 3)
    return said === '?' ? null : firstDay(said.split(/\.\.| /)[0] ?? null)
  }),
}))
/** Those of the day that the systems are told. */
const crossed = formLines()
  .filter(({ published }) => published === PUBLISHED)
  .map(({ text, expected }) => ({ text, wanted: [firstDay(expected.split('..')[0]!)] }))

function judge(find: Finder, lines: typeof dateLines): Counts {
  const counts = { right: 0, wrong: 0, missed: 0, lines: 0 }
  for (const { text, wanted } of lines) {
    // Both ends of a range may be found; the first is asked for.
    const found = find(text).map(({ day }) => day)
    tally(counts, wanted, lines === crossed ? found.slice(0, 1) : found)
  }
  return counts
}

const [file] = process.argv.slice(2)
const texts =
  file === undefined
    ? readTable('dates.txt').map(({ text }) => text)
    : readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .slice(0, 200)
        .map((line) => (JSON.parse(line) as { text: string }).text)
const laidOut = texts.map(article)

/** Enough for the engine to have compiled what it runs; the slow ones stop before. */
const ROUNDS = 40
const LONG_ENOUGH = 2000

/** Processor time in milliseconds, the least of several readings. */
function cost(run: () => void): number {
  let least = Number.POSITIVE_INFINITY
  let spent = 0
  for (let round = 0; round < ROUNDS && spent < LONG_ENOUGH; round++) {
    const from = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(from)
    spent += (user + system) / 1000
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

const characters = texts.reduce((sum, text) => sum + text.length, 0)
console.log(`${texts.length} texts, ${characters} characters`)
const shares = ({ right, wrong, missed, lines }: Counts) =>
  [right, wrong, missed].map((count) => (count / lines).toFixed(3)).join(' / ')
console.log('right / wrong / missed: lines of dates.txt, forms crossed; and the time over the texts')
for (const [name, find] of Object.entries(SYSTEMS)) {
  const time = cost(() => {
    if (name === 'broadsheet') for (const doc of laidOut) values.run(doc, context)
    else for (const text of texts) find(text)
  })
  // wink-nlp resolves nothing, so that it is timed alone.
  const scores =
    name === 'wink-nlp' ? '-' : `${shares(judge(find, dateLines))}   ${shares(judge(find, crossed))}`
  console.log(`${name.padEnd(17)} ${scores}   ${time.toFixed(1)} ms`)
}
console.log('lines of money.txt, the amount alone')
for (const [name, find] of Object.entries(SUM_SYSTEMS))
  console.log(`${name.padEnd(17)} ${shares(judgeSums(find))}`)
