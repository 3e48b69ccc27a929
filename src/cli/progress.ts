/** Milliseconds between two looks at how far the run is. */
const PAUSE = 250

/** How far a run is: what is done, how quickly, and what is left. */
export function progressLine(done: number, failed: number, seconds: number, part: number): string {
  const rate = seconds > 0 ? done / seconds : 0
  const left = part > 0 ? (seconds * (1 - part)) / part : null
  const told = [`${done} articles`, `${failed} failed`, `${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s`]
  if (left !== null && part < 1) told.push(`${duration(left)} left`)
  return told.join(', ')
}

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** Tells people at a terminal how far a run is. */
export class Progress {
  failed = 0
  #done = 0
  #told = 0
  readonly #start = performance.now()
  readonly #input: { readonly size: number | null; readonly position: () => number }

  constructor(input: { readonly size: number | null; readonly position: () => number }) {
    this.#input = input
  }

  count(ok: boolean): void {
    this.#done++
    if (!ok) this.failed++
    if (performance.now() - this.#told > PAUSE) this.#tell()
  }

  end(): void {
    if (this.#done === 0) return
    this.#tell()
    if (process.stderr.isTTY) process.stderr.write('\n')
  }

  #tell(): void {
    this.#told = performance.now()
    if (!process.stderr.isTTY) return
    const { size, position } = this.#input
    const line = progressLine(
      this.#done,
      this.failed,
      (this.#told - this.#start) / 1000,
      size ? position() / size : 0,
    )
    process.stderr.write(`\r\x1b[K${line}`)
  }
}
