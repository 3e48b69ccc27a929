/** A thread of analyzeAll() in Node. */
import { parentPort, workerData } from 'node:worker_threads'
import type { ThreadData } from './answer.ts'
import { serve } from './serve.ts'

parentPort?.on(
  'message',
  serve(workerData as ThreadData, (answers) => parentPort?.postMessage(answers)),
)
