/**
 * `npm run bench:pages [-- FILE.jsonl ...]`: pages a second of mainText() and findBoilerplate() against Readability on linkedom,
 * in turn in the same run, on web pages of JSON Lines (`source_text` or `text`) or on invented ones; then what large, deep
 * and odd pages cost.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { findBoilerplate, mainText } from '../../src/index.ts'

interface Line {
  readonly text?: string
  readonly source_text?: string
}

function pagesOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)
    .map((line) => line.source_text ?? line.text ?? '')
}

/** A page as large as most: the golden one, its links and cards many times over. */
function invented(): string[] {
  const page = readFileSync(join(process.cwd(), 'test', 'articles', 'page', 'source.html'), 'utf8')
  const card =
    '<div class="card"><a href="/x"><h3 class="card-title">Ferry fares to rise again</h3></a><p class="card-dek">The board met on Monday.</p></div>\n'
  return [20, 60, 120, 240].map((cards) =>
    page.replace('</body>', `<section>${card.repeat(cards)}</section></body>`),
  )
}

const files = process.argv.slice(2)
const pages = files.length > 0 ? files.flatMap(pagesOf) : invented()
const rounds = Number(process.env['ROUNDS'] ?? 5)
const html = (text: string) => ({ text, format: 'html' as const })

let sink = 0
const TASKS: readonly (readonly [name: string, run: (page: string) => number])[] = [
  [
    'Readability on linkedom',
    (page) => new Readability(parseHTML(page).document).parse()?.textContent?.length ?? 0,
  ],
  ['mainText()', (page) => mainText(html(page)).length],
  ['findBoilerplate()', (page) => findBoilerplate(html(page)).length],
]
const times = TASKS.map(() => [] as number[])
for (let round = -1; round < rounds; round++) {
  TASKS.forEach(([, run], task) => {
    const started = performance.now()
    for (const page of pages) sink += run(page)
    if (round >= 0) times[task]?.push(performance.now() - started)
  })
}
const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN
const yardstick = times[0] ?? []
console.log(`${pages.length} pages, ${rounds} rounds (${sink > 0 ? 'all read' : 'nothing read'})\n`)
console.log('| what | pages a second | × Readability |\n| --- | ---: | ---: |')
TASKS.forEach(([name], task) => {
  const own = times[task] ?? []
  const ratio = median(own.map((time, round) => (yardstick[round] ?? Number.NaN) / time))
  console.log(`| ${name} | ${((pages.length / median(own)) * 1000).toFixed(1)} | ${ratio.toFixed(2)} |`)
})

const paragraph =
  '<p class="text">The harbour board met on Monday and agreed to keep the old ferry for a year.</p>\n'
const fill = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length))
console.log('\n| page | ms | ms a megabyte |\n| --- | ---: | ---: |')
for (const [name, page] of [
  ['5 MB of paragraphs', fill(paragraph, 5_000_000)],
  ['10 MB of paragraphs', fill(paragraph, 10_000_000)],
  [
    '5 MB of cards',
    fill('<div class="card"><a href="/x"><h3>Fares rise</h3></a><span>2 h</span></div>', 5_000_000),
  ],
  ['100,000 elements deep', `${'<div class="a">'.repeat(100_000)}deep${'</div>'.repeat(100_000)}`],
  ['100,000 inline elements deep', `${'<b><i>'.repeat(50_000)}deep`],
  ['1 MB of attributes', `<p ${fill('class="a" ', 1_000_000)}>so</p>`],
] as const) {
  const started = performance.now()
  sink += mainText(html(page)).length
  const took = performance.now() - started
  console.log(`| ${name} | ${took.toFixed(0)} | ${((took / page.length) * 1e6).toFixed(0)} |`)
}
