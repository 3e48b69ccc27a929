/** A stage says what it reads, field by field, so that another can be put before or behind it without a change to it. */
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import type { Article, Doc } from '../../src/document.ts'
import { advance, type Context, type Stage } from '../../src/stage.ts'
import { codeOf, files, treeOf } from './source-files.ts'

/** What stands for a whole article, and is asked for by nobody who names fields. */
const WHOLE = new Set(['Article', 'ArticleAnalysis'])
const STAGES = /^(?:blocks|metadata|words|values|names|references|quotations|sentiment)\//

/** The whole articles that a file imports. */
function wholes(name: string, code: string): string[] {
  return treeOf(name, code)
    .statements.filter(ts.isImportDeclaration)
    .flatMap(({ importClause }) => {
      const bindings = importClause?.namedBindings
      return bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : []
    })
    .map(({ propertyName, name: own }) => (propertyName ?? own).text)
    .filter((imported) => WHOLE.has(imported))
    .map((imported) => `${name}: ${imported}`)
}

const greeting: Stage<Doc<'text'>, { readonly greeting: boolean }> = {
  name: 'greeting',
  run: ({ text }) => ({ greeting: text.startsWith('Dear') }),
}
const answer: Stage<{ readonly greeting: boolean }, { readonly answer: string }> = {
  name: 'answer',
  run: ({ greeting }) => ({ answer: greeting ? 'Yours' : '' }),
}
const context = { options: {} } as Context

describe('stages', () => {
  it('ask for fields, never for a whole article', () => {
    const found = files.filter((file) => STAGES.test(file)).flatMap((file) => wholes(file, codeOf(file)))
    expect(found).toEqual([])
  })

  it('would be seen to ask for one', () => {
    const code = "import type { Article as Whole, Doc } from '../document.ts'"
    expect(wholes('letters/index.ts', code)).toEqual(['letters/index.ts: Article'])
  })

  it('read whatever has the fields, and do not compile before what they read', () => {
    const doc = { text: 'Dear Ana' } as Article
    expect(advance(advance(doc, greeting, context), answer, context)).toEqual({
      text: 'Dear Ana',
      greeting: true,
      answer: 'Yours',
    })
    // @ts-expect-error The greeting is not yet read.
    expect(advance(doc, answer, context).answer).toBe('')
  })
})
