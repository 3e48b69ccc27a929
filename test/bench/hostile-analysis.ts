/**
 * `npm run bench:analysis`: hostile inputs through the whole of analyze(), as time per byte against ordinary text in the
 * same run, and against the same input twice as long (2.0 is linear). Prints every kind, the worst first.
 */
import { type ArticleInput, analyze } from '../../src/index.ts'
import { ordinary } from './texts.ts'

type Format = NonNullable<ArticleInput['format']>

const usual = ordinary(process.cwd())
const fill = (piece: string, length: number) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

/** Kinds of input by name: a piece that is repeated, read in each format. */
const PIECES: readonly (readonly [name: string, piece: string])[] = [
  ['http://', 'http://'],
  ['one letter', 'a'],
  ['one capital', 'A'],
  ['A.B.', 'A.B.'],
  ['www.', 'www.'],
  ['e.g.', 'e.g. '],
  ['opening marks', '“'],
  ['straight marks', '"'],
  ['marks and words', '" so '],
  ['single marks', "'a "],
  ['unclosed quotations', '“No one said so. \n\n'],
  ['brackets', '(['],
  ['links begun', '[a]('],
  ['emphasis', '*a_'],
  ['backticks', '`a``'],
  ['block quotes', '>'],
  ['nested lists', '- '],
  ['table bars', '|a'],
  ['headings', '# a\n'],
  ['open elements', '<div><p>'],
  ['open inline elements', '<b><i>'],
  ['closing elements', '</div></p>'],
  ['entities', '&amp;'],
  ['broken entities', '&#x'],
  ['angle brackets', '<'],
  ['comments', '<!--'],
  ['attributes', '<a href="'],
  ['lone high surrogates', '\ud83d'],
  ['lone low surrogates', '\udc00'],
  ['NUL', '\0'],
  ['combining marks', 'e\u0301\u0301\u0301'],
  ['emoji', '👩‍👩‍👧‍👦'],
  ['flags', '🇳🇴'],
  ['bidi marks', '\u202e\u2066a'],
  ['zero width', '\u200b\u200d'],
  ['short lines', 'a\n'],
  ['blank lines', '\n\n'],
  ['spaces', ' '],
  ['tabs', 'a\t'],
  ['capitalised words', 'Ana Ruiz '],
  ['one name a sentence', 'Ana Ruiz said so. '],
  ['names of many', 'Ruiz and Brandt of Oslo, '],
  ['initials', 'J. R. '],
  ['pronouns', 'He said she said. '],
  ['cues', 'said said says '],
  ['numbers', '1,'],
  ['dates', '3 May 2019 '],
  ['money', '$5 '],
  ['handles', '@a '],
  ['hyphens', 'a-'],
  ['dots', '. '],
  ['ellipses', '...'],
  ['questions', '?! '],
  ['negations', 'not very '],
  ['nationalities', 'Russian U.S. '],
]
const FORMATS: readonly Format[] = ['auto', 'text', 'markdown', 'html']

function time(text: string, format: Format): number {
  const started = performance.now()
  analyze({ text, format })
  return performance.now() - started
}
const best = (times: number, run: () => number) => Math.min(...Array.from({ length: times }, run))

const length = Number(process.env['LENGTH'] ?? 200_000)
for (let i = 0; i < 3; i++) time(fill(usual, length), 'text')
const yardstick = best(3, () => time(fill(usual, length), 'text'))

const rows = PIECES.flatMap(([name, piece]) =>
  FORMATS.map((format) => {
    const single = best(2, () => time(fill(piece, length), format))
    const double = time(fill(piece, length * 2), format)
    return { name: `${name}, ${format}`, ordinary: single / yardstick, doubled: double / single }
  }),
).sort((a, b) => b.ordinary - a.ordinary)

console.log(`ordinary text: ${((yardstick / length) * 1e6).toFixed(1)} ms a megabyte\n`)
console.log('| input | × ordinary per byte | twice as long |\n| --- | ---: | ---: |')
for (const row of rows.slice(0, Number(process.env['WORST'] ?? 12))) {
  console.log(`| ${row.name} | ${row.ordinary.toFixed(2)} | ${row.doubled.toFixed(1)} |`)
}

const long = Number(process.env['LONG'] ?? 10_000_000)
const seconds = time(fill(usual, long), 'text') / 1000
console.log(
  `\n10 MB of ordinary text: ${seconds.toFixed(1)} s, ${(seconds / (yardstick / 1000) / (long / length)).toFixed(2)} × per byte`,
)
for (const [name, text] of [
  ['"http://" × 5,000', 'http://'.repeat(5000)],
  ['1 MB of one letter', 'a'.repeat(1_000_000)],
  ['1 MB of "A.B."', fill('A.B.', 1_000_000)],
  ['10,000 unclosed marks', fill('“So it went on that day. ', 250_000)],
  ['an empty string', ''],
] as const) {
  const took = time(text, 'auto')
  const ratio = text ? ` = ${(took / text.length / (yardstick / length)).toFixed(2)} × ordinary per byte` : ''
  console.log(`${name}: ${took.toFixed(0)} ms${ratio}`)
}
