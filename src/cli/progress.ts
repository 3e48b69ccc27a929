/** Milliseconds between two looks at how far the run is. */
const PAUSE = 250

/** How far a run is: what is done, how quickly, and what is left. */
export function progressLine(done: number, failed: number, seconds: number, part: number): string {
  const rate = seconds > 0 ? done / seconds : 0
  const left = part > 0 ? (seconds * (1 - part)) / part : null
  const told = [`${done} articles`, `${failed} failed`, `${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s`]
  if (part > 0) told.unshift(`${Math.floor(part * 100)} %`)
  if (left !== null && part < 1) told.push(`${duration(left)} left`)
  return told.join(', ')
}

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** What a run was, in one line. */
export function summaryLine(done: number, failed: number, seconds: number): string {
  const rate = seconds > 0 ? done / seconds : 0
  return `${done} ${done === 1 ? 'article' : 'articles'} in ${duration(seconds)} (${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s), ${failed} failed`
}

/** Where a run is told: a terminal, which has columns. */
export interface Teller {
  readonly isTTY?: boolean
  readonly columns?: number
  write(words: string): unknown
}

/** Tells people at a terminal how far a run is, and what it was. */
export class Progress {
  failed = 0
  #done = 0
  #told = 0
  readonly #start = performance.now()
  readonly #input: { readonly size: number | null; position(): number }
  readonly #many: boolean
  readonly #quiet: boolean
  readonly #to: Teller

  /** @param quiet whether the answers themselves go to the terminal, so that only the end is told */
  constructor(
    input: { readonly size: number | null; position(): number },
    many: boolean,
    quiet: boolean,
    to: Teller = process.stderr,
  ) {
    this.#input = input
    this.#many = many
    this.#quiet = quiet
    this.#to = to
  }

  count(ok: boolean): void {
    this.#done++
    if (!ok) this.failed++
    if (!this.#quiet && performance.now() - this.#told > PAUSE) this.#tell()
  }

  end(): void {
    if (!this.#many || !this.#to.isTTY) return
    const seconds = (performance.now() - this.#start) / 1000
    this.#to.write(`${this.#quiet ? '' : '\r\x1b[K'}${summaryLine(this.#done, this.failed, seconds)}\n`)
  }

  #tell(): void {
    this.#told = performance.now()
    if (!this.#many || !this.#to.isTTY) return
    const { size } = this.#input
    const part = size ? Math.min(1, this.#input.position() / size) : 0
    const line = progressLine(this.#done, this.failed, (this.#told - this.#start) / 1000, part)
    this.#to.write(`\r\x1b[K${line.slice(0, (this.#to.columns ?? 80) - 1)}`)
  }
}
