import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/index.ts'

/** Terms that quote nobody, with their kind; none of them is a quotation. */
const TERMS: readonly (readonly [kind: 'scare' | 'title', text: string, term: string])[] = [
  ['scare', 'The “expert” review took nine years.', 'expert'],
  ['scare', 'It was a “special” deal for old friends.', 'special'],
  ['scare', 'The so-called “smart” lamps went out again.', 'smart'],
  ['scare', 'The so-called “Silver Road” was never built.', 'Silver Road'],
  ['scare', 'Its “free” parking costs nine crowns an hour.', 'free'],
  ['title', 'Her book “Steel and Rain” came out in May.', 'Steel and Rain'],
  ['title', 'The film “The Last Arch” opens on Friday.', 'The Last Arch'],
  ['title', 'He was a guest on “Harrow Tonight” last week.', 'Harrow Tonight'],
  ['title', 'The band played “Blue River Road” twice.', 'Blue River Road'],
]

describe('quoted terms are nobody’s speech', () => {
  it.each(TERMS)('%s: %s', (kind, text, term) => {
    const { quotations, quotedTerms } = analyze({ text, format: 'text' })
    expect(quotedTerms.map((one) => [one.kind, one.text])).toEqual([[kind, term]])
    expect(quotations.filter((one) => one.kind === 'direct' || one.kind === 'partial')).toEqual([])
  })
})

describe('short words between marks that somebody did say', () => {
  it.each([
    ['“No,” Brandt said.', 'No,'],
    ['Brandt called him a “liar.”', 'liar.'],
    ['“Never,” she replied.', 'Never,'],
    ['Vell called the plan “nonsense.”', 'nonsense.'],
    ['“Why?” Vell asked.', 'Why?'],
  ])('%s', (text, words) => {
    const { quotations, quotedTerms } = analyze({ text, format: 'text' })
    expect(quotations.map((one) => one.text)).toEqual([words])
    expect(quotedTerms).toEqual([])
  })
})

describe('kinds', () => {
  it.each([
    ['direct', '“The bridge is safe,” Brandt said.'],
    ['direct', 'Brandt said: “The bridge is safe.”'],
    ['direct', '“Is it safe?” Vell asked.'],
    ['partial', 'Brandt called the bridge “a marvel of engineering.”'],
    ['partial', 'Vell described the plan as “a waste of money.”'],
    ['partial', 'Brandt promised to “open every file in the house.”'],
    ['direct', 'The mayor is angry\n\n“Harrow has failed us all again,” Brandt said.'],
  ])('%s: %s', (kind, text) => {
    const { quotations } = analyze({ text, format: 'text' })
    expect(quotations.map((one) => one.kind)).toEqual([kind])
  })
})

describe('whatever the text', () => {
  const HOSTILE = [
    '',
    '"',
    "\"“”''«",
    '"'.repeat(5000),
    '“'.repeat(5000),
    `${"'".repeat(3000)}a`,
    '“a” '.repeat(3000),
    '“a '.repeat(3000),
    '\ud800 “\udc00 said” \u0000 he said',
    'said '.repeat(4000),
    'He said that '.repeat(1500),
    '“It is safe,” she said. '.repeat(800),
    'according to '.repeat(2000),
    `${'a, '.repeat(5000)}he said.`,
    '" she said " she said '.repeat(500),
  ]
  it.each(HOSTILE.map((text) => [text.slice(0, 20), text]))(
    'spans are cut from the text and never overlap: %s',
    (_, given) => {
      const { text, quotations, quotedTerms, blocks } = analyze({ text: given, format: 'text' })
      let end = 0
      for (const one of quotations) {
        expect(one.start).toBeGreaterThanOrEqual(end)
        end = one.end
        for (const span of [one, one.speaker?.mention, one.cue]) {
          if (span) expect(text.slice(span.start, span.end)).toBe(span.text)
        }
        const block = blocks[one.block]
        expect(block && block.start <= one.start && one.end <= block.end).toBe(true)
      }
      for (const one of quotedTerms) expect(text.slice(one.start, one.end)).toBe(one.text)
    },
  )
})
