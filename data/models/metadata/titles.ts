/** Which block of a page is its title, if any: the candidates that the ranker of titles learns from. */
import { blockFacts } from '../../../src/blocks/facts.ts'
import { likelihoods } from '../../../src/blocks/judge.ts'
import { lay } from '../../../src/blocks/lay.ts'
import { titlePage } from '../../../src/blocks/title-page.ts'
import { putTitleValues } from '../../../src/blocks/title-values.ts'
import { checkInput } from '../../../src/check.ts'
import { english } from '../../../src/language/en/index.ts'
import { readSource } from '../../../src/source/index.ts'
import { advance } from '../../../src/stage.ts'
import type { GoldPage } from './gold-page.ts'
import { answersOf, normal, sameTitle } from './labels.ts'
import { rowOf, type Task } from './tasks.ts'

export const CONTEXT = { options: {}, language: english }

export function layOut({ text, format, url }: Pick<GoldPage, 'text' | 'format' | 'url'>) {
  const doc = advance(readSource(checkInput({ text, format, url })), lay, CONTEXT)
  const facts = blockFacts(doc, english)
  const likelihood = likelihoods(facts, doc.format, english.blocks)
  return { doc, facts, likelihood }
}

export type Laid = ReturnType<typeof layOut>

export function titleTask(gold: GoldPage, { doc, facts, likelihood }: Laid): Task {
  if (facts.length < 2) return { rows: [], right: [], none: true }
  const page = titlePage(facts, likelihood, doc, english)
  const answers = answersOf(gold.meta, 'title').filter((title) => title !== null)
  const isGold = (i: number): boolean => {
    const { text, block } = facts[i]!
    if (!answers.some((title) => sameTitle(title, text))) return false
    return (
      gold.sure ||
      gold.headlines.length === 0 ||
      gold.headlines.some(({ start, end }) => start < block.source.end && block.source.start < end)
    )
  }
  const right = page.candidates.map(isGold)
  const shown = normal(gold.text)
  const none = gold.sure
    ? gold.meta.title === null
    : gold.headlines.length === 0 &&
      answers.length > 0 &&
      !answers.some((title) => shown.includes(normal(title)))
  return {
    rows: page.candidates.map((i) => rowOf((put) => putTitleValues(put, page, i))),
    right,
    none,
    // What the markup says and no block shows teaches nothing.
    skip: !none && !right.includes(true),
    names: page.candidates.map((i) => `${i}: ${facts[i]!.text.slice(0, 80)}`),
  }
}
