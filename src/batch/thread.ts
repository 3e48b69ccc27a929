import type { Source } from '../index.ts'
import type { Answer, ThreadData } from './answer.ts'
import { startThread, type ThreadLine, turn } from './platform/index.ts'

/** The most milliseconds that a timer takes: 25 days. */
const LONGEST_TIMER = 2 ** 31 - 1

/** An article on its way. */
export interface Task {
  readonly index: number
  readonly source: Source
  /** About how long it takes to read, in characters of text. */
  readonly weight: number
  /** Whether it is read by itself: a thread ended that was to read it with others. */
  alone: boolean
  /** How many threads have ended while they read it by itself, and how many before they were ready to. */
  ends: number
  waits: number
}

/** What a thread tells its pool. */
export interface Listener {
  answered(task: Task, answer: Answer): void
  /** It has answered what it was given, or is ready, and may take more. */
  free(): void
  /** It will answer no more: it ended by itself, or an article took too long (`why` is null). */
  ended(thread: Thread, why: string | null): void
}

/** One thread, and the articles it was given and has not answered. */
export class Thread {
  readonly waiting: Task[] = []
  readonly #line: ThreadLine
  readonly #listener: Listener
  readonly #timeoutMs: number | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Whether its models are loaded. */
  #ready = false
  #over = false

  constructor(data: ThreadData, timeoutMs: number | undefined, listener: Listener) {
    this.#timeoutMs = timeoutMs
    this.#listener = listener
    this.#line = startThread(data, {
      message: (answers) => this.#hear(answers as readonly Answer[]),
      end: (why) => this.#lose(why),
    })
  }

  get weight(): number {
    return this.waiting.reduce((sum, { weight }) => sum + weight, 0)
  }

  /** Whether it may have begun to read. */
  get isReady(): boolean {
    return this.#ready
  }

  give(chunk: readonly Task[]): void {
    this.waiting.push(...chunk)
    this.#line.send(chunk.map(({ source }) => source))
  }

  /** Ends it; nothing more is told. */
  async end(): Promise<void> {
    this.#over = true
    clearTimeout(this.#timer)
    await this.#line.end()
  }

  #hear(answers: readonly Answer[]): void {
    if (this.#over) return
    clearTimeout(this.#timer)
    // The first message of a thread says that it is ready: it has begun on nothing.
    if (this.#ready && this.waiting.length > answers.length) this.#time()
    this.#ready = true
    for (const answer of answers) {
      const task = this.waiting.shift()
      if (task) this.#listener.answered(task, answer)
    }
    this.#listener.free()
  }

  /** Takes the time of the article that it begins on now. */
  #time(): void {
    if (this.#timeoutMs === undefined) return
    const timer = setTimeout(
      () =>
        // An answer that came in while this thread was busy is let in first.
        turn().then(() => {
          if (this.#timer === timer) this.#lose(null)
        }),
      Math.min(this.#timeoutMs, LONGEST_TIMER),
    )
    this.#timer = timer
  }

  #lose(why: string | null): void {
    if (this.#over) return
    this.end().catch(() => {})
    this.#listener.ended(this, why)
  }
}
