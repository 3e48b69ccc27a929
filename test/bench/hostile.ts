/**
 * `npm run bench:hostile`: hostile texts through tokenize(), as time per byte of UTF-8 against ordinary text, and against
 * the same text twice as long (2.0 is linear; a little more while the result outgrows the young heap). Each kind is read
 * in a process of its own, so that none pays for another's garbage or compiled code, and over and over, so that the
 * collector's work counts whole: the best of a few readings would leave it out of short results and in the long ones.
 * Prints the worst five, of which each is measured three times.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { tokenize } from '../../src/index.ts'
import { fill, KINDS, WHOLE } from './hostile-kinds.ts'
import { ordinary } from './texts.ts'

const LENGTH = Number(process.env['LENGTH'] ?? 200_000)
const ROUNDS = Number(process.env['ROUNDS'] ?? 20)
const WORST = Number(process.env['WORST'] ?? 5)
const ORDINARY = 'ordinary text'
/** After how many kinds ordinary text is read again: machines slow down and speed up. */
const APART = 10

interface Timed {
  /** Milliseconds a megabyte by the clock, and of all processors together. */
  readonly elapsed: number
  readonly processor: number
  /** How many times as long the text takes twice over. */
  readonly double: number
}

/** Milliseconds a reading. */
function time(text: string, rounds: number): { elapsed: number; processor: number } {
  const used = process.cpuUsage()
  const started = performance.now()
  for (let i = 0; i < rounds; i++) tokenize({ text, format: 'text' })
  const elapsed = performance.now() - started
  const { user, system } = process.cpuUsage(used)
  return { elapsed: elapsed / rounds, processor: (user + system) / 1000 / rounds }
}

function measure(name: string): Timed {
  const text = WHOLE.get(name) ?? fill(name === ORDINARY ? ordinary(process.cwd()) : KINDS.get(name)!, LENGTH)
  const megabytes = Buffer.byteLength(text) / 1e6
  time(text, ROUNDS)
  const { elapsed, processor } = time(text, ROUNDS)
  const double = time(text + text, Math.ceil(ROUNDS / 2)).elapsed
  return { elapsed: elapsed / megabytes, processor: processor / megabytes, double: double / elapsed }
}

function inOwnProcess(name: string): Timed {
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), name], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${name}: ${stderr}`)
  return JSON.parse(stdout) as Timed
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length

function report(): void {
  const plain: Timed[] = []
  const found = new Map<string, Timed[]>()
  const read = (name: string) => found.set(name, [...(found.get(name) ?? []), inOwnProcess(name)])
  const of = (key: keyof Timed, timed: readonly Timed[]) => mean(timed.map((one) => one[key]))
  const worst = (count: number) =>
    [...found].sort(([, a], [, b]) => of('elapsed', b) - of('elapsed', a)).slice(0, count)

  for (const [i, name] of [...KINDS.keys()].entries()) {
    if (i % APART === 0) plain.push(inOwnProcess(ORDINARY))
    read(name)
  }
  const again = worst(WORST * 2).map(([name]) => name)
  for (const name of [...again, ...again]) {
    plain.push(inOwnProcess(ORDINARY))
    read(name)
  }
  const usual = { elapsed: of('elapsed', plain), processor: of('processor', plain) }
  const each = plain.map(({ elapsed }) => elapsed)
  console.log(
    `${KINDS.size} kinds of ${LENGTH} code units; ordinary text: ${usual.elapsed.toFixed(1)} ms a megabyte ` +
      `(${Math.min(...each).toFixed(1)} to ${Math.max(...each).toFixed(1)})\n`,
  )
  console.log(`| the worst ${WORST} | × ordinary per byte | in processor time | twice as long |`)
  console.log('| --- | ---: | ---: | ---: |')
  for (const [name, timed] of worst(WORST)) {
    const ratios = [of('elapsed', timed) / usual.elapsed, of('processor', timed) / usual.processor].map(
      (ratio) => ratio.toFixed(2),
    )
    console.log(`| ${name} | ${ratios.join(' | ')} | ${of('double', timed).toFixed(1)} |`)
  }
  for (const name of WHOLE.keys()) {
    const { elapsed } = inOwnProcess(name)
    console.log(`${name}: ${(elapsed / usual.elapsed).toFixed(2)} × ordinary per byte`)
  }
}

const [name] = process.argv.slice(2)
if (name === undefined) report()
else console.log(JSON.stringify(measure(name)))
