/**
 * `npm run bench:values -- [FILE.jsonl]`: dates of the invented lines of test/values/dates.txt as this library, chrono-node and
 * compromise-dates read them: right, wrong and missed, and the time of each over articles, a line of JSON with a `text` each, or
 * over the lines themselves. chrono and compromise are asked for the day that a date begins with, and wink-nlp for spans alone,
 * since it resolves none.
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

/** A line is right where the day of each date in it is found, wrong where another is answered, missed where fewer are. */
function judge(find: Finder) {
  const counts = { right: 0, wrong: 0, missed: 0, lines: 0 }
  for (const { text, expected } of readTable('dates.txt')) {
    counts.lines++
    const wanted = expected.map((answer) => {
      const said = answer.slice(answer.indexOf(' = ') + 3)
      return said === '?' ? null : firstDay(said.split(/\.\.| /)[0] ?? null)
    })
    const found = find(text).map(({ day }) => day)
    const left: (string | null)[] = wanted.filter((day) => day !== null)
    let wrong = false
    for (const day of found) {
      const at = left.indexOf(day)
      if (at >= 0) left.splice(at, 1)
      else if (day !== null) wrong = true
    }
    if (wrong) counts.wrong++
    else if (left.length > 0) counts.missed++
    else counts.right++
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
for (const [name, find] of Object.entries(SYSTEMS)) {
  const { right, wrong, missed, lines } = judge(find)
  // wink-nlp resolves nothing, so that it is timed alone.
  const share = (count: number) => (name === 'wink-nlp' ? '-' : (count / lines).toFixed(3))
  const time = cost(() => {
    if (name === 'broadsheet') for (const doc of laidOut) values.run(doc, context)
    else for (const text of texts) find(text)
  })
  console.log(
    `${name.padEnd(17)} right ${share(right)}  wrong ${share(wrong)}  missed ${share(missed)}  ${time.toFixed(1)} ms`,
  )
}
