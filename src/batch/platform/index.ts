/** What a batch asks of the place where it runs. In browsers `browser.ts` stands for this file (`tsup.config.ts`). */
import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { sentence, type ThreadData } from '../answer.ts'

/** The other end of a thread. */
export interface ThreadLine {
  send(message: unknown): void
  end(): unknown
}

/** What is heard of a thread. */
export interface Hearing {
  message(message: unknown): void
  /** It ended by itself, and why. */
  end(why: string): void
}

export function startThread(data: ThreadData, hearing: Hearing): ThreadLine {
  const worker = new Worker(new URL('./worker.js', import.meta.url), {
    workerData: data,
    execArgv: [], // the flags of the user's own script, such as --input-type, are not for the threads
  })
  let why = ''
  worker.on('message', (message) => hearing.message(message))
  worker.on('error', (error) => {
    why = sentence(error)
  })
  worker.on('exit', (code) => hearing.end(why || `It ended with code ${code}.`))
  return { send: (message) => worker.postMessage(message), end: () => worker.terminate() }
}

export const cores = (): number => availableParallelism()

/** Lets in what waits for this thread: messages and timers. */
export const turn = (): Promise<void> => setImmediate()
