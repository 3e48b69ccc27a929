/**
 * The stages in order:
 *
 *   source → blocks → sentences and tokens → values → table of words → names → entities → quotations → sentiment → result
 *
 * Each public function asks for the prefix it needs, and a bundle that imports one function holds that prefix alone.
 */
import { judge } from './blocks/judge.ts'
import { lay } from './blocks/lay.ts'
import type { Article, Input } from './document.ts'
import { grammar } from './grammar/index.ts'
import { metadata } from './metadata/index.ts'
import { names } from './names/index.ts'
import { quotations } from './quotations/index.ts'
import { entities } from './references/index.ts'
import { articleAnalysisSchema, articleSchema } from './schema/analysis.ts'
import { pick } from './schema/keys.ts'
import { sentiment } from './sentiment/index.ts'
import { readSource } from './source/index.ts'
import { advance, type Context } from './stage.ts'
import { values } from './values/index.ts'
import { SCHEMA_VERSION, VERSION } from './version.ts'
import { tokens } from './words/index.ts'
import { words } from './words/table.ts'
import { unknownLanguage } from './words/unknown-language.ts'

const layOut = (input: Input, context: Context) => advance(readSource(input), lay, context)

export const tokenizeInput = (input: Input, context: Context) =>
  advance(layOut(input, context), tokens, context)

/** The blocks with their roles alone: they need no tokens. */
export const judgeInput = (input: Input, context: Context) => advance(layOut(input, context), judge, context)

const describe = (judged: ReturnType<typeof judgeInput>, context: Context) =>
  advance(judged, metadata, context)

function tokenizeDescribed(described: ReturnType<typeof describe>, context: Context): Article {
  const doc = advance(described, tokens, context)
  return pick(articleSchema, {
    ...doc,
    schemaVersion: SCHEMA_VERSION,
    version: VERSION,
    id: doc.input.id,
    blocks: [...doc.blocks],
    warnings: [...doc.warnings, ...unknownLanguage(doc, context.language.code)],
  })
}

export const parse = (input: Input, context: Context): Article =>
  tokenizeDescribed(describe(judgeInput(input, context), context), context)

/** Remembers a stage's answer for each article and analyzer, so that an article parsed once is never analysed twice. */
function once<Answer>(compute: (article: Article, context: Context) => Answer) {
  const answers = new WeakMap<Context, WeakMap<Article, Answer>>()
  return (article: Article, context: Context): Answer => {
    let known = answers.get(context)
    if (!known) answers.set(context, (known = new WeakMap()))
    let answer = known.get(article)
    if (answer === undefined) known.set(article, (answer = compute(article, context)))
    return answer
  }
}

export const valued = /* @__PURE__ */ once((article, context) => advance(article, values, context))
export const worded = (article: Article, context: Context) =>
  advance(valued(article, context), words, context)
/** Heads and relations, apart from what the other functions ask for: whoever does not parse carries no parser. */
export const parsed = /* @__PURE__ */ once((article, context) =>
  advance(worded(article, context), grammar, context),
)
export const named = /* @__PURE__ */ once((article, context) => {
  // The names themselves are let go.
  const doc = worded(article, context)
  return { ...doc, ...entities.run(advance(doc, names, context), context) }
})
export const quoted = /* @__PURE__ */ once((article, context) =>
  advance(advance(named(article, context), grammar, context), quotations, context),
)
export const scored = /* @__PURE__ */ once((article, context) =>
  advance(quoted(article, context), sentiment, context),
)

/** All that is read of an article, in the order of the schema. */
export const analysis = (article: Article, context: Context) =>
  pick(articleAnalysisSchema, scored(article, context))

/**
 * All that is read of several articles, each stage over all of them before the next: its code and weights stay near the processor,
 * and a dozen articles take some seven tenths of the time that they take one after the other. Nothing is remembered.
 */
export function analysisRow(inputs: readonly Input[], context: Context): ReturnType<typeof analysis>[] {
  return inputs
    .map((input) => layOut(input, context))
    .map((doc) => advance(doc, judge, context))
    .map((doc) => describe(doc, context))
    .map((doc) => tokenizeDescribed(doc, context))
    .map((doc) => advance(doc, values, context))
    .map((doc) => advance(doc, words, context))
    .map((doc) => advance(doc, names, context))
    .map((doc) => advance(doc, entities, context))
    .map((doc) => advance(advance(doc, grammar, context), quotations, context))
    .map((doc) => advance(doc, sentiment, context))
    .map((doc) => pick(articleAnalysisSchema, doc))
}
