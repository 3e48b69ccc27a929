/** Answers as they come in, given out in the order of the articles or their own. */
export class Finished<R extends { readonly index: number }> {
  readonly #ordered: boolean
  readonly #results: R[] = []
  #next = 0
  #wake: () => void = () => {}

  constructor(ordered: boolean) {
    this.#ordered = ordered
  }

  add(result: R): void {
    this.#results.push(result)
    this.#wake()
  }

  async take(): Promise<R> {
    while (true) {
      // No more answers wait than the threads can hold articles, so the search is short.
      const at = this.#ordered ? this.#results.findIndex(({ index }) => index === this.#next) : 0
      const [result] = at < 0 ? [] : this.#results.splice(at, 1)
      if (result) {
        this.#next++
        return result
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }
}
