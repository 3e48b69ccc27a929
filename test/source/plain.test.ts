import { describe, expect, it } from 'vitest'
import { parseArticle } from '../../src/index.ts'

describe('plain text', () => {
  it('keeps the place and kind of every block, however many', () => {
    const shown = [
      ['The boats lay in the bay.', 'paragraph'],
      ['- a rope', 'list-item'],
      ['THE LONG WAY HOME', 'heading'],
      ['> It was late.', 'blockquote'],
      ['Port\tFare', 'table'],
    ] as const
    const expected = Array.from({ length: 1000 }, (_, i) => shown[(i * i) % shown.length]!)
    const { text, blocks } = parseArticle({
      text: expected.map(([line]) => line).join('\n\n'),
      format: 'text',
    })
    expect(blocks.map(({ kind }) => kind)).toEqual(expected.map(([, kind]) => kind))
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(expected.map(([line]) => line))
  })
})
