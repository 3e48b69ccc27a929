/**
 * Waits that a signal cuts short. There is one at a time: a race against one promise that lasts as long as the run would hold on to
 * every answer that ever won it.
 */
export class Interrupt {
  readonly #signal: AbortSignal | undefined
  #fail: (reason: unknown) => void = () => {}
  readonly #abort = () => this.#fail(this.#signal?.reason)

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal
    signal?.addEventListener('abort', this.#abort)
  }

  /** @throws the signal's reason, or what the work throws */
  wait<T>(work: T | PromiseLike<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#signal?.aborted) reject(this.#signal.reason)
      this.#fail = reject
      Promise.resolve(work).then(resolve, reject)
    })
  }

  /** Takes the listener off the signal, which may outlive the run by far. */
  end(): void {
    this.#signal?.removeEventListener('abort', this.#abort)
  }
}
