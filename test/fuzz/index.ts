/**
 * `npm run fuzz`: 60,000 generated articles, each from a seed of its own, through every function. Prints each kind of failure once, with
 * its seeds and the shortest case found that fails alike, then the count and the time; exits 1 where one failed.
 *
 *   npm run fuzz -- --count 5000 --from 1     other seeds: 1 to 5000
 *   npm run fuzz -- --seed 4711               one again
 */
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { BroadsheetError } from '../../src/index.ts'
import { anyCase, type Case } from './cases.ts'
import { checkCase } from './check.ts'

const { values: given } = parseArgs({
  options: {
    count: { type: 'string', default: '60000' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
  },
})
const first = Number(given.seed ?? given.from)
const count = given.seed === undefined ? Number(given.count) : 1
/** Milliseconds that a shorter case is looked for. */
const SHORTENING = 20_000
/** After so many kinds of failure, enough is known. */
const MOST_KINDS = 30
const MOST_SEEDS = 8

let refused = 0

function failureOf(one: Case): Error | null {
  try {
    checkCase(one)
  } catch (error) {
    if (!(error instanceof BroadsheetError)) return error instanceof Error ? error : new Error(String(error))
    refused++
  }
  return null
}

/** What is alike in failures of one cause: the message without its quotations and figures, and the first place in the sources. */
function kindOf({ message, stack }: Error): string {
  const place = /\/(?:src|fuzz)\/[^:)]+:\d+/.exec(stack ?? '')?.[0] ?? ''
  const said = (message.split('\n')[0] ?? '').replace(/ differs: .*/s, ' differs')
  return `${said.replaceAll(/"(?:[^"\\]|\\.)*"|….*/g, '…').replaceAll(/\d+/g, '0')} (${place})`
}

/** Runs the case of a seed; shortens it where it fails as `judge` says. */
function run(seed: number, judge: (one: Case) => boolean, shorten: boolean): Case | null {
  const result = fc.check(fc.property(anyCase, judge), {
    seed,
    numRuns: 1,
    unbiased: true,
    endOnFailure: !shorten,
    ...(shorten ? { interruptAfterTimeLimit: SHORTENING } : {}),
  })
  return result.failed ? (result.counterexample?.[0] ?? null) : null
}

const started = performance.now()
const seconds = () => ((performance.now() - started) / 1000).toFixed(0)
console.log(`Seeds ${first} to ${first + count - 1}.`)
const kinds = new Map<string, number[]>()
let slowest = { seed: 0, ms: 0 }
let done = 0
for (let seed = first; seed < first + count && kinds.size < MOST_KINDS; seed++) {
  const from = performance.now()
  const seen: Error[] = []
  const holds = (one: Case) => {
    const failure = failureOf(one)
    if (failure) seen.push(failure)
    return failure === null
  }
  run(seed, holds, false)
  const ms = performance.now() - from
  if (ms > slowest.ms) slowest = { seed, ms }
  if (++done % 5000 === 0) console.log(`${done} articles, ${kinds.size} kinds of failure, ${seconds()} s`)
  const [failure] = seen
  if (!failure) continue
  const kind = kindOf(failure)
  const seeds = kinds.get(kind)
  if (seeds) {
    seeds.push(seed)
    continue
  }
  kinds.set(kind, [seed])
  const alike = (one: Case) => {
    const other = failureOf(one)
    return !other || kindOf(other) !== kind
  }
  const short = run(seed, alike, true)
  const trace = (failure.stack ?? failure.message).split('\n').slice(0, 5).join('\n').slice(0, 2000)
  console.log(`\nSeed ${seed} fails; again by: npm run fuzz -- --seed ${seed}\n${trace}`)
  console.log(
    short ? JSON.stringify(short, null, 1) : 'No case was found again: the failure hangs on what ran before.',
  )
}

let failed = 0
for (const [kind, seeds] of kinds) {
  failed += seeds.length
  console.log(
    `\n${seeds.length} × ${kind}\n  seeds ${seeds.slice(0, MOST_SEEDS).join(', ')}${seeds.length > MOST_SEEDS ? ', …' : ''}`,
  )
}
console.log(
  `\n${done} articles in ${seconds()} s: ${failed} failed, ${refused} refused with a BroadsheetError; slowest: seed ${slowest.seed}, ${slowest.ms.toFixed(0)} ms.`,
)
process.exitCode = failed > 0 ? 1 : 0
