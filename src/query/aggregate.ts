import { BroadsheetError } from '../errors.ts'
import type { ArticleAnalysis } from '../schema/analysis.ts'
import { describe } from '../schema/describe.ts'
import { round } from '../text/round.ts'
import { checkAnalysis } from './check.ts'
import { type AggregatedName, NameBook } from './name-book.ts'

export type { AggregatedName } from './name-book.ts'

/** A country over many articles. */
export interface AggregatedCountry {
  alpha2: string
  alpha3: string
  name: string
  articles: number
  /** In how many of them it acts, and is not only a place. */
  acts: number
  mentions: number
  salience: number
  /** The indexes of the articles among those given. */
  found: number[]
}

/** Who and what a corpus is about. */
export interface Aggregate {
  /** How many analyses were given. */
  articles: number
  people: AggregatedName[]
  organizations: AggregatedName[]
  countries: AggregatedCountry[]
}

function addCountries(
  known: Map<string, AggregatedCountry>,
  analysis: ArticleAnalysis,
  article: number,
): void {
  for (const { alpha2, alpha3, name, acts, salience, mentions } of analysis.countries) {
    let country = known.get(alpha2)
    if (!country) {
      country = { alpha2, alpha3, name, articles: 0, acts: 0, mentions: 0, salience: 0, found: [] }
      known.set(alpha2, country)
    }
    country.articles++
    if (acts) country.acts++
    country.mentions += mentions.length
    country.salience += salience
    country.found.push(article)
  }
}

/** The most articles first, then the more salient, then by name. */
function ranked<Row extends { articles: number; salience: number; name: string }>(
  rows: Iterable<Row>,
): Row[] {
  return [...rows]
    .map((row) => ({ ...row, salience: round(row.salience / row.articles) }))
    .sort(
      (a, b) =>
        b.articles - a.articles ||
        b.salience - a.salience ||
        (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
    )
}

function checkIterable(analyses: unknown): Iterable<unknown> {
  const iterable = analyses as Iterable<unknown> | null | undefined
  if (typeof analyses === 'object' && typeof iterable?.[Symbol.iterator] === 'function') return iterable
  throw new BroadsheetError('bad-input', `aggregate() was given ${describe(analyses)} for analyses.`, '', {
    advice:
      'Give an array or another iterable of what analyze() returned; of a stream gather the analyses first.',
  })
}

/**
 * The people, organizations and countries of many articles. Who is named in bylines or in boilerplate alone is left out. No more than the names is kept, so
 * that a generator may read the analyses one by one. Names are one where
 *
 * 1. they are the same but for case, accents and marks; of an organization also but for "the" before it;
 * 2. people differ in initials alone ("Ana L. Ruiz", "Ana Ruiz"), and no article gives another initial;
 * 3. an article calls an organization by capitals alone ("NRA") that just one organization of the corpus is called for short
 *    ("Norvia Rail Authority (NRA)").
 *
 * Countries are one by their ISO 3166-1 code. A surname alone is joined to nobody.
 *
 * @returns each list by the number of articles, then by salience, then by name
 * @throws BroadsheetError `bad-input`; its path begins with the index of the analysis
 * @example
 * import { analyze } from 'broadsheet'
 * import { aggregate } from 'broadsheet/query'
 * const { people } = aggregate(['Ana Ruiz sang.', 'Ana L. Ruiz spoke.'].map((text) => analyze(text)))
 * people.map(({ name, articles }) => name + ' ' + articles) //=> ['Ana L. Ruiz 2']
 */
export function aggregate(analyses: Iterable<ArticleAnalysis>): Aggregate {
  const people = new NameBook('person')
  const organizations = new NameBook('organization')
  const countries = new Map<string, AggregatedCountry>()
  let articles = 0
  for (const given of checkIterable(analyses)) {
    const analysis = checkAnalysis(given, 'aggregate', undefined, `${articles}`)
    people.add(analysis, articles)
    organizations.add(analysis, articles)
    addCountries(countries, analysis, articles)
    articles++
  }
  return {
    articles,
    people: ranked(people.names()),
    organizations: ranked(organizations.names()),
    countries: ranked(countries.values()),
  }
}
