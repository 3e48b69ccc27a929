/** Reads articles off the page's own thread. */
import { analyze } from 'broadsheet'
import type { Answer, Question } from './protocol.ts'

function answer({ id, text, format }: Question): Answer {
  const from = performance.now()
  const took = () => Math.round(performance.now() - from)
  try {
    const analysis = analyze({ text, format })
    return { id, milliseconds: took(), analysis }
  } catch (error) {
    return { id, milliseconds: took(), error: error instanceof Error ? error.message : String(error) }
  }
}

self.onmessage = ({ data }: MessageEvent<Question>) => self.postMessage(answer(data))
