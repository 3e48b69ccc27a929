import { checkOptions, type OptionShapes } from '../acceptance.ts'
import type { ArticleAnalysis } from '../schema/analysis.ts'
import type { Entity, EntityType } from '../schema/entities.ts'
import { checkAnalysis } from './check.ts'
import { isTopic } from './frame.ts'

export interface MainOptions {
  /** How many at most, from 0; the default is 5. */
  readonly limit?: number
}

const OPTIONS: OptionShapes<MainOptions> = {
  limit: ['|', 'i', ['&', 'Infinity', (value) => value === Infinity]],
}

function mainOf(
  asked: string,
  analysis: ArticleAnalysis,
  types: readonly EntityType[],
  options: MainOptions,
): Entity[] {
  const { limit = 5 } = checkOptions<MainOptions>(asked, options, OPTIONS)
  return checkAnalysis(analysis, asked)
    .entities.filter((entity) => types.includes(entity.type) && isTopic(analysis, entity))
    .sort((a, b) => b.salience - a.salience)
    .slice(0, limit)
}

/**
 * The people whom the article is about, by salience; who is named in the byline or in boilerplate alone is left out.
 *
 * @returns entities of the analysis, the most salient first, of equals the one first mentioned
 * @throws BroadsheetError `bad-input`, `bad-options`
 * @example
 * import { analyze } from 'broadsheet'
 * import { mainPeople } from 'broadsheet/query'
 * mainPeople(analyze('Ana Ruiz and Tomas Vell spoke. Ruiz was glad.'), { limit: 1 })[0].name //=> 'Ana Ruiz'
 */
export function mainPeople(analysis: ArticleAnalysis, options: MainOptions = {}): Entity[] {
  return mainOf('mainPeople', analysis, ['person'], options)
}

/**
 * The places that the article is about, countries among them, as `mainPeople` gives people.
 *
 * @throws BroadsheetError `bad-input`, `bad-options`
 * @example
 * import { analyze } from 'broadsheet'
 * import { mainPlaces } from 'broadsheet/query'
 * mainPlaces(analyze('The ferry from Oslo sank off Denmark.')).map(({ name }) => name) //=> ['Oslo', 'Denmark']
 */
export function mainPlaces(analysis: ArticleAnalysis, options: MainOptions = {}): Entity[] {
  return mainOf('mainPlaces', analysis, ['country', 'location'], options)
}

/**
 * The organizations that the article is about, as `mainPeople` gives people.
 *
 * @throws BroadsheetError `bad-input`, `bad-options`
 * @example
 * import { analyze } from 'broadsheet'
 * import { mainOrganizations } from 'broadsheet/query'
 * mainOrganizations(analyze('The World Bank lent Norway $5m.')).map(({ name }) => name) //=> ['World Bank']
 */
export function mainOrganizations(analysis: ArticleAnalysis, options: MainOptions = {}): Entity[] {
  return mainOf('mainOrganizations', analysis, ['organization'], options)
}
