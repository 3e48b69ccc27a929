/**
 * `npm run bench [-- FILE.jsonl ...]`: what each stage costs, as a multiple of wink-nlp's own whole pipeline on the
 * same texts, measured in turn in the same run: by itself over all texts, and within one article after another, where
 * the stages between have driven its code and its data out of the caches. Ratios are medians over the rounds; single
 * times on a shared machine say little.
 */

import { Bench } from 'tinybench'
import { judge } from '../../src/blocks/judge.ts'
import { lay } from '../../src/blocks/lay.ts'
import { checkInput } from '../../src/check.ts'
import type { Input } from '../../src/document.ts'
import { grammar } from '../../src/grammar/index.ts'
import { english } from '../../src/language/en/index.ts'
import { metadata } from '../../src/metadata/index.ts'
import { names } from '../../src/names/index.ts'
import { parse, scored } from '../../src/pipeline.ts'
import { quotations } from '../../src/quotations/index.ts'
import { entities } from '../../src/references/index.ts'
import { sentiment } from '../../src/sentiment/index.ts'
import { readSource } from '../../src/source/index.ts'
import { advance, type Context } from '../../src/stage.ts'
import { values } from '../../src/values/index.ts'
import { tokens } from '../../src/words/index.ts'
import { words as table } from '../../src/words/table.ts'
import { compromiseWhole, winkWhole } from './peers.ts'
import { invented, jsonLines } from './texts.ts'

const context: Context = { options: {}, language: english }
const files = process.argv.slice(2)
const rounds = Number(process.env['ROUNDS'] ?? 9)
const samples = files.length ? files.flatMap(jsonLines) : invented(process.cwd())

/** Runs a stage, and may note what it cost. */
type Spend = <Result>(stage: string, run: () => Result) => Result

/** All stages of an article in their order, under the names of the rows. */
function stagesOf(input: Input, spend: Spend) {
  const sourced = spend('source', () => readSource(input))
  const laid = spend('blocks: layout', () => advance(sourced, lay, context))
  const judged = spend('blocks: roles', () => advance(laid, judge, context))
  const described = spend('metadata', () => advance(judged, metadata, context))
  const article = spend('tokens', () => advance(described, tokens, context))
  const valued = spend('values', () => advance(article, values, context))
  const worded = spend('table of words', () => advance(valued, table, context))
  const spotted = spend('names', () => advance(worded, names, context))
  const named = spend('entities', () => advance(spotted, entities, context))
  const quoted = spend(PARSED, () => advance(advance(named, grammar, context), quotations, context))
  sink += spend('sentiment', () => sentiment.run(quoted, context)).sentiment.targets.length
  return { input, sourced, laid, judged, article, valued, worded, spotted, named, quoted }
}
const PARSED = 'quotations, with what they parse'

let sink = 0
const inputs = samples.map((sample) => checkInput(sample))
const steps = inputs.map((input) => stagesOf(input, (_, run) => run()))

// Peers read the visible text, so that no one is charged for markup.
const texts = steps.map(({ article }) => article.text)
const words = texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0)

const TASKS: readonly (readonly [name: string, run: () => void])[] = [
  ['wink-nlp, its whole pipeline', () => texts.forEach((text) => void (sink += winkWhole(text)))],
  ['compromise', () => texts.forEach((text) => void (sink += compromiseWhole(text)))],
  ['source', () => steps.forEach(({ input }) => void (sink += readSource(input).text.length))],
  [
    'blocks: layout',
    () => steps.forEach(({ sourced }) => void (sink += lay.run(sourced, context).layout.length)),
  ],
  ['blocks: roles', () => steps.forEach(({ laid }) => void (sink += judge.run(laid, context).blocks.length))],
  [
    'metadata',
    () => steps.forEach(({ judged }) => void (sink += metadata.run(judged, context).warnings.length)),
  ],
  ['tokens', () => steps.forEach(({ laid }) => void (sink += tokens.run(laid, context).tokens.length))],
  ['values', () => steps.forEach(({ article }) => void (sink += values.run(article, context).values.length))],
  [
    'table of words',
    () => steps.forEach(({ valued }) => void (sink += table.run(valued, context).words.start.length)),
  ],
  [
    'grammar: every sentence',
    () =>
      steps.forEach(({ worded }) => {
        const { syntax } = grammar.run(worded, context)
        // A sentence is parsed as a whole when one of its words is asked for.
        for (let word = 0; word < worded.tokens.length; word++) sink += syntax.head(word) + 1
      }),
  ],
  [
    'names',
    () =>
      steps.forEach(({ worded }) => void (sink += names.run(worded, context).names?.candidates.length ?? 0)),
  ],
  [
    'entities',
    () => steps.forEach(({ spotted }) => void (sink += entities.run(spotted, context).entities.length)),
  ],
  [
    PARSED,
    () =>
      steps.forEach(({ named }) => {
        // Nothing is parsed before it is asked for.
        sink += quotations.run(advance(named, grammar, context), context).quotations.length
      }),
  ],
  [
    'sentiment',
    () =>
      steps.forEach(({ quoted }) => void (sink += sentiment.run(quoted, context).sentiment.targets.length)),
  ],
  [
    'analyze(), all of it',
    () => steps.forEach(({ input }) => void (sink += scored(parse(input, context), context).tokens.length)),
  ],
]

const median = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN

const times: number[][] = TASKS.map(() => [])
/** What each stage took in all articles of a round, one after another. */
const within: number[][] = TASKS.map(() => [])
for (let round = -1; round < rounds; round++) {
  const bench = new Bench({ time: 0, iterations: 1, warmup: false })
  for (const [name, run] of TASKS) if (name !== 'compromise' || round < 3) bench.add(name, run)
  await bench.run()
  if (round < 0) continue // the first round warms up
  for (const task of bench.tasks) {
    const at = TASKS.findIndex(([name]) => name === task.name)
    const result = task.result as { latency?: { mean: number }; error?: unknown }
    if (result.error) throw result.error
    times[at]?.push(result.latency?.mean ?? Number.NaN)
  }
  const spent = new Map<string, number>()
  for (const input of inputs)
    stagesOf(input, (stage, run) => {
      const begin = performance.now()
      const result = run()
      spent.set(stage, (spent.get(stage) ?? 0) + performance.now() - begin)
      return result
    })
  TASKS.forEach(([name], at) => {
    const time = spent.get(name)
    if (time !== undefined) within[at]?.push(time)
  })
}

const yardstick = times[0] ?? []
console.log(
  `${samples.length} articles, ${words} words, ${rounds} rounds (${sink > 0 ? 'all read' : 'nothing read'})\n`,
)
const ratioOf = (list: readonly number[] = []): number =>
  median(list.map((time, round) => time / (yardstick[round] ?? Number.NaN)))

console.log(
  '| stage | × wink-nlp | within an article | ms / 1,000 words | words a second |\n| --- | ---: | ---: | ---: | ---: |',
)
TASKS.forEach(([name], i) => {
  const time = median(times[i] ?? [])
  const inside = within[i]?.length ? ratioOf(within[i]).toFixed(3) : ''
  console.log(
    `| ${name} | ${ratioOf(times[i]).toFixed(3)} | ${inside} | ${((time / words) * 1000).toFixed(2)} | ${Math.round(words / (time / 1000))} |`,
  )
})
