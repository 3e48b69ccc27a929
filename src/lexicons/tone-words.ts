import list from './generated/tone-words.ts'
import { lazy } from './lists.ts'

export interface ToneWord {
  /** Mean of ten ratings, -4 to 4; 0 if not rated. */
  readonly vader: number
  /** One rating, -5 to 5; 0 if not rated. */
  readonly afinn: number
}

export const toneWords = lazy(() => {
  const words = new Map<string, ToneWord>()
  for (const line of list.split('\n')) {
    const [word, vader, afinn] = line.split('\t') as [string, string, string]
    words.set(word, { vader: Number(vader), afinn: Number(afinn) })
  }
  return words as ReadonlyMap<string, ToneWord>
})
