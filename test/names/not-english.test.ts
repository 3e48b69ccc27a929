/** Whether an article is read as English is one decision, and a stored article carries it. */
import { expect, it } from 'vitest'
import { analyze, extractEntities, extractQuotations, parseArticle } from '../../src/index.ts'

const FRENCH =
  'Le ministre de la Santé a déclaré que la situation était grave. « Les hôpitaux de Paris sont pleins », selon Jean ' +
  'Dupont. Il a dit que les gens doivent rester chez eux pour le moment, et que la France ne peut pas attendre plus.'

it('a stored article in another language is read so without its warning', () => {
  const article = JSON.parse(JSON.stringify(parseArticle({ text: FRENCH, format: 'text' })))
  expect(article.metadata.language).toBe('fr')
  expect(article.warnings.map(({ code }: { code: string }) => code)).toEqual(['not-english'])
  article.warnings = []
  const { entities, countries, quotations, sentiment } = analyze(article)
  expect({ entities, countries, quotations }).toEqual({ entities: [], countries: [], quotations: [] })
  expect(sentiment.overall).toEqual({ score: 0, label: 'neutral', confidence: 0, reasons: [] })
  expect(extractEntities(article)).toEqual([])
  expect(extractQuotations(article)).toEqual([])
})
