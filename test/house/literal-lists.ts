import ts from 'typescript'
import { treeOf } from './source-files.ts'

/** Words, numbers or marks that stand in a row in code. */
export interface LiteralList {
  readonly line: number
  readonly kind: 'array' | 'object' | 'pairs' | 'string' | 'pattern'
  readonly length: number
}

const WORD = /^[\p{L}\p{M}\p{N}.'’&/:_-]+$/u
const isText = (node: ts.Node): node is ts.StringLiteralLike => ts.isStringLiteralLike(node)
const isPlain = (node: ts.Node) => isText(node) || ts.isNumericLiteral(node)

/** How many words the node puts in a row, and as what; null where it is no list. */
function listIn(node: ts.Node): Pick<LiteralList, 'kind' | 'length'> | null {
  if (isText(node)) {
    const words = node.text.split(/[\s|,]+/).filter(Boolean)
    return words.every((word) => WORD.test(word)) && !ofSentence(node)
      ? { kind: 'string', length: words.length }
      : null
  }
  if (ts.isArrayLiteralExpression(node)) {
    const pairs = node.elements.filter(
      (element) => ts.isArrayLiteralExpression(element) && element.elements[0] && isText(element.elements[0]),
    ).length
    const words = node.elements.filter(isText).length
    return pairs > words ? { kind: 'pairs', length: pairs } : { kind: 'array', length: words }
  }
  if (ts.isObjectLiteralExpression(node)) {
    const entries = node.properties.filter(
      (entry) => ts.isPropertyAssignment(entry) && isPlain(entry.initializer),
    )
    return { kind: 'object', length: entries.length }
  }
  if (ts.isRegularExpressionLiteral(node)) return { kind: 'pattern', length: alternatives(node.text) }
  if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp' && node.arguments?.[0])
    return { kind: 'pattern', length: alternatives(node.arguments[0].getText()) }
  return null
}

/** Messages are sentences, and end as those do. */
function ofSentence(node: ts.StringLiteralLike): boolean {
  return /[.:?]$/.test(node.text.trim())
}

function alternatives(pattern: string): number {
  return pattern
    .replace(/\\./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .split('|').length
}

/** Every list of more than `most` in a source file. */
export function literalLists(name: string, code: string, most: number): LiteralList[] {
  const file = treeOf(name, code)
  const found: LiteralList[] = []
  const visit = (node: ts.Node): void => {
    const list = listIn(node)
    if (list && list.length > most)
      found.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, ...list })
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}
