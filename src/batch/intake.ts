/** The source of articles, asked for one at a time. */
export class Intake<T> {
  /** What came and was not taken yet. */
  arrived: { readonly value: T } | null = null
  /** What the source threw. */
  failure: { readonly error: unknown } | null = null
  readonly #source: AsyncIterator<T> | Iterator<T>
  readonly #wake: () => void
  #state: 'idle' | 'asked' | 'done' = 'idle'

  constructor(articles: Iterable<T> | AsyncIterable<T>, wake: () => void) {
    this.#source =
      Symbol.asyncIterator in articles ? articles[Symbol.asyncIterator]() : articles[Symbol.iterator]()
    this.#wake = wake
  }

  get done(): boolean {
    return this.#state === 'done' && this.arrived === null
  }

  /** Asks for the next article, unless one is asked for or waits already. */
  ask(): void {
    if (this.#state !== 'idle' || this.arrived) return
    this.#state = 'asked'
    this.#next().then(this.#wake)
  }

  take(): { readonly value: T } | null {
    const { arrived } = this
    this.arrived = null
    return arrived
  }

  /** Tells the source that no more is read; one that was asked and has not answered is not waited for. */
  async close(): Promise<void> {
    if (this.#state === 'done') return
    const closing = this.#return()
    if (this.#state === 'idle') await closing
  }

  async #next(): Promise<void> {
    try {
      const next = await this.#source.next()
      if (!next.done) this.arrived = { value: next.value }
      this.#state = next.done ? 'done' : 'idle'
    } catch (error) {
      this.failure = { error }
      this.#state = 'done'
    }
  }

  /** What the source throws now has nobody to go to. */
  async #return(): Promise<void> {
    try {
      await this.#source.return?.()
    } catch {}
  }
}
