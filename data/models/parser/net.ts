/**
 * Fits the network of the parser (src/grammar/network.ts): what words add from their seats, units over the state of the parse, and
 * scores of moves and relations. It learns from states that it runs into itself, by a dynamic oracle (Goldberg & Nivre 2013).
 */

import { MOST_STATE_ROWS, ROWS, SEATS, StateRows } from '../../../src/grammar/features.ts'
import { ROOT } from '../../../src/grammar/network.ts'
import { LEFT, ParseState, RIGHT, SHIFT } from '../../../src/grammar/state.ts'
import { BLOCK } from '../../../src/models/lanes/functions.ts'
import { Lanes } from '../../../src/models/lanes/index.ts'
import { RELATIONS } from '../../../src/schema/syntax.ts'
import { Draws } from '../../fit/draws.ts'
import { Layer } from './layers.ts'
import { Oracle } from './oracle.ts'
import { Scores } from './scores.ts'
import type { Instance, NetSettings } from './settings.ts'
import { WordLayers } from './word-layers.ts'

/** Bytes of all that is fitted. */
const MEMORY = 96 << 20
/** In the first epoch the gold's moves are followed, and its relations written down. */
const EXPLORE_AFTER = 1
/** A move that is not allowed. */
const NEVER = 1e9
/** Steps grow for this share of the words, and then fall. */
const WARM = 0.02
const LAST_STEP = 0.02

export class ParserNet {
  readonly words: WordLayers
  readonly rows: Layer
  readonly bias: Layer
  readonly moves: Scores
  /** By side. */
  readonly labels: readonly [Scores, Scores]
  private readonly lanes = new Lanes(MEMORY)
  private readonly dense: readonly Layer[]
  private readonly draws: Draws
  private readonly state = new ParseState()
  private readonly oracle = new Oracle()
  private readonly units: Float32Array
  private readonly pulls: Float32Array
  /** What a unit's pull is worth: nothing where it was below zero or left out. */
  private readonly open: Float32Array
  private readonly stateRows = new StateRows()
  private readonly places: Int32Array
  private placeCount = 0
  /** Whether the move that scored best lost nothing. */
  private lostNothing = false
  private readonly costs = new Float64Array(RIGHT + 1)

  constructor(
    readonly settings: NetSettings,
    partCount: number,
    countOf: (part: number) => number,
    seed: number,
  ) {
    const { lanes } = this
    const { hidden } = settings
    this.draws = new Draws(seed)
    this.words = new WordLayers(lanes, settings, partCount, countOf, this.draws)
    this.rows = new Layer(lanes, ROWS, hidden).fill(this.draws, 0.1)
    this.bias = new Layer(lanes, 1, hidden)
    this.bias.value.fill(0.05)
    this.moves = new Scores(lanes, hidden, RIGHT + 1, this.draws)
    this.labels = [
      new Scores(lanes, hidden, RELATIONS.length, this.draws),
      new Scores(lanes, hidden, RELATIONS.length, this.draws),
    ]
    this.dense = [
      ...this.words.dense,
      this.bias,
      ...[this.moves, ...this.labels].flatMap(({ layers }) => layers),
    ]
    this.units = lanes.floats(hidden)
    this.pulls = lanes.floats(hidden)
    this.open = new Float32Array(hidden)
    this.places = lanes.ints(MOST_STATE_ROWS + SEATS)
    this.move(0)
  }

  /** Moves all weights that have gradients. */
  private move(step: number): void {
    this.words.parts.moveTouched(step)
    this.rows.moveTouched(step)
    for (const layer of this.dense) layer.moveAll(step)
  }

  /** A fit over the sentences; `after` is told of each epoch, and what share of the moves lost nothing. */
  fit(instances: readonly Instance[], after: (epoch: number, right: number) => void): void {
    const { epochs, batch, step } = this.settings
    const order = Int32Array.from(instances.keys())
    const all = instances.reduce((sum, { count }) => sum + count, 0)
    let read = 0
    let moved = 0
    for (let epoch = 0; epoch < epochs; epoch++) {
      this.draws.shuffle(order)
      let right = 0
      for (const index of order) {
        const one = instances[index] as Instance
        right += this.learn(one, epoch >= EXPLORE_AFTER)
        read += one.count
        if (read - moved < batch) continue
        moved = read
        const gone = read / (epochs * all)
        this.move(step * Math.min(1, gone / WARM) * Math.max(LAST_STEP, 1 - gone))
      }
      after(epoch, right / (2 * all))
    }
  }

