/** What the schema names is listed there alone: no array in code outside it names a whole shape or a whole choice again. */
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { articleAnalysisSchema, articleSchema } from '../../src/schema/analysis.ts'
import { ARTICLE_ROLES, BLOCK_KINDS, BOILERPLATE_CATEGORIES } from '../../src/schema/blocks.ts'
import { COUNTRY_VIAS, ENTITY_TYPES, MENTION_FORMS } from '../../src/schema/entities.ts'
import { articleInputSchema, FORMATS } from '../../src/schema/input.ts'
import { keysOf } from '../../src/schema/keys.ts'
import { WARNING_CODES } from '../../src/schema/metadata.ts'
import { analyzerOptionsSchema } from '../../src/schema/options.ts'
import { QUOTATION_KINDS, QUOTED_TERM_KINDS } from '../../src/schema/quotations.ts'
import { SENTIMENT_LABELS } from '../../src/schema/sentiment.ts'
import { UNIVERSAL_POS } from '../../src/schema/tokens.ts'
import { codeOf, files, treeOf } from './source-files.ts'

const NAMED: readonly (readonly string[])[] = [
  keysOf(articleSchema),
  keysOf(articleAnalysisSchema),
  keysOf(articleInputSchema),
  keysOf(analyzerOptionsSchema),
  ...[ARTICLE_ROLES, BLOCK_KINDS, BOILERPLATE_CATEGORIES, COUNTRY_VIAS, ENTITY_TYPES, MENTION_FORMS, FORMATS],
  ...[WARNING_CODES, QUOTATION_KINDS, QUOTED_TERM_KINDS, SENTIMENT_LABELS, UNIVERSAL_POS],
]

/** Lists whose order belongs to the weights of a model: a type that is added to the schema is not yet one of theirs. */
const OF_MODELS = new Set(['names/tagger/view.ts', 'engines/tagger.ts'])

/** The arrays of strings in the code that name all of what the schema names. */
function listedAgain(name: string, code: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isArrayLiteralExpression(node)) {
      const words = new Set(node.elements.filter(ts.isStringLiteral).map(({ text }) => text))
      if (NAMED.some((names) => names.every((known) => words.has(known)))) found.push(node.getText())
    }
    ts.forEachChild(node, visit)
  }
  visit(treeOf(name, code))
  return found
}

describe('keys and choices of the schema', () => {
  it('are listed nowhere else', () => {
    const again = files
      .filter((file) => !file.startsWith('schema/') && !OF_MODELS.has(file))
      .flatMap((file) => listedAgain(file, codeOf(file)).map((list) => `${file}: ${list}`))
    expect(again).toEqual([])
  })

  it('would be found', () => {
    expect(listedAgain('view.ts', "const KINDS = ['scare', 'title']")).toHaveLength(1)
    expect(listedAgain('view.ts', "const KINDS = ['scare']")).toEqual([])
  })
})
