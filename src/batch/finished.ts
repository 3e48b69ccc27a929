/** Answers as they come in, given out in the order of the articles or their own. */
export class Finished<R> {
  readonly #ordered: boolean
  readonly #results = new Map<number, R>()
  #next = 0

  constructor(ordered: boolean) {
    this.#ordered = ordered
  }

  add(index: number, result: R): void {
    this.#results.set(index, result)
  }

  /** The next result, where it is there. */
  take(): R | undefined {
    const index = this.#ordered ? this.#next : this.#results.keys().next().value
    if (index === undefined) return
    const result = this.#results.get(index)
    if (result !== undefined && this.#results.delete(index)) this.#next++
    return result
  }
}
