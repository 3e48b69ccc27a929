/** What a batch asks of a browser: see `index.ts`. */
import { sentence, type ThreadData } from '../answer.ts'
import type { Hearing, ThreadLine } from './index.ts'

/** A Web Worker, as far as it is used (HTML, 10.2.6.3). */
interface WebWorker {
  postMessage(message: unknown): void
  terminate(): void
  addEventListener(
    type: 'message' | 'messageerror' | 'error',
    heard: (event: { readonly data?: unknown; readonly message?: string; preventDefault(): void }) => void,
  ): void
}
declare const Worker: new (address: URL, options: { readonly type: 'module' }) => WebWorker
declare const navigator: { readonly hardwareConcurrency?: number }

export function startThread(data: ThreadData, hearing: Hearing): ThreadLine {
  // Bundlers look for this very form, and make a file of the worker.
  const worker = new Worker(new URL('./worker.browser.js', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }) => hearing.message(data))
  for (const type of ['error', 'messageerror'] as const)
    worker.addEventListener(type, (event) => {
      event.preventDefault()
      hearing.end(sentence(event.message || 'The worker could not be loaded, or failed.'))
    })
  worker.postMessage(data)
  return { send: (message) => worker.postMessage(message), end: () => worker.terminate() }
}

export const cores = (): number => navigator.hardwareConcurrency ?? 1

/** (A timer within timers waits for four milliseconds, which is little beside a turn of ten.) */
export const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
