import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Progress, progressLine } from '../../src/cli/progress.ts'
import { CLI, ran } from './command.ts'

it.each([
  [[0, 0, 0, 0, null], '0 articles, 0 failed, 0.0/s'],
  [[120, 3, 60, 0.5, 60], '50 %, 120 articles, 3 failed, 2.0/s, 1 min left'],
  [[9000, 0, 90, 0.01, 8910], '1 %, 9000 articles, 0 failed, 100/s, 2 h 29 min left'],
  [[30, 0, 3, 1, null], '100 %, 30 articles, 0 failed, 10/s'],
] as const)('tells how far a run is: %j', ([done, failed, seconds, part, left], line) => {
  expect(progressLine(done, failed, seconds, part, left)).toBe(line)
})

/** What is told of a run whose answers come at these seconds and parts of the input, and which ends a second after. */
function told(
  to: { isTTY?: boolean; columns?: number },
  { many = true, quiet = false }: { many?: boolean; quiet?: boolean },
  answers: readonly (readonly [seconds: number, part: number])[],
): string {
  let words = ''
  let [now, position] = [0, 0]
  const write = (more: string) => {
    words += more
  }
  const input = { size: 100, position: () => position }
  const progress = new Progress(input, many, quiet, { ...to, write }, () => now * 1000)
  for (const [i, [seconds, part]] of answers.entries()) {
    now = seconds
    position = part * 100
    progress.count(i > 0)
  }
  now++
  progress.end()
  expect(progress.failed).toBe(1)
  return words
}

const TERMINAL = { isTTY: true, columns: 60 }
const SLOW = [
  [1, 0.25],
  [61, 0.5],
  [62, 0.5],
  [121, 0.75],
] as const

it('tells progress in one line of a terminal, and what the run was', () => {
  expect(told(TERMINAL, {}, SLOW).split('\r\x1b[K').slice(1)).toEqual([
    '25 %, 1 articles, 1 failed, 1.0/s',
    '50 %, 2 articles, 1 failed, 0.0/s, 2 min left',
    '50 %, 3 articles, 1 failed, 0.0/s, 3 min left',
    '75 %, 4 articles, 1 failed, 0.0/s, 1 min left',
    '4 articles in 3 min (0.0/s), 1 failed\n',
  ])
  expect(told({ isTTY: true, columns: 20 }, {}, SLOW)).toContain('\r\x1b[K50 %, 2 articles, 1\r')
})
it('does not count as done in no time what is passed over before the first answer', () => {
  expect(
    told(TERMINAL, {}, [
      [1, 0.5],
      [11, 0.75],
    ]),
  ).toContain('75 %, 2 articles, 1 failed, 0.2/s, 10 s left')
})
it('tells the end alone where the answers go to the terminal too', () => {
  expect(told(TERMINAL, { quiet: true }, SLOW)).toBe('4 articles in 3 min (0.0/s), 1 failed\n')
})
it('tells a log by the minute how far a long run is, and of a short one nothing', () => {
  expect(told({}, {}, SLOW)).toBe(
    [
      'broadsheet: 50 %, 2 articles, 1 failed, 0.0/s, 2 min left\n',
      'broadsheet: 4 articles in 3 min (0.0/s), 1 failed\n',
    ].join(''),
  )
  expect(told({}, {}, [[1, 0.5]])).toBe('')
})
it.each([[TERMINAL], [{}]])('tells nothing of one article, at %j', (to) => {
  expect(told(to, { many: false }, SLOW)).toBe('')
})

const terminal = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0

it.skipIf(!terminal).each(['FILE', '- < FILE'])(
  'the command tells share, rate and time left at a terminal: %s',
  async (input) => {
    const folder = mkdtempSync(join(tmpdir(), 'broadsheet-progress-'))
    try {
      const file = join(folder, 'in.jsonl')
      writeFileSync(file, '{"text":"Ana Ruiz flew to Oslo and back on Monday."}\n'.repeat(4000))
      const line = `'${process.execPath}' '${CLI}' analyze --jsonl ${input.replace('FILE', `'${file}'`)} --workers 2 --only id --out '${folder}/out.jsonl'`
      const { status, stdout } = await ran('script', ['-qec', line, '/dev/null'])
      expect(status).toBe(0)
      const lines = stdout.split('\r\x1b[K').slice(1)
      expect(
        lines.filter((told) => /^\d+ %, \d+ articles, 0 failed, [\d.]+\/s, \d+ \S+ left$/.test(told)),
      ).not.toEqual([])
      expect(lines.at(-1)).toMatch(/^4000 articles in \d+ \S+ \([\d.]+\/s\), 0 failed\s+$/)
      expect(readFileSync(join(folder, 'out.jsonl'), 'utf8').split('\n')).toHaveLength(4001)
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
  240_000,
)
