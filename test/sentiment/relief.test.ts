import { describe, expect, it } from 'vitest'
import { createAnalyzer, scoreSentiment, tokenize } from '../../src/index.ts'
import { Reading } from '../../src/sentiment/reading.ts'
import { relieve } from '../../src/sentiment/relief.ts'
import { readWord } from '../../src/sentiment/words.ts'
import { readTable } from '../../src/words/table.ts'

const LEFT = 0.3

/** The words whose shares were lowered, where each word says the same. */
function relieved(text: string, share = -1): string[] {
  const { tokens } = tokenize({ text, format: 'text' })
  const reading = new Reading(readTable({ tokens }), readWord)
  reading.read(0, tokens.length)
  reading.values.fill(share)
  const change = relieve(reading, 0, tokens.length)
  const words = tokens
    .filter((_, k) => Math.abs(reading.values[k]! - share * LEFT) < 1e-6)
    .map((token) => token.text)
  // None was lowered twice, and the sum says what was.
  expect(change).toBeCloseTo(words.length * -share * (1 - LEFT), 5)
  return words
}

describe('a verb that relieves', () => {
  it('lowers what it acts on', () => {
    expect(relieved('The pump eased the bitter shortage')).toEqual(['eased', 'the', 'bitter', 'shortage'])
  })
  it('lowers what it is said of, and itself', () => {
    expect(relieved('One hostage was freed')).toEqual(['hostage', 'was', 'freed'])
    expect(relieved('One hostage was seized')).toEqual([])
  })
  it('reaches no farther than the clause', () => {
    expect(relieved('The pump eased the shortage, though anger grew')).toEqual(['eased', 'the', 'shortage'])
  })
  it('lowers once what two verbs relieve of', () => {
    expect(relieved('They helped ease the shortage')).toEqual(['helped', 'ease', 'the', 'shortage'])
  })
  it('may say no more than that it is over', () => {
    expect(relieved('The siege is over')).toEqual(['The', 'siege', 'is', 'over'])
    expect(relieved('The siege went over the hill')).toEqual([])
  })
  it('relieves of nothing where it is denied, or is no verb', () => {
    expect(relieved('The pump did not ease the shortage')).toEqual([])
    expect(relieved('The end was a shortage')).toEqual([])
  })
  it('leaves good and plain words as they are', () => {
    expect(relieved('The pump eased the shortage', 1)).toEqual([])
    expect(relieved('One hostage was freed', -0.02)).toEqual([])
  })
  it.each([
    ['The treatment relieved the pain.', 'The treatment caused the pain.'],
    ['Engineers repaired the broken dam.', 'Engineers described the broken dam.'],
    ['The kidnapped nurses were rescued.', 'The kidnapped nurses were counted.'],
  ])('%s sounds better than %s', (better, worse) => {
    const of = (text: string) => scoreSentiment({ text, format: 'text' }).overall.score
    expect(of(better)).toBeGreaterThan(of(worse) + 0.05)
  })
  it('shows in the reasons', () => {
    const reasonFor = (text: string) =>
      createAnalyzer({ explain: true })
        .scoreSentiment({ text, format: 'text' })
        .overall.reasons.find(({ message }) => message.includes('“shortage”'))
    const share = (text: string) => Number(/by (-?[\d.]+)$/.exec(reasonFor(text)?.message ?? '')?.[1])
    expect(share('They eased the shortage.')).toBeGreaterThan(share('They noticed the shortage.'))
  })
})
