/** The blocks of labelled pages, as the library lays them out and reads them. */
import { blockFacts } from '../../../src/blocks/facts.ts'
import { blockFeatures, FeatureList, pageShape } from '../../../src/blocks/features.ts'
import { lay } from '../../../src/blocks/lay.ts'
import { surroundings } from '../../../src/blocks/surroundings.ts'
import { checkInput } from '../../../src/check.ts'
import type { Doc } from '../../../src/document.ts'
import type { Format } from '../../../src/index.ts'
import { english } from '../../../src/language/en/index.ts'
import { readSource } from '../../../src/source/index.ts'
import { advance } from '../../../src/stage.ts'
import { foldOf } from '../../fit/digests.ts'
import type { Inputs } from '../../fit/inputs.ts'
import type { Rows, SampleArticle } from '../../fit/model.ts'
import { type GoldLine, labelBlocks } from './labels.ts'

interface Blocks {
  readonly laid: Doc<'text' | 'layout'>
  readonly format: Format
  readonly facts: ReturnType<typeof blockFacts>
  /** Of the first pass, by block. */
  readonly features: readonly Int32Array[]
}

export interface Page extends Blocks {
  readonly fold: number
  /** 1 boilerplate, 0 article, -1 not known. */
  readonly labels: readonly number[]
  readonly weights: readonly number[]
}

function readBlocks({ text, format }: SampleArticle): Blocks {
  const laid = advance(readSource(checkInput({ text, format })), lay, { options: {}, language: english })
  const facts = blockFacts(laid, english)
  const shape = facts.length > 0 ? pageShape(facts, format) : null
  const features = facts.map((_, i) => {
    const list = new FeatureList()
    if (shape) blockFeatures(facts, shape, i, list)
    return Int32Array.from(list.found)
  })
  return { laid, format, facts, features }
}

export function readPages(inputs: Inputs, folds: number): Page[] {
  const pages: Page[] = []
  /** The site of each page by its id: a page's folds must be the same in every file. */
  const sites = new Map<string, string>()
  for (const name of inputs.corpora) {
    const lines = inputs.corpus<GoldLine>(name)
    for (const { id, domain, publisher_site: site } of lines)
      if (domain ?? site) sites.set(id, domain ?? (site as string))
    // Losing the article's words is worse than keeping a share line: blocks weigh by their words, the article's double.
    const whole = /\/(?:page-|html|pages\.|pages-page)/.test(name)
    for (const line of lines) {
      // Some pages are known by their metadata alone.
      if (!line.blocks && !line.with && line.content === undefined) continue
      const blocks = readBlocks({ text: line.source_text ?? line.text ?? '', format: line.format ?? 'html' })
      if (blocks.facts.length === 0) continue
      const labels = labelBlocks(line, blocks.laid, blocks.facts)
      const weights = labels.map((label, i) => {
        const words = Math.min(60, blocks.facts[i]?.wordCount ?? 0)
        return label === 0 ? 1 + words / 15 : (whole ? 0.5 : 1) + words / 30
      })
      const site = sites.get(line.id) ?? (line.url ? new URL(line.url).hostname : line.id)
      pages.push({ ...blocks, fold: foldOf(site, folds), labels, weights })
    }
  }
  return pages
}

export const rows: Rows = {
  read: (article, put) => {
    const { facts, format, features } = readBlocks(article)
    for (const list of features) list.forEach(put)
    // The second pass reads first answers: here every third block is boilerplate.
    const first = Float64Array.from(facts, (_, i) => (i % 3 === 2 ? 0.9 : 0.1))
    surroundings(facts, first, format).forEach(put)
  },
}
