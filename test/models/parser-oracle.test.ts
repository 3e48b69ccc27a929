/** The oracle of the parser against a search through all that can still be reached. */
import { describe, expect, it } from 'vitest'
import { Draws } from '../../data/fit/draws.ts'
import { Oracle } from '../../data/models/parser/oracle.ts'
import { LEFT, ParseState, RIGHT, SHIFT } from '../../src/grammar/state.ts'

const MOVES = [SHIFT, LEFT, RIGHT]

/** The state after the moves, and the oracle that was told of them. */
function stateAfter(heads: Int32Array, moves: readonly number[]): { state: ParseState; oracle: Oracle } {
  const state = new ParseState()
  const oracle = new Oracle()
  state.reset(heads.length)
  oracle.reset(heads)
  for (const move of moves) {
    oracle.note(state, move)
    if (move === SHIFT) state.shift()
    else state.attach(move, 0)
  }
  return { state, oracle }
}

/** How many links of the gold a parse can have at most that begins with the moves. */
function reachable(heads: Int32Array, moves: readonly number[]): number {
  const { state } = stateAfter(heads, moves)
  if (state.done) return heads.filter((head, i) => state.head[i] === head).length
  return Math.max(
    ...MOVES.filter((move) => state.allows(move)).map((move) => reachable(heads, [...moves, move])),
  )
}

/** A tree without crossing links: the words between two places hang on one of them, each part for itself. */
function tree(size: number, draws: Draws): Int32Array {
  const heads = new Int32Array(size)
  const below = (from: number, to: number, head: number): void => {
    if (from >= to) return
    const top = from + Math.floor(draws.next() * (to - from))
    heads[top] = head
    below(from, top, draws.next() < 0.5 ? top : head)
    below(top + 1, to, draws.next() < 0.5 ? top : head)
  }
  below(0, size, size)
  return heads
}

describe('the oracle of the parser', () => {
  it('knows what each move loses, in any state of a tree without crossing links', () => {
    const draws = new Draws(5)
    let asked = 0
    for (let round = 0; round < 40; round++) {
      const heads = tree(2 + (round % 3), draws)
      const moves: number[] = []
      for (
        let { state, oracle } = stateAfter(heads, moves);
        !state.done;
        { state, oracle } = stateAfter(heads, moves)
      ) {
        const best = reachable(heads, moves)
        const allowed = MOVES.filter((move) => state.allows(move))
        for (const move of allowed) {
          expect([round, moves, move, oracle.cost(state, move)]).toEqual([
            round,
            moves,
            move,
            best - reachable(heads, [...moves, move]),
          ])
          asked++
        }
        moves.push(allowed[Math.floor(draws.next() * allowed.length)] as number)
      }
    }
    expect(asked).toBeGreaterThan(300)
  })
})
