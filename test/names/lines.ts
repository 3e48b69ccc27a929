import { extractEntities } from 'broadsheet'
import { expect, test } from 'vitest'

/** Kind and name of each, those of one thing joined by "=". */
const read = (text: string) =>
  extractEntities({ text, format: 'text' }).map(({ type, mentions }) => {
    const names = mentions.filter(({ form }) => form === 'name' || form === 'short')
    return `${type}: ${[...new Set(names.map(({ text: name }) => name))].join(' = ')}`
  })

/** Invented lines, each with all that it names; what follows a rule's lines looks like them and is something else. */
export type Lines = readonly (readonly [text: string, names: readonly string[]])[]

export const check = (lines: Lines) =>
  test.each(lines)('%s', (text, names) => {
    expect(read(text).sort()).toEqual([...names].sort())
  })
