/** A type has a name of its own, so that whoever meets the name knows which type is meant. */
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { codeOf, files, treeOf } from './source-files.ts'

/** The types that a file declares, also within its functions. */
function typesOf(name: string, code: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) ||
      ts.isEnumDeclaration(node) ||
      ts.isClassLike(node)
    )
      if (node.name) found.push(node.name.text)
    ts.forEachChild(node, visit)
  }
  visit(treeOf(name, code))
  return found
}

/** The names that more than one place declares, each with its files. */
function sharedNames(sources: readonly (readonly [file: string, code: string])[]): string[] {
  const places = new Map<string, string[]>()
  for (const [file, code] of sources)
    for (const name of typesOf(file, code)) places.set(name, [...(places.get(name) ?? []), file])
  return [...places]
    .filter(([, where]) => where.length > 1)
    .map(([name, where]) => `${name}: ${where.join(', ')}`)
}

describe('names of types', () => {
  it('are declared in one place each', () => {
    expect(sharedNames(files.map((file) => [file, codeOf(file)]))).toEqual([])
  })

  it('would be seen to be shared', () => {
    const shared = sharedNames([
      ['ferries.ts', 'export interface Timetable { readonly hours: readonly number[] }'],
      ['trains.ts', 'function read() { type Timetable = string }'],
    ])
    expect(shared).toEqual(['Timetable: ferries.ts, trains.ts'])
  })
})
