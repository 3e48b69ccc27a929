/** The words nearest to a word by their GloVe vectors (data/language/en/training/tone-vectors.tsv) among those that share its ending. */
import { readKnowledge, SIZE } from './tone-knowledge.ts'

const NEAREST = 12
const LEAST_ALIKE = 0.45
/** Forms of one kind stay forms of that kind, most of the time; tried in order. */
const ENDINGS = ['ings', 'ing', 'ers', 'ed', 'ly', 'ness', 'ment', 'ion', 'est', 'er', 's', '']
/** They bind a sentence together: none is exchanged, nor is a shorter word. */
const BINDING = new Set(
  `not never nor and but are was were been will would can could has had have does did for with from than that this these those its
  she they you his her their our your who which the`.split(/\s+/),
)

const endingOf = (word: string): string => ENDINGS.find((ending) => word.endsWith(ending)) as string

/** For each of `words` that is written small and has a vector. */
export function nearestWords(words: ReadonlySet<string>): Map<string, readonly string[]> {
  const groups = new Map<string, { words: string[]; vectors: Float32Array[] }>()
  for (const [word, { vector }] of readKnowledge()) {
    if (!vector || !/^[a-z]{3,}$/.test(word) || !words.has(word) || BINDING.has(word)) continue
    const norm = Math.hypot(...vector) || 1
    const ending = endingOf(word)
    let group = groups.get(ending)
    if (!group) groups.set(ending, (group = { words: [], vectors: [] }))
    group.words.push(word)
    group.vectors.push(vector.map((x) => x / norm))
  }
  const nearest = new Map<string, readonly string[]>()
  for (const { words: own, vectors } of groups.values()) {
    const flat = new Float32Array(own.length * SIZE)
    vectors.forEach((vector, i) => {
      flat.set(vector, i * SIZE)
    })
    own.forEach((word, w) => {
      const best: [number, number][] = []
      let least = LEAST_ALIKE
      for (let other = 0; other < own.length; other++) {
        if (other === w) continue
        let sum = 0
        for (let d = 0, a = w * SIZE, b = other * SIZE; d < SIZE; d++, a++, b++)
          sum += (flat[a] as number) * (flat[b] as number)
        if (sum <= least) continue
        best.push([sum, other])
        if (best.length <= NEAREST * 4) continue
        best.sort(([a], [b]) => b - a)
        best.length = NEAREST
        least = (best[NEAREST - 1] as [number, number])[0]
      }
      best.sort(([a], [b]) => b - a)
      if (best.length > 0)
        nearest.set(
          word,
          best.slice(0, NEAREST).map(([, other]) => own[other] as string),
        )
    })
  }
  return nearest
}
