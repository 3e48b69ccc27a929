/**
 * `npm run train:sentiment -- --corpora DIR [--silver DIR]`, first step: the network of tone, from rated texts and rated mentions
 * at once, to data/models/tone-net/weights; tone-fold.ts says what it makes of texts it did not learn from. Deterministic.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MIDDLE_LEVEL, MOST_BYTE, MOST_LEVEL } from '../../src/models/tone-net.ts'
import { keepMeans, NET_SHARE, ODDS_SHARE } from './tone-mix.ts'
import { learn, MENTIONS, rows, SHAPE, vocabulary } from './tone-rows.ts'

const net = learn(rows)
keepMeans({
  mean: net.weights.means.value[0] as number,
  odds: [net.weights.odds.value[MENTIONS * 2] as number, net.weights.odds.value[MENTIONS * 2 + 1] as number],
})

const { size } = SHAPE
const vectors = new Float64Array(vocabulary.length * size)
vocabulary.forEach((_, i) => {
  net.vectors.of(i, vectors, i * size)
})
/** Four of a thousand values may be cut, so that the others keep their steps. */
const steps = Array.from({ length: size }, (_, j) => {
  const values = vocabulary.map((_, i) => Math.abs(vectors[i * size + j] as number)).sort((a, b) => a - b)
  return Number(((values[Math.floor(values.length * 0.996)] as number) / MOST_LEVEL).toPrecision(4))
})
/** Of each unit the most that a word adds to it on either side, one step for all it hears. */
const unitSteps = Array.from({ length: SHAPE.hidden }, (_, h) => {
  let most = 0
  for (let word = 0; word < vocabulary.length; word++)
    for (let o = 0; o < 3; o++) most = Math.max(most, Math.abs(net.addsTo(vectors, word * size, o, h)))
  return Number((most / MOST_BYTE).toPrecision(4))
})
const codeOf = (word: number): string =>
  steps
    .map((step, j) => {
      const level = Math.round((vectors[word * size + j] as number) / step)
      return String.fromCharCode(MIDDLE_LEVEL + Math.max(-MOST_LEVEL, Math.min(MOST_LEVEL, level)))
    })
    .join('')
const listOf = ({ value }: { value: Float64Array }, share = 1) =>
  Array.from(value, (x) => Number((x * share).toPrecision(3)))
const header = {
  size,
  hidden: SHAPE.hidden,
  steps,
  unitSteps,
  conv: listOf(net.weights.conv),
  bias: listOf(net.weights.bias),
  turn: listOf(net.weights.turn),
  readout: listOf(net.weights.readout, NET_SHARE),
  memory: SHAPE.memory,
  recall: listOf(net.weights.recall),
  recallBias: listOf(net.weights.recallBias),
  earlier: listOf(net.weights.earlier),
  later: listOf(net.weights.later),
  channels: listOf(net.weights.channels),
  gates: listOf(net.weights.gates, ODDS_SHARE),
}
const text = [JSON.stringify(header), ...vocabulary.map((word, i) => `${word}\t${codeOf(i)}`), ''].join('\n')
writeFileSync(join(import.meta.dirname, '..', 'models', 'tone-net', 'weights'), text)
console.log(`tone-net.model: ${vocabulary.length} words, ${text.length} characters`)