  /** Learns from one sentence; returns how many moves lost nothing. */
  private learn(one: Instance, exploring: boolean): number {
    const { state, oracle, words } = this
    words.forward(one, true)
    words.beginBack(one)
    state.reset(one.count)
    oracle.reset(one.heads)
    let right = 0
    while (!state.done) {
      this.hear(one, true)
      this.pulls.fill(0)
      const move = this.learnMove(exploring)
      if (this.lostNothing) right++
      const label = move === SHIFT ? -1 : this.learnLabel(one, move, exploring)
      this.back()
      oracle.note(state, move)
      if (move === SHIFT) state.shift()
      else state.attach(move, label)
    }
    words.back(one)
    return right
  }

  /** Learns which moves lose least; returns the one to make. */
  private learnMove(exploring: boolean): number {
    const { state, oracle, moves, costs, units, pulls } = this
    moves.read(units)
    for (let move = SHIFT; move <= RIGHT; move++)
      costs[move] = state.allows(move) ? oracle.cost(state, move) : NEVER
    const least = Math.min(...costs)
    moves.pull(
      (move) => (costs[move] as number) < NEVER,
      (move) => costs[move] === least,
    )
    moves.back(units, pulls)
    const said = moves.best((move) => (costs[move] as number) < NEVER)
    this.lostNothing = costs[said] === least
    if (this.lostNothing || (exploring && this.draws.next() < this.settings.explore)) return said
    return moves.best((move) => costs[move] === least)
  }

  /** Learns the relation where the gold has the link; returns the one to write down. */
  private learnLabel(one: Instance, move: number, exploring: boolean): number {
    const { state, units } = this
    const scores = this.labels[move - LEFT] as Scores
    const word = state.at(0)
    const head = move === LEFT ? state.next : state.at(1)
    const gold = one.labels[word] as number
    scores.read(units)
    const said = this.labelOf(scores, move)
    if (gold >= 0 && one.heads[word] === head) {
      scores.pull(
        () => true,
        (label) => label === gold,
      )
      scores.back(units, this.pulls)
    }
    return exploring || gold < 0 ? said : gold
  }

  private labelOf(scores: Scores, move: number): number {
    const { state } = this
    if (move === LEFT && state.next === state.count) return ROOT
    return scores.best((label) => label !== ROOT)
  }

  /** The units of the state as it is, some left out where it is learned from. */
  private hear(one: Instance, learning: boolean): void {
    const { lanes, state, units, open, places, stateRows, words, draws } = this
    const { hidden, dropUnit } = this.settings
    let n = 0
    for (const count = stateRows.read(state, one); n < count; n++)
      places[n] = this.rows.at(stateRows.out[n] as number)
    for (let seat = 0; seat < SEATS; seat++) {
      const word = seat < SEATS - 1 ? state.at(seat) : state.next < state.count ? state.next : -1
      if (word >= 0) places[n++] = words.seatAt(word, seat)
    }
    this.placeCount = n
    units.set(this.bias.value)
    lanes.run.gather(n, places.byteOffset, units.byteOffset, hidden / BLOCK, 0)
    const scale = learning ? 1 / (1 - dropUnit) : 1
    for (let i = 0; i < hidden; i++) {
      const value = units[i] as number
      open[i] = value > 0 && (!learning || draws.next() >= dropUnit) ? scale : 0
      units[i] = value * (open[i] as number)
    }
  }

  /** From the pulls on the units to the rows and words that they were summed from. */
  private back(): void {
    const { lanes, pulls, open, places, stateRows, rows, words, placeCount } = this
    const { hidden } = this.settings
    const bias = this.bias.gradient
    for (let i = 0; i < hidden; i++) {
      pulls[i] = (pulls[i] as number) * (open[i] as number)
      bias[i] = (bias[i] as number) + (pulls[i] as number)
    }
    for (let k = 0; k < placeCount; k++) {
      const isRow = k < stateRows.count
      if (isRow) rows.touch(stateRows.out[k] as number)
      places[k] = (places[k] as number) + (isRow ? rows.shift : words.pullShift)
    }
    lanes.run.scatter(placeCount, places.byteOffset, pulls.byteOffset, hidden / BLOCK, 0)
  }

  /** The tree of a sentence, greedily: heads (the root is its length) and relations. */
  parse(one: Instance): { readonly heads: Int32Array; readonly labels: Int32Array } {
    const { state, units } = this
    this.words.forward(one, false)
    state.reset(one.count)
    while (!state.done) {
      this.hear(one, false)
      this.moves.read(units)
      const move = this.moves.best((other) => state.allows(other))
      if (move === SHIFT) {
        state.shift()
        continue
      }
      const scores = this.labels[move - LEFT] as Scores
      scores.read(units)
      state.attach(move, this.labelOf(scores, move))
    }
    return { heads: state.head.slice(0, one.count), labels: state.relation.slice(0, one.count) }
  }
}
