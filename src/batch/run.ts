import { contextOf } from '../analyzer.ts'
import type { Context } from '../stage.ts'
import { type Answer, read, written } from './answer.ts'
import { Finished } from './finished.ts'
import { Intake } from './intake.ts'
import { Interrupt } from './interrupt.ts'
import type { Plan } from './options.ts'
import { parcel, weigh } from './parcel.ts'
import { turn } from './platform/index.ts'
import { CHUNK, Pool } from './pool.ts'

/**
 * So many articles, or articles of this weight together, are read in place: each thread has to load the models and to run its code
 * slowly at first (`npm run bench:batch` shows both sides of it).
 */
export const FEW = { articles: 200, weight: 600_000 }

/** An article heavier than this is never read in place: the caller's thread would hang too long. */
const HEAVY = 20_000

/** How long the caller's thread reads without a turn for what else waits there, in milliseconds. */
const TURN = 10

export interface Given<T> {
  readonly index: number
  readonly input: T
}

/** How the answers are wanted. */
export interface Form {
  /** As JSON in any case, with these keys; `all` for as it comes. */
  readonly json: readonly string[] | null | 'as it comes'
  /** Whether it is known that there is work enough for threads. */
  readonly much: boolean
}

/** Whether it is known beforehand that the articles are more than a few. */
export function isMuch(articles: unknown): boolean {
  if (!Array.isArray(articles)) return false
  let weight = 0
  for (let i = 0; i < Math.min(articles.length, FEW.articles); i++) weight += weigh(articles[i])
  return articles.length > FEW.articles || weight > FEW.weight
}

/** Runs one batch: articles in place while there are few, then in threads. */
export class Run<T> {
  readonly #plan: Plan
  readonly #form: Form
  readonly #interrupt: Interrupt
  readonly #intake: Intake<T>
  readonly #finished: Finished<{ readonly given: Given<T>; readonly weight: number; readonly answer: Answer }>
  readonly #pool: Pool
  readonly #open = new Map<number, { readonly given: Given<T>; readonly weight: number }>()
  #wake: () => void = () => {}
  #asked = 0
  #told = 0
  /** The weight of all articles that were read from the source, and of those whose answers are not given out. */
  #weight = 0
  #held = 0
  #inPlace: boolean
  #context: Context | null = null
  #turned = performance.now()

  constructor(articles: Iterable<T> | AsyncIterable<T>, plan: Plan, form: Form) {
    this.#plan = plan
    this.#form = form
    this.#inPlace = plan.timeoutMs === undefined && !form.much
    this.#interrupt = new Interrupt(plan.signal)
    this.#intake = new Intake(articles, () => this.#wake())
    this.#finished = new Finished(plan.ordered)
    const keys = form.json === 'as it comes' ? null : form.json
    const data = { analyzer: plan.analyzer, timed: plan.timeoutMs !== undefined, keys }
    this.#pool = new Pool(plan.workers, data, plan.timeoutMs, (index, answer) =>
      this.#answered(index, answer),
    )
  }

  async *answers(): AsyncGenerator<{ given: Given<T>; answer: Answer }, void, undefined> {
    try {
      while (true) {
        this.#plan.signal?.throwIfAborted()
        const arrived = this.#intake.take()
        if (arrived) await this.#accept(arrived.value)
        if (this.#hasRoom()) this.#intake.ask()
        const result = this.#finished.take()
        if (result) {
          this.#told++
          this.#held -= result.weight
          yield result
        } else if (this.#asked === this.#told && this.#intake.done) {
          if (this.#intake.failure) throw this.#intake.failure.error
          return
        } else if (!arrived || !this.#hasRoom()) await this.#news()
      }
    } finally {
      this.#interrupt.end()
      await Promise.allSettled([this.#intake.close(), this.#pool.end()])
    }
  }

  /** Waits for an article or an answer, unless one is there. */
  #news(): Promise<void> {
    return this.#interrupt.wait(
      new Promise<void>((resolve) => {
        this.#wake = resolve
      }),
    )
  }

  /** What the threads can hold: for each what it reads and what is next. */
  #hasRoom(): boolean {
    const held = this.#asked - this.#told
    if (this.#inPlace) return held === 0
    const { workers } = this.#plan
    return held < workers * 2 || this.#held < workers * 2 * CHUNK
  }

  async #accept(input: T): Promise<void> {
    const given = { index: this.#asked++, input }
    const sent = parcel(input)
    const weight = 'source' in sent ? weigh(sent.source) : 0
    this.#weight += weight
    this.#held += weight
    this.#open.set(given.index, { given, weight })
    if ('answer' in sent) this.#answered(given.index, sent.answer)
    else if (this.#staysInPlace(weight)) {
      this.#context ??= contextOf(this.#plan.analyzer)
      const answer = read(this.#context, sent.source)
      const { json } = this.#form
      this.#answered(given.index, json === 'as it comes' ? answer : written(answer, json))
      await this.#turn()
    } else
      this.#pool.add({ index: given.index, source: sent.source, weight, alone: false, ends: 0, waits: 0 })
  }

  /** Whether an article is read here; behind one that is not, none is. */
  #staysInPlace(weight: number): boolean {
    this.#inPlace &&= this.#asked <= FEW.articles && this.#weight <= FEW.weight && weight <= HEAVY
    return this.#inPlace
  }

  async #turn(): Promise<void> {
    if (performance.now() - this.#turned < TURN) return
    await this.#interrupt.wait(turn())
    this.#turned = performance.now()
  }

  #answered(index: number, answer: Answer): void {
    const open = this.#open.get(index)
    if (!open) return
    this.#open.delete(index)
    this.#finished.add(index, { ...open, answer })
    this.#wake()
  }
}
