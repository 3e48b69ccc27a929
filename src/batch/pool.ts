import { type Answer, failed, type ThreadData } from './answer.ts'
import { type Task, Thread } from './thread.ts'

/** The weight of articles that are sent together, to be read in a row: a dozen ordinary ones, some hundred milliseconds of work. */
export const CHUNK = 60_000

/** With so many threads that end an article is given up: those that read it alone, and those that ended before they were ready. */
const MOST_ENDS = 2
const MOST_WAITS = 6

/**
 * Threads that read articles. One that ends is replaced; what it read is tried again, each article by itself, and an article with which a second
 * thread ends is given up.
 */
export class Pool {
  readonly #threads: Thread[] = []
  readonly #queue: Task[] = []
  #queued = 0
  readonly #most: number
  readonly #data: ThreadData
  readonly #timeoutMs: number | undefined
  readonly #tell: (index: number, answer: Answer) => void

  constructor(
    most: number,
    data: ThreadData,
    timeoutMs: number | undefined,
    tell: (index: number, answer: Answer) => void,
  ) {
    this.#most = most
    this.#data = data
    this.#timeoutMs = timeoutMs
    this.#tell = tell
  }

  add(task: Task): void {
    this.#queue.push(task)
    this.#queued += task.weight
    this.#deal()
  }

  async end(): Promise<void> {
    await Promise.allSettled(this.#threads.map((thread) => thread.end()))
  }

  #start(): Thread {
    const thread = new Thread(this.#data, this.#timeoutMs, {
      answered: (task, answer) => this.#tell(task.index, answer),
      free: () => this.#deal(),
      ended: (lost, why) => this.#replace(lost, why),
    })
    this.#threads.push(thread)
    return thread
  }

  /** A thread without work gets what there is; one that is busy has the next chunk with it, once that is full. */
  #deal(): void {
    for (const thread of this.#threads)
      if (thread.waiting.length === 0 && this.#queue.length > 0) thread.give(this.#take())
    while (this.#queue.length > 0 && this.#threads.length < this.#most) this.#start().give(this.#take())
    for (const thread of this.#threads)
      if (this.#queued >= CHUNK && thread.weight < CHUNK) thread.give(this.#take())
  }

  /** The next chunk: near the end of the work a small one, so that no thread has much to do when the others are done. */
  #take(): Task[] {
    const most = Math.min(CHUNK, this.#queued / this.#most)
    const chunk: Task[] = []
    let weight = 0
    while (true) {
      const [task] = this.#queue
      if (!task || (chunk.length > 0 && (task.alone || weight + task.weight > most))) return chunk
      this.#queue.shift()
      this.#queued -= task.weight
      weight += task.weight
      chunk.push(task)
      if (task.alone) return chunk
    }
  }

  #replace(thread: Thread, why: string | null): void {
    this.#threads.splice(this.#threads.indexOf(thread), 1)
    const [reading, ...others] = thread.waiting
    // Of those that are read in a row nobody knows with which it ended.
    const isKnown = reading?.alone || others.length === 0 || this.#timeoutMs !== undefined
    const again = isKnown && this.#mourn(reading, thread.isReady, why) ? others : thread.waiting
    for (const task of again) task.alone ||= this.#timeoutMs === undefined || task === reading
    this.#queue.unshift(...again)
    this.#queued += again.reduce((sum, { weight }) => sum + weight, 0)
    this.#deal()
  }

  /** Whether the article that a thread read when it ended, or was to read, is done with. */
  #mourn(reading: Task | undefined, isRead: boolean, why: string | null): boolean {
    if (!reading) return false
    if (why === null) {
      const message = `The article took longer than ${this.#timeoutMs} ms. Raise timeoutMs, or split the article.`
      this.#tell(reading.index, failed('timeout', message))
      return true
    }
    if (isRead ? ++reading.ends < MOST_ENDS : ++reading.waits < MOST_WAITS) return false
    const threads = isRead ? MOST_ENDS : MOST_WAITS
    const message = `${threads} threads ended before the article was read: ${why} Try it alone with analyze().`
    this.#tell(reading.index, failed('worker-crashed', message))
    return true
  }
}
