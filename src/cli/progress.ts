/** Milliseconds between two lines of how far a run is: at a terminal, which draws one over the other, and in a log, which keeps all. */
const PAUSE = { terminal: 250, log: 60_000 }

/** How far a run is: what is done, how quickly, and what is left. */
export function progressLine(
  done: number,
  failed: number,
  seconds: number,
  part: number,
  left: number | null,
): string {
  const rate = seconds > 0 ? done / seconds : 0
  const told = [`${done} articles`, `${failed} failed`, `${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s`]
  if (part > 0) told.unshift(`${Math.floor(part * 100)} %`)
  if (left !== null) told.push(`${duration(left)} left`)
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

/** Tells how far a run of many articles is, and what it was: at a terminal in one line, in a log by the minute where it takes so long. */
export class Progress {
  failed = 0
  #done = 0
  readonly #start: number
  /** When a line was told last. */
  #told: number
  /** When the first answer came, and how much was read by then: what is passed over before takes no time. */
  #begun: { readonly at: number; readonly part: number } | null = null
  readonly #input: { readonly size: number | null; position(): number }
  readonly #shown: 'terminal' | 'log' | 'nothing'
  readonly #quiet: boolean
  readonly #to: Teller
  readonly #now: () => number

  /** @param quiet whether the answers themselves go to the terminal, so that only the end is told */
  constructor(
    input: { readonly size: number | null; position(): number },
    many: boolean,
    quiet: boolean,
    to: Teller = process.stderr,
    now = () => performance.now(),
  ) {
    this.#input = input
    this.#shown = !many ? 'nothing' : to.isTTY ? 'terminal' : 'log'
    this.#quiet = quiet
    this.#to = to
    this.#now = now
    this.#start = now()
    this.#told = this.#shown === 'log' ? this.#start : -Infinity
  }

  count(ok: boolean): void {
    this.#done++
    if (!ok) this.failed++
    if (this.#quiet || this.#shown === 'nothing') return
    const now = this.#now()
    this.#begun ??= { at: now, part: this.#part() }
    if (now - this.#told > PAUSE[this.#shown]) this.#tell(now)
  }

  end(): void {
    const seconds = (this.#now() - this.#start) / 1000
    const line = summaryLine(this.#done, this.failed, seconds)
    if (this.#shown === 'terminal') this.#to.write(`${this.#quiet ? '' : '\r\x1b[K'}${line}\n`)
    else if (this.#shown === 'log' && seconds * 1000 > PAUSE.log) this.#to.write(`broadsheet: ${line}\n`)
  }

  #part(): number {
    const { size } = this.#input
    return size ? Math.min(1, this.#input.position() / size) : 0
  }

  #tell(now: number): void {
    this.#told = now
    const part = this.#part()
    const { at, part: before } = this.#begun!
    const left = part > before && part < 1 ? ((now - at) / 1000 / (part - before)) * (1 - part) : null
    const line = progressLine(this.#done, this.failed, (now - this.#start) / 1000, part, left)
    if (this.#shown === 'log') this.#to.write(`broadsheet: ${line}\n`)
    else this.#to.write(`\r\x1b[K${line.slice(0, (this.#to.columns || 80) - 1)}`)
  }
}
