import type { ArticleAnalysis } from '../schema/analysis.ts'
import type { Score } from '../schema/sentiment.ts'
import { checkAnalysis } from './check.ts'
import { findCountry, findEntity, type Wanted, wordOf } from './lookup.ts'
import { sentenceAt } from './sentences.ts'

/** The tone at one mention. */
export interface ToneAt extends Score {
  start: number
  end: number
  /** The words of the mention. */
  text: string
  /** The index of its sentence; null where none holds it. */
  sentence: number | null
}

/** The tone toward somebody or something. */
export interface ToneToward extends Score {
  name: string
  /** Null for a country that is no entity of its own, but named through its people or its capital. */
  entityId: string | null
  /** Mention by mention, in the order of the text. */
  mentions: ToneAt[]
}

/**
 * The tone toward an entity or a country: how it is spoken of, on the whole and at each mention.
 *
 * @param who an entity, its id or a name, as for `sentencesMentioning`; a country also by its ISO 3166-1 code
 * @returns null where nobody is so called, or no tone toward it was read
 * @throws BroadsheetError `bad-input`
 * @example
 * import { analyze } from 'broadsheet'
 * import { toneToward } from 'broadsheet/query'
 * const analysis = analyze('Ana Ruiz was praised for a brilliant rescue.')
 * toneToward(analysis, 'Ruiz, Ana') //=> null
 * toneToward(analysis, 'ANA RUIZ').label //=> 'positive'
 */
export function toneToward(analysis: ArticleAnalysis, who: Wanted): ToneToward | null {
  const { text, sentences, sentiment } = checkAnalysis(analysis, 'toneToward')
  const word = wordOf('toneToward', who)
  const entity = findEntity(analysis, word)
  const target = entity && sentiment.targets.find(({ entityId }) => entityId === entity.id)
  if (entity && target) {
    const mentions = target.mentions.map((mention) => {
      const sentence = sentenceAt(sentences, mention.start)
      return {
        ...mention,
        text: text.slice(mention.start, mention.end),
        sentence: sentence < 0 ? null : sentence,
      }
    })
    return { ...target, name: entity.name, mentions }
  }
  const country = findCountry(analysis, word)
  const score = country && sentiment.countries.find(({ alpha2 }) => alpha2 === country.alpha2)
  if (!country || !score) return null
  const { alpha2: _, ...tone } = score
  return { ...tone, name: country.name, entityId: null, mentions: [] }
}
