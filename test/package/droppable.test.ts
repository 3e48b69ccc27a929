/**
 * Whatever a bundle does not name can be dropped from it: no statement of the build does anything when it is loaded, and
 * the values that are made then are made in a marked call, which every bundler drops with all that it names. Webpack and
 * Bun keep a call that is not marked, whatever it does, and with it the lists and models in its words.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const dist = join(import.meta.dirname, '..', '..', 'dist')

function isMarked(node: ts.Node): boolean {
  const { text } = node.getSourceFile()
  return /^\s*\/\* @__PURE__ \*\/\s*$/.test(text.slice(node.getFullStart(), node.getStart()))
}

/** Whether what is evaluated with the node, outside functions, calls anything without a mark. */
function calls(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return false
  if (ts.isPropertyDeclaration(node)) {
    const isStatic = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword)
    return Boolean(isStatic && node.initializer && calls(node.initializer))
  }
  if (ts.isClassStaticBlockDeclaration(node) || ts.isTaggedTemplateExpression(node)) return true
  if (ts.isCallExpression(node) || ts.isNewExpression(node))
    return !isMarked(node) || (node.arguments ?? []).some(calls)
  return ts.forEachChild(node, (child) => calls(child) || undefined) ?? false
}

/** The statements of a module that a bundler has to keep, as their first words. */
function kept(code: string): string[] {
  return ts
    .createSourceFile('module.js', code, ts.ScriptTarget.ES2022, true)
    .statements.filter((statement) => {
      if (ts.isImportDeclaration(statement)) return !statement.importClause
      if (ts.isVariableStatement(statement) || ts.isClassDeclaration(statement)) return calls(statement)
      return !ts.isExportDeclaration(statement) && !ts.isFunctionDeclaration(statement)
    })
    .map((statement) => statement.getText().slice(0, 80))
}

describe.skipIf(!existsSync(join(dist, 'index.js')))('the build (needs npm run build)', () => {
  it.each(['index', 'schema', 'html', 'batch', 'query', 'errors'])(
    '%s.js does nothing that a bundler must keep',
    (name) => {
      expect(kept(readFileSync(join(dist, `${name}.js`), 'utf8'))).toEqual([])
    },
  )
})

describe('a statement that a bundler must keep', () => {
  it.each([
    'const words = lazy(() => decode(list))',
    'const words = new Set("a b".split(" "))',
    'const words = /* @__PURE__ */ new Set("a b".split(" "))',
    'const words = [first, read(list)]',
    'const gap = String.raw`a`',
    'for (const word of LIST) known.add(word)',
    'known.add("a")',
    'import "./effect.js"',
    'class Reader { static known = new Map() }',
  ])('is seen: %s', (code) => {
    expect(kept(code)).toEqual([code.slice(0, 80)])
  })
  it.each([
    'const words = /* @__PURE__ */ lazy(() => decode(list))',
    'const words = /* @__PURE__ */ (() => new Set("a b".split(" ")))()',
    'const most = 2 ** 16 - 1',
    'const read = (text) => decode(text)',
    'function read() { return decode(list) }',
    'class Reader extends Error { known = new Map() }',
    'import { a } from "./a.js"',
    'export { a }',
  ])('is not seen in: %s', (code) => {
    expect(kept(code)).toEqual([])
  })
})
