import { describe, expect, it } from 'vitest'
import { parseArticle } from '../../src/index.ts'
import { english } from '../../src/language/en/index.ts'
import { readWords } from '../../src/names/words.ts'
import { worded } from '../../src/pipeline.ts'

const read = (text: string) => {
  const doc = worded(parseArticle({ text, format: 'text' }), { options: {}, language: english })
  return { doc, words: readWords(doc) }
}

describe('the words that names are read from', () => {
  it.each([
    ['They don’t know, and we’re sure he cannot.', "They don't know , and we're sure he cannot ."],
    ['Ida Brandt’s boat', "Ida Brandt ' s boat"],
    ['the Harrises’ boat', "the Harrises ' boat"],
    ['Brandt‘s boat', "Brandt ' s boat"],
    ['an anti-quay vote on 2016-02-15', 'an anti - quay vote on 2016 - 02 - 15'],
    ['some 30,000 of 4.5 m', 'some 30 , 000 of 4 . 5 m'],
    ['U.S. Sen. J.R. Brandt Jr. of Minn. left', 'U.S. Sen. J.R. Brandt Jr. of Minn. left'],
    ['a Ph.D. in 1990', 'a Ph . D. in 1990'],
    ['AT&T and R&D', 'AT&T and R&D'],
    ['at harbor.example it ended.Then', 'at harbor.example it ended . Then'],
    ['#quay by @ida_b', '#quay by @ida _ b'],
    ['“Yes,” she said', '“ Yes , ” she said'],
  ])('%s', (text, words) => expect(read(text).words.text.join(' ')).toBe(words))

  it('lie where they say, each in the token that it begins in', () => {
    const { doc, words } = read(
      'Ida Brandt’s anti-quay vote wasn’t lost. AT&T paid 30,000. “We can’t,” they said.',
    )
    words.text.forEach((text, i) => {
      expect(doc.text.slice(words.start[i], words.end[i]).replace('’', "'")).toBe(text)
      const { start, end, sentence } = doc.tokens[words.token[i]!]!
      expect(start <= words.start[i]! && words.start[i]! < end).toBe(true)
      expect(words.sentence[i]).toBe(sentence)
    })
    expect(words.from).toHaveLength(doc.sentences.length + 1)
    for (const [s, { start }] of doc.sentences.entries()) expect(words.start[words.from[s]!]).toBe(start)
  })

  it('are the same in a stored article', () => {
    const article = parseArticle({ text: 'Brandt doesn’t pay 30,000 to AT&T.', format: 'text' })
    const again = JSON.parse(JSON.stringify(article))
    const wordsOf = (one: typeof article) => readWords(worded(one, { options: {}, language: english }))
    expect(wordsOf(again).text).toEqual(wordsOf(article).text)
  })
})
