/** Strings of any kind, and articles of such strings. */
import fc from 'fast-check'
import type { ArticleInput, Format } from '../../src/schema/input.ts'
import { PIECES } from './pieces.ts'

export const FORMATS: readonly ('auto' | Format)[] = ['text', 'markdown', 'html', 'auto']

const hostile = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''))
const spaced = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' '))
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 })
  .map((units) => String.fromCharCode(...units))
export const anyText = fc.oneof(
  { weight: 4, arbitrary: hostile },
  { weight: 4, arbitrary: spaced },
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  anyUnits,
)
export const anyInput: fc.Arbitrary<ArticleInput> = fc.record(
  {
    text: anyText,
    format: fc.constantFrom(...FORMATS),
    id: fc.option(fc.string({ maxLength: 8 })),
    title: fc.option(fc.oneof(fc.constant('Ferry fares rise'), anyText)),
    authors: fc.option(
      fc.array(fc.oneof(fc.constant('Ana Ruiz'), fc.string({ maxLength: 12 })), { maxLength: 3 }),
    ),
    publisher: fc.option(fc.oneof(fc.constant('Harbour Post'), fc.string({ maxLength: 12 }))),
    url: fc.option(fc.oneof(fc.constant('https://post.example/a'), fc.string({ maxLength: 12 }))),
    publishedAt: fc.option(fc.oneof(fc.constant('2026-11-18'), fc.string({ maxLength: 12 }))),
  },
  { requiredKeys: ['text', 'format'] },
)
