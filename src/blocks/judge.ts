import type { Doc } from '../document.ts'
import type { BlockWords } from '../language/boilerplate.ts'
import { type BoilerplateModel, boilerplateModel } from '../models/boilerplate.ts'
import { type Ranker, rankers } from '../models/metadata.ts'

import type { Block, BoilerplateCategory } from '../schema/blocks.ts'
import { type Context, explain, type Stage } from '../stage.ts'
import { round } from '../text/round.ts'
import { categories, categoryByWords } from './category.ts'
import { type CertainRule, certainBoilerplate } from './certain.ts'
import { boilerplateLikelihood } from './classify.ts'
import { type BlockFacts, blockFacts, namedAuthors } from './facts.ts'
import { pageWarnings } from './page-kind.ts'
import { rolesOf } from './roles.ts'

/** A page of fewer blocks has no shape to judge by: there, only words that say what they are count. */
const FEWEST_BLOCKS = 8
const FEWEST_PROSE = 3
/** The least confidence of what a rule settles. */
const CERTAIN = 0.95

/** What the roles of blocks are read from. */
type RolesNeed = Doc<'input' | 'format' | 'head' | 'text' | 'layout' | 'warnings'>

/** Gives every block its role, and boilerplate its category. */
export const judge: Stage<RolesNeed, Doc<'blocks' | 'warnings'>> = {
  name: 'roles',
  run: (doc, context) => {
    const facts = blockFacts(doc, context.language)
    return judged(
      doc,
      facts,
      likelihoods(facts, doc.format, context.language.blocks),
      context,
      rankers().title,
    )
  },
}

/** The answer for blocks whose likelihood of being boilerplate is known. */
export function judged(
  doc: Doc<'input' | 'head' | 'text' | 'format' | 'warnings'>,
  facts: readonly BlockFacts[],
  likelihood: ArrayLike<number>,
  context: Context,
  titles: Ranker,
): Doc<'blocks' | 'warnings'> {
  const { text, warnings } = doc
  const given = facts.map(phrasesOf(context))
  const authors = namedAuthors(facts, context.language.bylines)
  const certain = certainBoilerplate(facts, lastProse(facts, likelihood), context.language, authors)
  const told = given.map((own, i) => own ?? certain[i] ?? null)
  // What the user calls boilerplate is no title either.
  const roles = rolesOf(facts, likelihood, doc, context, titles).map((role, i) =>
    given[i] || (told[i] && role !== 'title') ? 'boilerplate' : role,
  )
  const found = categories(
    facts,
    roles.map((role) => role === 'boilerplate'),
    roles.lastIndexOf('body'),
    context.language,
    authors,
    told,
  )
  const blocks = facts.map(({ block: { start, end, kind, source: place } }, index): Block => {
    const own = text.slice(start, end)
    const source = { start: place.start, end: place.end }
    const role = roles[index]!
    if (role !== 'boilerplate') return { index, start, end, text: own, kind, source, role, boilerplate: null }
    const rule = told[index]
    const { category, cue } = found[index]!
    const p = likelihood[index]!
    const boilerplate = {
      category,
      confidence: round(rule ? Math.max(CERTAIN, p) : p),
      reasons: explain(context, () => [
        {
          rule: rule ? rule.rule : 'boilerplate model',
          message: rule ? category : `${category}: ${cue}`,
          spans: [{ start, end, text: own }],
        },
      ]),
    }
    return { index, start, end, text: own, kind, source, role, boilerplate }
  })
  const all = [...warnings, ...pageWarnings(facts, blocks, context.language.blocks)]
  if (blocks.some(({ role }) => role === 'body')) return { blocks, warnings: all }
  return {
    blocks,
    warnings: [
      ...all,
      {
        code: 'no-body',
        message: 'No block of the text is body: there is nothing to read but headings and boilerplate.',
      },
    ],
  }
}

export function likelihoods(
  facts: readonly BlockFacts[],
  format: string,
  language: BlockWords,
  model?: BoilerplateModel,
): ArrayLike<number> {
  const prose = facts.filter((own) => own.prose).length
  if (facts.length < FEWEST_BLOCKS || prose === 0)
    return facts.map((own) => byCues(own, facts.length, language))
  const judged = boilerplateLikelihood(facts, format, model ?? boilerplateModel())
  // Little prose is little to judge by: there, whole sentences stay unless their own words say what they are.
  return prose >= FEWEST_PROSE
    ? judged
    : judged.map((p, i) => (facts[i]?.prose ? Math.min(p, byCues(facts[i]!, facts.length, language)) : p))
}

function byCues(own: BlockFacts, blocks: number, language: BlockWords): number {
  const words = categoryByWords(own, language)
  return words && words.strength >= 0.5 && own.wordCount <= 30 && (blocks > 1 || words.strength >= 0.8)
    ? 0.9
    : 0.05
}

function lastProse(facts: readonly BlockFacts[], likelihood: ArrayLike<number>): number {
  return facts.findLastIndex((own, i) => own.prose && likelihood[i]! < 0.5)
}

/** The user's own phrases, matched without regard to case. */
function phrasesOf({ options }: Context): (own: BlockFacts) => CertainRule | null {
  const phrases = (options.boilerplatePhrases ?? []).map(({ phrase, category }) => ({
    phrase: phrase.toLowerCase(),
    category,
  }))
  if (phrases.length === 0) return () => null
  return ({ text }) => {
    const lower = text.toLowerCase()
    const hit = phrases.find(({ phrase }) => lower.includes(phrase))
    return hit ? { category: hit.category as BoilerplateCategory, rule: 'given phrase' } : null
  }
}
