import { describe, expect, it } from 'vitest'
import { createAnalyzer, scoreSentiment } from '../../src/index.ts'

const TEXT = 'Voters in the north said the ferrython would come.'

/** How far a list of words moves the score of a text. */
const moved = (sentimentWords: Record<string, number>, text = TEXT) =>
  createAnalyzer({ sentimentWords }).scoreSentiment(text).overall.score - scoreSentiment(text).overall.score

describe('words given with their tone', () => {
  it.each(['ferrython', 'Ferrython', 'FERRYTHON'])('are found however they are capitalised: %s', (word) => {
    expect(moved({ [word]: -1 })).toBeLessThan(-0.1)
  })
  it('count as they are written before any other way', () => {
    const text = 'The board met the Ferrython on Monday.'
    expect(moved({ ferrython: -1, Ferrython: 1 }, text)).toBeGreaterThan(0.1)
    expect(moved({ Ferrython: 1, ferrython: -1 }, text.toLowerCase())).toBeLessThan(-0.1)
  })
  it('count as names only where they are written so', () => {
    const text = 'On Monday the board met Grace Hope.'
    expect(moved({ Grace: -1 }, text)).toBeLessThan(-0.1)
    expect(moved({ grace: -1 }, text)).toBe(0)
  })
  it('count where they say who somebody is', () => {
    expect(moved({ queen: -1 }, 'On Monday the board met the queen.')).toBeLessThan(-0.1)
  })
  it('are no keys of objects', () => {
    const text = 'The constructor and toString met valueOf, hasOwnProperty and __proto__.'
    expect(moved({ ferrython: 1 }, text)).toBe(0)
    expect(moved({ constructor: -1, hasOwnProperty: -1 }, text)).toBeLessThan(-0.1)
  })
})
