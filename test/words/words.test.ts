import { describe, expect, it } from 'vitest'
import { tokenize } from '../../src/index.ts'

const split = (text: string) =>
  tokenize({ text, format: 'text' })
    .tokens.map(({ text }) => text)
    .join(' ')

/** Text, and its tokens parted by single spaces. */
const TABLE: readonly (readonly [text: string, tokens: string])[] = [
  ["They don't know Lund’s boats.", "They do n't know Lund ’s boats ."],
  ['They donʼt know Lundʼs boats.', 'They do nʼt know Lund ʼs boats .'],
  ['the Bergsʼ pier, Berg＇s and OʼBrien‘s', 'the Bergs ʼ pier , Berg ＇s and OʼBrien ‘s'],
  ['She cannot, and is gonna say so.', 'She can not , and is gon na say so .'],
  ['A U.S.-led plan, 15-year old', 'A U.S. - led plan , 15 - year old'],
  ['pages 1-10 and 2500-4600', 'pages 1 - 10 and 2500 - 4600'],
  ['non-profit e-mail pre-war', 'non-profit e-mail pre-war'],
  ['Call 555-0142 or 312-555-0142.', 'Call 555-0142 or 312-555-0142 .'],
  ['It cost $5, US$20 or £3bn (7%).', 'It cost $ 5 , US$ 20 or £ 3 bn ( 7 % ) .'],
  ['at 6:30pm, 10km off', 'at 6:30 pm , 10 km off'],
  ['the 1990s, the 21st, the ’90s', 'the 1990s , the 21st , the ’90s'],
  ['Write to desk@harbour.example.', 'Write to desk@harbour.example .'],
  ['(see https://harbour.example/a_(b).html).', '( see https://harbour.example/a_(b).html ) .'],
  ['www.harbour.example, too', 'www.harbour.example , too'],
  ['@harbourpost and #norvia2019!', '@harbourpost and #norvia2019 !'],
  ['Mr. Berg of Acme Inc., D.C.', 'Mr. Berg of Acme Inc. , D.C.'],
  ['He left... Really?! Yes!!!', 'He left ... Really ?! Yes !!!'],
  ['up—or down -- or not', 'up — or down -- or not'],
  ['either/or, 3/4, 9/11', 'either / or , 3/4 , 9/11'],
  ['Smile :-) or 👍🏽🇳🇴', 'Smile :-) or 👍🏽 🇳🇴'],
  ['It’s 1,000.5 m', 'It ’s 1,000.5 m'],
  ['closed.The boats', 'closed . The boats'],
  ['file report.pdf', 'file report.pdf'],
]

describe('words', () => {
  it.each(TABLE)('%s', (text, tokens) => {
    expect(split(text)).toBe(tokens)
  })

  it('gives every token one of the Universal POS tags, and none for white space', () => {
    const { tokens } = tokenize({
      text: 'She did not\n\nsee 3 boats :-) at\thttp://a.example!',
      format: 'text',
    })
    for (const { pos } of tokens) expect(pos).toMatch(/^[A-Z]{1,5}$/)
    expect(tokens.map(({ pos }) => pos)).not.toContain('SPACE')
  })

  it('gives the parts of a contraction the tags and lemmas of the words they stand for', () => {
    const { tokens } = tokenize({ text: 'They don’t sail.', format: 'text' })
    expect(tokens.slice(1, 3).map(({ pos, lemma }) => [pos, lemma])).toEqual([
      ['AUX', 'do'],
      ['PART', 'not'],
    ])
  })
})
