/**
 * What is read from a list by its place has one idiom: `list[i]!` where the place lies within, and `list[i] ?? other` where it may
 * not. A cast would say the same in more words, and lets a wrong type pass.
 */
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { codeOf, files, treeOf } from './source-files.ts'

/** What a cell of a list of first names holds is told by the list alone. */
const TOLD_BY_DATA = new Set(['language/en/people.ts: cellsAfter(firstNames, at, name)[0] as Gender'])

/** The reads by place that are cast; those by name are of objects. */
function casts(name: string, code: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isAsExpression(node)) {
      let read: ts.Expression = node.expression
      while (ts.isParenthesizedExpression(read)) read = read.expression
      if (ts.isElementAccessExpression(read) && !ts.isStringLiteralLike(read.argumentExpression))
        found.push(`${name}: ${node.getText()}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(treeOf(name, code))
  return found
}

describe('reads by place', () => {
  it('are not cast', () => {
    const found = files.flatMap((file) => casts(file, codeOf(file)))
    expect(found.filter((cast) => !TOLD_BY_DATA.has(cast))).toEqual([])
  })

  it('would be seen to be cast', () => {
    expect(casts('ferry.ts', 'const first = (hours[i]) as number')).toEqual([
      'ferry.ts: (hours[i]) as number',
    ])
    expect(casts('ferry.ts', "const first = hours['monday'] as number, second = hours[i]!")).toEqual([])
  })
})
