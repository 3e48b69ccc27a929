/** The worker as a function; of articles that wait, only the newest of each panel is read. */
import type { Answer, Article, Question } from './protocol.ts'

export type Reader = (article: Article) => Promise<Answer | null>

interface Waiting extends Question {
  readonly panel: number
  readonly settle: (answer: Answer | null) => void
}

/** Gives each panel its own `Reader` over one worker. An answer is null where a newer article came before it was read. */
export function readers(): () => Reader {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  let waiting: Waiting[] = []
  let current: Waiting | null = null
  let ids = 0
  let panels = 0

  function next(): void {
    if (current || waiting.length === 0) return
    current = waiting.shift() ?? null
    if (current)
      worker.postMessage({ id: current.id, text: current.text, format: current.format } satisfies Question)
  }
  function done(answer: Answer): void {
    current?.settle(answer)
    current = null
    next()
  }
  worker.onmessage = ({ data }: MessageEvent<Answer>) => done(data)
  worker.onerror = (event) =>
    done({ id: current?.id ?? 0, milliseconds: 0, error: event.message || 'The reader could not be loaded.' })

  return () => {
    const panel = panels++
    return ({ text, format }) =>
      new Promise((settle) => {
        for (const old of waiting.filter((one) => one.panel === panel)) old.settle(null)
        waiting = waiting.filter((one) => one.panel !== panel)
        waiting.push({ panel, id: ids++, text, format, settle })
        next()
      })
  }
}
