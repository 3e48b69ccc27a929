/** The network in plain code against WebAssembly, and after other sentences than before. */
import { describe, expect, it } from 'vitest'
import { Counts } from '../../src/grammar/counts.ts'
import { ParserNetwork } from '../../src/grammar/network.ts'
import { LEFT, ParseState, SHIFT } from '../../src/grammar/state.ts'
import { tokenize } from '../../src/index.ts'
import { parserModel } from '../../src/models/parser.ts'
import { readTable } from '../../src/words/table.ts'

const TEXTS = [
  'The harbour board met on Monday and agreed to keep the old ferry, which had been built in 1962.',
  '“We opened on time,” said Maria Lindqvist, who runs Norvia Rail.',
  'No.',
]

/** Every move and relation of the parse, and the number of words. */
function parse(network: ParserNetwork, text: string): number[] {
  const table = readTable(tokenize(text))
  const count = table.start.length
  const counts = new Counts()
  const state = new ParseState()
  counts.read(table.tag, 0, count)
  network.read(table, 0, count)
  state.reset(count)
  const found = [count]
  while (!state.done) {
    network.hear(state, counts)
    const move = network.move(state)
    const relation = move === SHIFT ? -1 : network.relation(move)
    found.push(move, relation)
    if (move === SHIFT) state.shift()
    else state.attach(move, move === LEFT && state.next === count ? 0 : relation)
  }
  return found
}

describe('the network', () => {
  const lanes = new ParserNetwork(parserModel())
  const alone = TEXTS.map((text) => parse(lanes, text))

  it('makes two moves a word', () => {
    expect(alone.map((found) => (found.length - 1) / 4)).toEqual(alone.map(([count]) => count))
  })
  it('answers the same in plain code', () => {
    const plain = new ParserNetwork(parserModel(), true)
    expect(TEXTS.map((text) => parse(plain, text))).toEqual(alone)
  })
  it('remembers nothing of one sentence in the next', () => {
    for (const text of [...TEXTS, ...[...TEXTS].reverse()]) parse(lanes, text)
    expect(TEXTS.map((text) => parse(lanes, text))).toEqual(alone)
  })
})
