import { lazy } from '../lists/lists.ts'
import cues from './generated/boilerplate-cues.ts'

export interface BoilerplateCue {
  readonly phrase: string
  readonly category: string
  /** 1 a hint, 3 decides. */
  readonly weight: number
}

/** Cues by their first word. */
export const boilerplateCues = lazy(() => {
  const byFirst = new Map<string, BoilerplateCue[]>()
  for (const line of cues.split('\n')) {
    const [phrase, category, weight] = line.split('\t') as [string, string, string]
    const first = phrase.split(' ')[0] as string
    const list = byFirst.get(first)
    const cue = { phrase, category, weight: Number(weight) }
    if (list) list.push(cue)
    else byFirst.set(first, [cue])
  }
  return byFirst
})
