import { describe, expect, it } from 'vitest'
import { parseArticle, tokenize } from '../../src/index.ts'
import { Spellings, spellings } from '../../src/words/spelling.ts'
import { readTable, tagOf } from '../../src/words/table.ts'

const TEXT = 'Mayor Ida Brandt didn’t agree. “The Harbor’s quay,” she said, “isn’t the harbor’s.”'

describe('the table of words', () => {
  it('has an entry a token, with what the token says', () => {
    const { text, tokens } = tokenize({ text: TEXT, format: 'text' })
    const table = readTable({ tokens })
    expect(table.spelling.map((spelling) => spelling.text)).toEqual(tokens.map((token) => token.text))
    tokens.forEach((token, k) => {
      expect(text.slice(table.start[k], table.end[k])).toBe(token.text)
      expect(table.tag[k]).toBe(tagOf(token.pos))
      expect(table.sentence[k]).toBe(token.sentence)
      expect(table.glued[k]).toBe(k > 0 && tokens[k - 1]!.end === token.start ? 1 : 0)
    })
  })

  it('is the same for an article that was stored', () => {
    const article = parseArticle({ text: TEXT, format: 'text' })
    const one = readTable(article)
    const other = readTable(JSON.parse(JSON.stringify(article)))
    for (const column of ['start', 'end', 'sentence', 'tag', 'glued', 'spelling'] as const)
      expect(other[column]).toEqual(one[column])
  })

  it('does not take the first token of a sentence for glued to the one before', () => {
    const tokens = tokenize({ text: 'It ended.So did they.', format: 'text' }).tokens
    const parted = tokens.map((token, k) => ({ ...token, sentence: k < 3 ? 0 : 1 }))
    expect(readTable({ tokens: parted }).glued[3]).toBe(0)
  })
})

describe('a spelling', () => {
  it('is one entry for all places and articles', () => {
    const of = (text: string) => readTable(tokenize({ text, format: 'text' })).spelling
    const [the, quay] = of('the quay')
    expect(of('see the old quay')).toEqual(expect.arrayContaining([the, quay]))
    expect(of('see the old quay')[1]).toBe(the)
  })

  it('knows its small letters, its capital and its straight apostrophe', () => {
    const table = new Spellings()
    const word = table.of('Élan’s')
    expect(word).toMatchObject({ text: 'Élan’s', lower: 'élan’s', capital: true })
    expect(word.straight.text).toBe("Élan's")
    expect(word.straight.straight).toBe(word.straight)
    expect(word.straight.inSmall).toBe(table.of("élan's"))
    expect(['quay', '3', '«', '×', 'iPod', ''].map((text) => table.of(text).capital)).toEqual(
      Array(6).fill(false),
    )
  })

  it('has a place of its own in the table', () => {
    const table = new Spellings()
    const places = ['a', 'b', 'A', 'a', 'B'].map((text) => table.of(text).index)
    expect(places).toEqual([0, 1, 2, 0, 3])
    expect(table.size).toBe(4)
  })

  it('stays with the articles that hold it when there are too many', () => {
    const before = spellings()
    const word = before.of('quay')
    for (let i = 0; spellings() === before; i++) before.of(`quay${i}`)
    expect(before.size).toBeGreaterThan(10_000)
    expect(before.size).toBeLessThan(100_000)
    expect(before.of('quay')).toBe(word)
    expect(spellings().of('quay')).not.toBe(word)
  })

  it('is forgotten with its article when it is longer than words are', () => {
    const long = 'x'.repeat(65)
    const table = spellings()
    const word = table.of(long)
    expect(table.of(long)).toBe(word)
    expect(spellings()).toBe(table)
    expect(table.of(long)).not.toBe(word)
  })
})
