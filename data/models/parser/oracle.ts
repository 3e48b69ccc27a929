/** Which moves lose least of the gold tree: the dynamic oracle of arc-hybrid (Goldberg & Nivre 2013). */
import { LEFT, type ParseState, RIGHT, SHIFT } from '../../../src/grammar/state.ts'

export class Oracle {
  private heads: Int32Array = new Int32Array()
  /** By word: the words that hang on it begin at `starts`, in order. */
  private readonly starts = new Int32Array(260)
  private readonly children = new Int32Array(260)
  private readonly on = new Uint8Array(260)

  reset(heads: Int32Array): void {
    this.heads = heads
    const { starts, children } = this
    const count = heads.length
    starts.fill(0)
    this.on.fill(0)
    for (const head of heads) if (head >= 0) starts[head + 2] = (starts[head + 2] as number) + 1
    for (let i = 1; i <= count + 2; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number)
    for (let i = 0; i < count; i++) {
      const head = heads[i] as number
      if (head < 0) continue
      children[starts[head + 1] as number] = i
      starts[head + 1] = (starts[head + 1] as number) + 1
    }
  }

  /** Told of each move before it is made. */
  note(state: ParseState, action: number): void {
    if (action === SHIFT) this.on[state.next] = 1
    else this.on[state.at(0)] = 0
  }

  private first(word: number): number {
    return this.starts[word] as number
  }

  /** Words of the buffer that hang on the word. */
  private ahead(word: number, next: number): number {
    let lost = 0
    for (let k = (this.starts[word + 1] as number) - 1; k >= this.first(word); k--) {
      if ((this.children[k] as number) < next) break
      lost++
    }
    return lost
  }

  /** How many of the gold's links are lost by the move; it must be allowed. */
  cost(state: ParseState, action: number): number {
    const { heads, on } = this
    const { next } = state
    const s0 = state.at(0)
    if (action === SHIFT) {
      let lost = 0
      const head = heads[next] as number
      if (head >= 0 && head < next && head !== s0 && on[head]) lost++
      for (let k = this.first(next); k < (this.starts[next + 1] as number); k++) {
        const child = this.children[k] as number
        if (child >= next) break
        if (on[child]) lost++
      }
      return lost
    }
    const head = heads[s0] as number
    let lost = this.ahead(s0, next)
    if (action === LEFT) {
      if (head > next || (head >= 0 && head === state.at(1))) lost++
    } else if (action === RIGHT && head >= next) lost++
    return lost
  }
}
