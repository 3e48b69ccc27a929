/** All that is asked of one case: the promises of its analysis, the same answer from every function and from what was stored. */

import { renderHtml } from '../../src/html/index.ts'
import { type Article, type ArticleAnalysis, createAnalyzer } from '../../src/index.ts'
import type { Case } from './cases.ts'
import { apart, holds, treesHold } from './promises.ts'

function same(what: string, one: unknown, other: unknown): void {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)]
  if (a === b) return
  let at = 0
  while (a[at] === b[at]) at++
  const near = (json: string) => json.slice(Math.max(0, at - 80), at + 80)
  throw new Error(`${what} differs: …${near(a)}… and …${near(b)}…`)
}

const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

export function checkCase({ input, options }: Case): void {
  const before = JSON.stringify({ input, options })
  const own = createAnalyzer(options)
  const analysis = own.analyze(input)
  holds(analysis, input.text)

  const article = own.parseArticle(input)
  apart('tokens', article.tokens)
  const kept: Article = stored(article)
  const links = own.parseSyntax(article)
  treesHold(links, article)
  same('the links of a stored article', own.parseSyntax(kept), links)
  same('the analysis of an article', own.analyze(article), analysis)
  // Asked in another order, so that what one function leaves behind cannot help or hurt the next.
  same('the tone', own.scoreSentiment(kept), analysis.sentiment)
  same('the quotations', own.extractQuotations(kept), analysis.quotations)
  same('the entities', own.extractEntities(kept), analysis.entities)
  same('the analysis of a stored article', own.analyze(kept), analysis)
  const { sentences, tokens } = own.tokenize(kept)
  same('the sentences', sentences, analysis.sentences)
  same('the tokens', tokens, own.tokenize(input).tokens)

  const known: ArticleAnalysis = stored(analysis)
  const boilerplate = analysis.blocks.filter(({ role }) => role === 'boilerplate')
  for (const source of [input, kept, known]) same('the boilerplate', own.findBoilerplate(source), boilerplate)
  same('the main text', own.mainText(known), own.mainText(input))
  same('the page', renderHtml(known), renderHtml(analysis))

  // Seldom, as it costs as much as all else and what is remembered by an analyzer is little.
  if (input.text.length % 4 === 0)
    same('the analysis of another analyzer', createAnalyzer(options).analyze(input), analysis)
  // What is returned is the caller's own.
  for (const entity of own.extractEntities(kept)) {
    entity.name = 'changed'
    entity.mentions.length = 0
  }
  own.extractQuotations(kept).length = 0
  same('the analysis after its parts were changed', own.analyze(kept), analysis)
  same('what was given', JSON.stringify({ input, options }), before)
}
