import { describe, expect, it } from 'vitest'
import { analyze, extractQuotations } from '../../src/index.ts'

const spoken = (text: string) =>
  extractQuotations({ text, format: 'text' }).map(({ text: words, speaker }) => [
    words,
    speaker?.mention.text,
  ])

describe('lists of voices', () => {
  const text = `The new bridge of Harrow opened on Monday.

“We waited nine years for it and it was worth every day.”

― Ida Brandt

“Nobody asked the people who live beside it what they wanted.”

― Tomas Vell, 34, teacher`

  it('take the speaker from the line behind the dash', () => {
    const found = spoken(text)
    expect(found[0]).toEqual(['We waited nine years for it and it was worth every day.', 'Ida Brandt'])
    expect(found[1]?.[1]).toBe('Tomas Vell')
  })

  it('leave a sentence behind a dash alone', () => {
    const found = spoken(
      '“The bridge is safe for every lorry we own,” Ida Brandt said. “We tested it” — Tomas Vell had asked for that.',
    )
    expect(found[1]?.[1]).not.toBe('Tomas Vell')
  })
})

it('a colon at the end of a paragraph introduces the quotation of the next', () => {
  const found = spoken(`Tomas Vell had left the hall by then. Ida Brandt wrote on her page on Sunday:

“To everyone in Harrow: the bridge will open on time, and it will be safe.”`)
  expect(found[0]?.[1]).toBe('Ida Brandt')
})

it.fails('not yet: the phrase right before a gerund speaks', () => {
  const found = spoken('The spot ends with footage of Ida Brandt saying, “That makes me proud of this town.”')
  expect(found[0]?.[1]).toBe('Ida Brandt')
})

it('a surname that is a verb too is a name', () => {
  const found = spoken(
    'The bridge was closed on Monday, and Ida Pierce came to see it. “We will mend it by May,” Pierce said.',
  )
  expect(found.at(-1)?.[1]).toBe('Pierce')
})

it('one capitalised word in marks is a label, a shouted word with its mark is not', () => {
  const { quotedTerms } = analyze({
    text: 'The firm sells “Glow” in nine countries and plans to open four more shops by the end of the year.',
    format: 'text',
  })
  expect(quotedTerms.map(({ text }) => text)).toEqual(['Glow'])
  expect(spoken('“Never!” said Ida Brandt when she was asked about the bridge.')[0]?.[0]).toBe('Never!')
})
