/** Files of several short lists: each list is asked for by the look-up that its header names, and holds no word twice. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cityName } from '../../src/language/en/city-spellings.ts'
import { endsLikeFirm } from '../../src/language/en/firms.ts'
import { homographs } from '../../src/language/en/homographs.ts'
import { clueAfter, clueBefore } from '../../src/language/en/name-clues.ts'
import { isFunctionWord } from '../../src/language/en/name-openings.ts'
import { endsLikePlace, isGenerationalSuffix } from '../../src/language/en/name-parts.ts'
import { isThingOf } from '../../src/language/en/namesakes.ts'
import { nicknameFamilies } from '../../src/language/en/people.ts'
import { quotationWords } from '../../src/language/en/quotation-words.ts'
import { isNewspaper } from '../../src/language/en/short-mentions.ts'
import { PLAIN_USES, plainAs, toneCues } from '../../src/language/en/tone-cues.ts'
import { inList, wordsOf } from '../../src/language/lists/named-lists.ts'

const root = join(import.meta.dirname, '..', '..')
const folder = join(root, 'data', 'language', 'en')

interface Lists {
  readonly file: string
  readonly reader: string
  readonly rows: readonly { readonly list: string; readonly words: readonly string[] }[]
}

/** The files whose header says that their columns are a list and its words, and that a look-up of this kind reads. */
const files: Lists[] = readdirSync(folder)
  .filter((file) => file.endsWith('.tsv'))
  .flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8')
    const feeds = /^# feeds: (\S+)$/m.exec(text)?.[1]
    if (!/^# columns: list, words parted by bars$/m.test(text) || !feeds) return []
    const reader = readFileSync(join(root, feeds), 'utf8')
    if (!/\b(?:inList|wordsOf)\(/.test(reader)) return []
    const rows = text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const [list = '', words = ''] = line.split('\t')
        return { list, words: words.split('|') }
      })
    return [{ file, reader, rows }]
  })

describe('files of several lists', () => {
  test('there are some', () => expect(files.length).toBeGreaterThan(6))
  test.each(files)('$file: lists and their words in order, none twice', ({ rows }) => {
    const names = rows.map(({ list }) => list)
    expect(names).toEqual([...new Set(names)].sort())
    for (const { words } of rows) expect(words).toEqual([...new Set(words)].sort())
  })
  test.each(files)('$file: every list is read', ({ reader, rows }) => {
    const unread = rows.filter(({ list }) => !reader.includes(`'${list}'`) && !list.startsWith('plain-'))
    expect(unread.map(({ list }) => list)).toEqual([])
  })
})

describe('a list of a file', () => {
  const rows = 'boats\tbarge|long ship\nbirds\theron\nbird\ttern'
  test('gives its words, in their order', () => {
    expect(wordsOf(rows, 'boats')).toEqual(['barge', 'long ship'])
    expect(wordsOf(rows, 'bird')).toEqual(['tern'])
  })
  test('holds its own words alone', () => {
    const isBird = inList(rows, 'birds')
    expect([isBird('heron'), isBird('tern'), isBird('Heron'), isBird('barge'), isBird('')]).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
  })
  test('that is not there is a mistake', () => {
    expect(() => wordsOf(rows, 'ferries')).toThrow('ferries')
    expect(() => inList(rows, 'boat')('barge')).toThrow('boat')
  })
})

describe('look-ups', () => {
  test('of names', () => {
    expect([isFunctionWord('although'), isFunctionWord('harrow')]).toEqual([true, false])
    expect([endsLikePlace('Harrowshire'), endsLikePlace('Brandt')]).toEqual([true, false])
    expect([isGenerationalSuffix('Jr.'), isGenerationalSuffix('jr.')]).toEqual([true, false])
    expect(['Zentrax Inc.', 'Zentrax Holdings', 'Zentrax'].map(endsLikeFirm)).toEqual([true, true, false])
    expect(['Harrow Gazette', 'Gazette', 'Harrow'].map(isNewspaper)).toEqual([true, false, false])
    expect(clueBefore('village')).toEqual([-1, -0.5, 2.6])
    expect(clueAfter('whose')).toEqual([2.5, 0, 0])
    expect(clueAfter('harrow')).toBeUndefined()
    expect([isThingOf('Panama', 'hat'), isThingOf('Panama', 'fries'), isThingOf('Harrow', 'hat')]).toEqual([
      true,
      false,
      false,
    ])
    expect(homographs().get('Georgia')?.state.has('Tbilisi')).toBe(true)
    expect([cityName('Kiev'), cityName('Harrow')]).toEqual(['Kyiv', 'Harrow'])
    const [one = -1] = nicknameFamilies('maggie')
    expect(nicknameFamilies('peggy')).toContain(one)
    expect(nicknameFamilies('harrow')).toEqual([])
  })
  test('of quoted words', () => {
    expect(quotationWords('ties')).toContain('from')
  })
  test('of tone: a word for a person has none by rule, and so has a word in some uses', () => {
    expect(toneCues('people')).toContain('grandmother')
    for (const pos of PLAIN_USES) expect(plainAs(pos).length).toBeGreaterThan(0)
    expect(plainAs('SCONJ')).toEqual(['like'])
  })
})
