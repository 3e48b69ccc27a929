/**
 * `npm run bench:hostile`: hostile inputs through tokenize(), as time per byte of UTF-8 against ordinary text that is read
 * in turn with each, and against the same input twice as long (2.0 is linear). Prints the worst five.
 */
import { tokenize } from '../../src/index.ts'
import { invented } from './texts.ts'

const ordinary = invented(process.cwd())
  .filter(({ format }) => format === 'text')
  .map(({ text }) => text)
  .join('\n\n')

/** Kinds of input: a piece that is repeated. */
const PIECES: readonly string[] = [
  'http://',
  'https://a.b/',
  'www.',
  'www.a.',
  'A.B.',
  'U.S.',
  'a.b.c.d',
  'e.g.',
  'e.g. ',
  'i.e., ',
  'Mr. ',
  'J. R. ',
  'a',
  'A',
  'Aa',
  '7',
  '7,',
  '7.',
  '7-',
  '7/7/',
  '7:',
  '1. ',
  'a-',
  'pre-',
  '-',
  '--a',
  '—',
  '_',
  "'",
  "'a",
  "n't",
  "'s",
  "don't ",
  '"',
  '" a ',
  '“',
  '“a',
  '”',
  '‘’',
  '(',
  '([{',
  ')',
  '[6]',
  '[6] ',
  '(a',
  '.',
  '. ',
  '.. ',
  '...',
  '?!',
  '?! ',
  'A? ',
  ',',
  ';:',
  '/',
  'a/',
  '\\',
  '@',
  'a@',
  '@a ',
  'a.b@c.',
  '#',
  '#a',
  '&',
  'A&',
  '$',
  '$7 ',
  '%',
  '*a',
  '~=',
  ':)',
  ':-) ',
  '<3',
  '<>',
  'e\u0301',
  'e\u0301\u0301\u0301\u0301',
  '\u0301',
  '\u202e',
  '\u2066a\u2069 ',
  '\u200b',
  '\u200d',
  '\u00ad',
  '\ufeff',
  '\ud83d',
  '\udc00',
  '\udc00 ',
  '\0',
  '😀',
  '😀 ',
  '👩‍👩‍👧‍👦',
  '👍🏽',
  '🇳🇴',
  '1️⃣',
  '日本',
  'นี่คือ',
  'שלום ',
  'a\n',
  'a\n\n',
  'A.\n\n',
  '\n',
  '\t',
  ' ',
  'a ',
  'I I ',
  'cannot ',
  'gonna',
  '• a ',
  '1) a ',
]

const bytes = (text: string) => Buffer.byteLength(text)
/** Milliseconds of processor time: on a busy machine the clock says little. */
function time(text: string): number {
  const started = process.cpuUsage()
  tokenize({ text, format: 'text' })
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}
const best = (times: number, run: () => number) => Math.min(...Array.from({ length: times }, run))
const fill = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length))

const LENGTH = Number(process.env['LENGTH'] ?? 200_000)
const ROUNDS = Number(process.env['ROUNDS'] ?? 7)
const sample = fill(ordinary, LENGTH)
for (let i = 0; i < 10; i++) time(sample)
const perByte = best(ROUNDS, () => time(sample)) / bytes(sample)

/** The best time of a hostile text, per byte, against the best of the ordinary one; each as often, in turn. */
function paired(text: string): { single: number; ratio: number } {
  let single = Number.POSITIVE_INFINITY
  let plain = Number.POSITIVE_INFINITY
  for (let i = 0; i < ROUNDS; i++) {
    plain = Math.min(plain, time(sample))
    single = Math.min(single, time(text))
  }
  return { single, ratio: single / bytes(text) / (plain / bytes(sample)) }
}

const inputs = [
  ...PIECES.map((piece) => [JSON.stringify(piece), piece] as const),
  ['different words', Array.from({ length: 20_000 }, (_, i) => `w${i.toString(36)}x `).join('')] as const,
  ['different capitals', Array.from({ length: 20_000 }, (_, i) => `W${i.toString(36)}x. `).join('')] as const,
]
const rows = inputs
  .map(([name, piece]) => {
    const text = fill(piece, LENGTH)
    const { single, ratio } = paired(text)
    const double = best(3, () => time(text + text))
    return { name, ordinary: ratio, doubled: double / single }
  })
  .sort((a, b) => b.ordinary - a.ordinary)

console.log(
  `${rows.length} kinds of ${LENGTH} code units; ordinary text: ${(perByte * 1e6).toFixed(1)} ms a megabyte\n`,
)
console.log('| the worst five | × ordinary per byte | twice as long |\n| --- | ---: | ---: |')
for (const { name, ordinary, doubled } of rows.slice(0, Number(process.env['WORST'] ?? 5))) {
  console.log(`| ${name} | ${ordinary.toFixed(2)} | ${doubled.toFixed(1)} |`)
}
for (const [name, text] of [
  ['a token of 1 MB', 'a'.repeat(1_000_000)],
  ['100,000 short lines', 'so\n'.repeat(100_000)],
  ['7 kB of http://', 'http://'.repeat(1000)],
] as const) {
  const ms = best(3, () => time(text))
  console.log(`${name}: ${ms.toFixed(0)} ms, ${(ms / bytes(text) / perByte).toFixed(2)} × ordinary per byte`)
}
