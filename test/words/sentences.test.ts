import { describe, expect, it } from 'vitest'
import { tokenize } from '../../src/index.ts'

/** Sentences as they should be found when joined by single spaces; `|` stands where one ends. */
const TABLE: readonly string[] = [
  'Mr. Berg met Dr. Ana Lund.|She left.',
  'He moved to the U.S. in May.|It was cold.',
  'He lives in the U.S.|However, she does not.',
  'At 5 a.m. Mr. Berg went out.|He was back at 6 p.m.|He slept.',
  'The ferry leaves at 7 p.m. Tuesday from Norvia.',
  'J. R. Lund wrote it.',
  'The price rose 3.5 per cent.|Version 2.0.1 is out.',
  'See harbour.example for more.|Write to a.b@harbour.example.',
  '“Hey! Stop,” he said.',
  '“It is late,” she said.|“We go home.”',
  '“It is late.” She left.'.replace('” ', '”|'),
  '“Is it late?” she asked.',
  'He came (he was late.) and left.',
  'The bus left at 6 p.m.|Travelers slept on benches.',
  'The train leaves at 9 a.m.|Passengers wait outside.',
  'He lived for years in the U.S.|Millions watched the final.',
  'She works for Lund Inc.|Analysts were surprised.',
  'The U.S. Senate voted.',
  'They met at 5 p.m. Monday in the hall.',
  'She wore no. 5 and won.',
  'The firm paid Rs. 500 crore for it.',
  'The med. staff were tired.',
  'It went — bang! — the moment he left.',
  'Well ... perhaps not.',
  'He never meant that....|She left.',
  'Acme Inc. said so.|Lund & Co. at noon agreed.',
  'Really?!|Yes.',
  'It closed in 2019. [6]|The boats stayed.',
  'She writes, e.g. Norvia and Oslo.',
  '1. The first thing.|2. The second thing.',
  'iPhone sales rose.|eBay fell.',
  'Turn to p. 55, No. 7 and Fig. 3.',
  'It was great :)|We came again.',
]

describe('sentences', () => {
  it.each(TABLE)('%s', (joined) => {
    const text = joined.replaceAll('|', ' ')
    const found = tokenize({ text, format: 'text' }).sentences.map((sentence) => sentence.text)
    expect(found).toEqual(joined.split('|'))
  })

  it('does not end a sentence at a hard-wrapped line, and ends one at a block', () => {
    const { sentences } = tokenize({
      text: 'The boats lay\nin the bay\n\nA heading\n\nThey left.',
      format: 'text',
    })
    expect(sentences.map(({ text }) => text)).toEqual([
      'The boats lay\nin the bay',
      'A heading',
      'They left.',
    ])
  })

  it('forgets an open quotation and a list where the block ends', () => {
    const { sentences } = tokenize({
      text: 'He said “\n\nHey! They left.\n\n1. One.\n\nAt 2. Two came.',
      format: 'text',
    })
    expect(sentences.map(({ text, block }) => `${block} ${text}`)).toEqual([
      '0 He said “',
      '1 Hey!',
      '1 They left.',
      '2 1. One.',
      '3 At 2.',
      '3 Two came.',
    ])
  })

  it('begins no item of a list right after a bracket', () => {
    const { sentences } = tokenize('1. Ana won (2. Bo lost) again.')
    expect(sentences.map(({ text }) => text)).toEqual(['1. Ana won (2.', 'Bo lost) again.'])
  })
})
