/** No two mentions share a word, whatever their forms and entities. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../src/index.ts'
import type { AnalyzerOptions } from '../../src/schema/options.ts'

/** What names, pronouns and noun phrases are made of, and what has been read as two of them at once. */
const PIECES = (
  'Ana Ruiz|Tom Berg|Mr. Berg|Lena Holt|The Holts|Mayor Ana Ruiz|The mayor|mayor|He|his|her|She|himself|I|World War I|' +
  'The company|the firm|company|Acme Inc.|plc|D|The|the|said|claimed|told|“|”|„|"|\'|‘|’|2014|Quebec|general election|plebiscite|' +
  'Russian|and|Jordan|Jr.|, Jr|Institute for Studies on|Ministry of Health|data|,|.|(|)|(ABC)|-|US-led|Georgia|, Indiana|' +
  "Justice Department|Attorney General's Office|Bank of England|Food and Drug Administration|Treaty of|Act|, 50,|of|de la|Van der|" +
  'al-Assad|Prime Minister|Kosovars|His Dark Materials|The company left|\n\n'
).split('|')

const NAMES: readonly NonNullable<AnalyzerOptions['names']>[] = [
  [],
  [{ name: 'His Dark Materials', type: 'work', aliases: ['I', 'The company'] }],
  [
    { name: 'The', type: 'organization', aliases: ['mayor', 'He said', 'Dark'] },
    { name: '2014', type: 'event', aliases: ['Quebec general', 'Ana', 'Berg', 'her'] },
  ],
]
const analyzers = NAMES.map((names) => createAnalyzer({ names }))

function overlaps(text: string): string[] {
  const found: string[] = []
  for (const { extractEntities } of analyzers) {
    const entities = extractEntities({ text, format: 'text' })
    const mentions = entities.flatMap((entity) => entity.mentions).sort((a, b) => a.start - b.start)
    for (const [i, { start, text: words }] of mentions.entries())
      if (start < (mentions[i - 1]?.end ?? 0)) found.push(`${words} in ${mentions[i - 1]?.text}`)
    for (const { id, mentions } of entities) if (mentions.length === 0) found.push(`${id} has no mention`)
  }
  return found
}

describe('mentions', () => {
  it.each([
    'company D The company',
    'The company D The company fell. Shares of company D The company rose.',
    'Tom Berg wrote it. His Dark Materials sold well.',
    'Mayor Ana Ruiz spoke. The mayor left. I said I.',
  ])('share no word: %s', (text) => {
    expect(overlaps(text)).toEqual([])
  })

  it('share no word in texts of such pieces', () => {
    const text = fc
      .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', ' ', '', '. ')), {
        minLength: 2,
        maxLength: 24,
      })
      .map((pieces) => pieces.flat().join(''))
    fc.assert(
      fc.property(text, (made) => {
        expect(overlaps(made)).toEqual([])
      }),
      { numRuns: 300, seed: 20261201 },
    )
  })
})
