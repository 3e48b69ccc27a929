import { expect, test } from 'vitest'
import { parseArticle } from '../../src/index.ts'
import { english } from '../../src/language/en/index.ts'
import { spelledNames, withShortForms } from '../../src/names/tagger/short-forms.ts'
import type { Tagged } from '../../src/names/tagger/tagging.ts'
import { readWords } from '../../src/names/words.ts'
import { worded } from '../../src/pipeline.ts'

const wordsOf = (text: string) =>
  readWords(worded(parseArticle({ text, format: 'text' }), { options: {}, language: english }))

/** The words of the name that the letters in brackets spell; empty for none. */
function spelled(text: string): string {
  const words = wordsOf(text)
  const places = spelledNames(words)
  return words.text.filter((_, i) => places[i] !== 0 && places[i] !== 4).join(' ')
}

test.each([
  ['She left the Union of Trellis Makers (UTM) in May.', 'Union of Trellis Makers'],
  ['The Rally for the Open Sea (RfOS) won a seat.', 'Rally for the Open Sea'],
  // The letters are those of another language.
  ['Members of the Free Coastal Bakers (BCF) agreed.', 'Free Coastal Bakers'],
  ['Members of the Free Coastal Bakers (XYZ) agreed.', ''],
  ['The Bakers (B) agreed.', ''],
  ['He spoke to bakers (BC) there.', ''],
])('%s', (text, name) => expect(spelled(text)).toBe(name))

test('letters behind an organization are its name; states, numbers and words, and what is known better, are left alone', () => {
  const behind = (text: string, ...more: Tagged[]) => {
    const words = wordsOf(text)
    return withShortForms(words, [
      { first: 0, last: 1, type: 'organization', confidence: 0.8, asked: false },
      ...more,
    ])
      .slice(1)
      .map(({ first, type }) => `${words.text[first]} ${type}`)
  }
  const letters = { first: 3, last: 3, asked: false }
  expect(behind('Trellis Makers (TM) met.')).toEqual(['TM organization'])
  expect(behind('Trellis Makers (UK) met.')).toEqual([])
  expect(behind('Trellis Makers (3) met.')).toEqual([])
  expect(behind('Trellis Makers (later) met.')).toEqual([])
  expect(behind('Trellis Makers (TM) met.', { ...letters, type: 'misc', confidence: 0.6 })).toEqual([
    'TM organization',
  ])
  expect(behind('Trellis Makers (TM) met.', { ...letters, type: 'person', confidence: 0.9 })).toEqual([
    'TM person',
  ])
  expect(behind('Trellis Makers (TM) met.', { ...letters, type: 'location', confidence: 0.5 })).toEqual([
    'TM location',
  ])
})
