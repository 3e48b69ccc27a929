import { MessageChannel, type MessagePort } from 'node:worker_threads'

/** The most milliseconds that a timer takes: 25 days. */
export const LONGEST_TIMER = 2 ** 31 - 1

/** The longest that an article may take, from when its thread says that it begins. */
export class Limit {
  /** Aborted when the time is over. */
  readonly signal: AbortSignal
  /** Goes to the thread, which says on it that it begins. */
  readonly started: MessagePort
  readonly #heard: MessagePort
  #timer: NodeJS.Timeout | undefined

  constructor(milliseconds: number) {
    const controller = new AbortController()
    const { port1, port2 } = new MessageChannel()
    this.signal = controller.signal
    this.started = port2
    this.#heard = port1
    port1.once('message', () => {
      // An answer that came in while this thread was busy is let in first.
      const over = () => setImmediate(() => controller.abort())
      this.#timer = setTimeout(over, Math.min(milliseconds, LONGEST_TIMER))
    })
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#heard.close()
  }
}
