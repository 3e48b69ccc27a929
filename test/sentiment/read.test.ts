import { describe, expect, it } from 'vitest'
import { checkInput } from '../../src/check.ts'
import { english } from '../../src/language/en/index.ts'
import { sentimentModel } from '../../src/models/sentiment.ts'
import { CHANNELS } from '../../src/models/tone-net.ts'
import { parse, quoted } from '../../src/pipeline.ts'
import { readText } from '../../src/sentiment/read.ts'

describe('a text read for its tone', () => {
  it('is heard toward mentions in the sentences that have one, and in no others', () => {
    const context = { options: {}, language: english }
    const text =
      'The harvest was a great success. Maria Lindqvist praised the happy growers. Rain fell on the old fields.'
    const article = parse(checkInput({ text, format: 'text' }), context)
    const doc = quoted(article, context)
    const { net, mentions, sentences } = readText(doc, context, sentimentModel())
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toContain('Maria Lindqvist')
    const heard = sentences.map(({ from, to }) =>
      net.channels.subarray(from * CHANNELS, to * CHANNELS).some((value) => value !== 0),
    )
    expect(heard).toEqual([false, true, false])
  })
})
