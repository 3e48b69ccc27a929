/** Notes on companies and writers below an article, and heads that begin alike. All is invented. */
import { describe, expect, it } from 'vitest'
import { parseArticle } from '../../src/index.ts'

const RELEASE = [
  '# Halvorsen Pumps Opens Second Plant in Leeds',
  'LEEDS, England, March 9, 2026 – Halvorsen Pumps plc, a maker of pumps for water works and farms, today announced the opening of its second plant in Leeds.',
  'The plant, on the site of a former mill, will make 40,000 pumps a year and employ 240 people by the end of 2027.',
  '"This is the largest investment in our history," said Ingrid Halvorsen, chief executive of Halvorsen Pumps. "Leeds has the engineers we need."',
  'The first pumps will leave the plant in June. Orders are open to customers in Europe and North America.',
]
const NOTE =
  'Halvorsen Pumps plc makes pumps, valves and meters for water works, farms and mines in 31 countries.'
const categories = (lines: readonly string[]) =>
  parseArticle({ text: [...RELEASE, ...lines].join('\n\n'), format: 'markdown' })
    .blocks.slice(RELEASE.length)
    .map(({ boilerplate }) => boilerplate?.category ?? null)

describe('notes below an article', () => {
  it('a company and its forecasts', () => {
    expect(
      categories([
        '**About Halvorsen Pumps**',
        `${NOTE} For more information, visit www.halvorsenpumps.example.`,
        '**Forward-Looking Statements**',
        'This release contains statements that involve risks and uncertainties. Actual results may differ.',
        '**Media contact:**',
        'press@halvorsenpumps.example',
      ]).slice(0, 4),
    ).toEqual(['promotion', 'promotion', 'disclaimer', 'disclaimer'])
  })
  it('a head of the article’s own stays', () => {
    expect(categories(['**About Halvorsen Pumps**', NOTE])).toEqual([null, null])
    expect(
      categories([
        '**About the mill**',
        'The mill was built in 1871 and made cloth for a hundred years. See www.leedsmill.example.',
      ]),
    ).toEqual([null, null])
  })
  it('a writer whom no list of names has', () => {
    expect(
      categories([
        'About the author',
        'Elandu Ndeya has sailed on the coast of Halden for thirty years and lives on a boat.',
      ]),
    ).toEqual(['author-bio', 'author-bio'])
  })
})
