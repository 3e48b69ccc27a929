import { checkOptions, type OptionShapes } from '../acceptance.ts'
import type { ArticleAnalysis } from '../schema/analysis.ts'
import type { Entity } from '../schema/entities.ts'
import { checkAnalysis } from './check.ts'
import { isTold } from './frame.ts'
import { sentenceAt } from './sentences.ts'

export interface CooccurrenceOptions {
  /** How near two have to be named; the default is `'sentence'`. */
  readonly within?: 'sentence' | 'paragraph'
}

const OPTIONS: OptionShapes<CooccurrenceOptions> = { within: ['=', 'sentence', 'paragraph'] }

/** Two that are named together. */
export interface Cooccurrence {
  /** The ids of both, the one first mentioned in the article first. */
  entityIds: [string, string]
  names: [string, string]
  /** In how many sentences or paragraphs. */
  count: number
  /** The indexes of these sentences, or of these blocks. */
  places: number[]
}

/** What names more than so many is a list or a table, and says of none that it belongs to another. */
const MOST = 50

/** The entities of each sentence or block of the article itself, each once, in the order of the list. */
function entitiesByPlace(analysis: ArticleAnalysis, within: 'sentence' | 'paragraph'): Map<number, Entity[]> {
  const { sentences, entities } = analysis
  const found = new Map<number, Entity[]>()
  for (const entity of entities)
    for (const { start, block } of entity.mentions) {
      if (!isTold(analysis, block)) continue
      const place = within === 'paragraph' ? block : sentenceAt(sentences, start)
      const here = found.get(place)
      if (!here) found.set(place, [entity])
      else if (here[here.length - 1] !== entity) here.push(entity)
    }
  found.delete(-1)
  return found
}

/**
 * Who and what is named together, pronouns and descriptions included, bylines, datelines and boilerplate left out. Sentences or paragraphs that name more
 * than 50 are lists, and count for none.
 *
 * @returns the most frequent pair first, then in the order of the entities
 * @throws BroadsheetError `bad-input`, `bad-options`
 * @example
 * import { analyze } from 'broadsheet'
 * import { cooccurrences } from 'broadsheet/query'
 * cooccurrences(analyze('Ana Ruiz met Tomas Vell in Oslo.'))[0].names //=> ['Ana Ruiz', 'Tomas Vell']
 */
export function cooccurrences(analysis: ArticleAnalysis, options: CooccurrenceOptions = {}): Cooccurrence[] {
  const { within = 'sentence' } = checkOptions<CooccurrenceOptions>('cooccurrences', options, OPTIONS)
  const byPlace = entitiesByPlace(checkAnalysis(analysis, 'cooccurrences'), within)
  const order = new Map(analysis.entities.map((entity, i) => [entity, i]))
  const pairs = new Map<number, Cooccurrence & { first: number }>()
  for (const place of [...byPlace.keys()].sort((a, b) => a - b)) {
    const here = byPlace.get(place)!
    if (here.length > MOST) continue
    here.forEach((one, i) => {
      for (const other of here.slice(i + 1)) {
        const first = order.get(one)! * order.size + order.get(other)!
        const pair = pairs.get(first)
        if (pair) pair.places.push(place)
        else
          pairs.set(first, {
            entityIds: [one.id, other.id],
            names: [one.name, other.name],
            count: 0,
            places: [place],
            first,
          })
      }
    })
  }
  return [...pairs.values()]
    .sort((a, b) => b.places.length - a.places.length || a.first - b.first)
    .map(({ first: _, ...pair }) => ({ ...pair, count: pair.places.length }))
}
