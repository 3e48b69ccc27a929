/** The tagger keeps what words, tags and capitals say by themselves; its tags are those of all features added up at each place. */
import { describe, expect, it } from 'vitest'
import { readSentences } from '../../data/models/tags/gold.ts'
import { walk } from '../../data/models/tags/train.ts'
import { tagModel } from '../../src/models/tags.ts'
import { SentenceTagger } from '../../src/words/sentence-tagger.ts'
import { TAGS } from '../../src/words/table.ts'
import { tagWordOf } from '../../src/words/tag-words.ts'

const TEXT = `Ferry Talks Stall As Winter Nears

The harbour board said on Tuesday that it would not run the late boat to Vell before spring. "We like the plan," Ana Ruiz,
who leads it, told reporters, "but the books do not." Running boats at night costs more than most people think, and
fishing crews, who like to leave early, want the quay kept clear. What was decided? Nobody who knew would say so.

HARBOUR BOARD TO MEET AGAIN IN MAY

1. Cut the fares by 10%
2. Paint the hulls red
`

/** Tags by all features of a place, none of them kept. */
function added(forms: ReturnType<typeof readSentences>[number]['forms']): number[] {
  const model = tagModel()
  const found: number[] = []
  walk({ forms }, (features, count, at) => {
    const scores = new Int16Array(32)
    model.add(features, count, scores, 0)
    const allowed = tagWordOf(forms[at]!).tags ?? TAGS.keys()
    const best = [...allowed].reduce((one, tag) => (scores[tag]! > scores[one]! ? tag : one))
    found.push(best)
    return best
  })
  return found
}

describe('the tagger', () => {
  const sentences = readSentences({ text: TEXT, format: 'text' })
  it('finds the tags that all features give', () => {
    const tagger = new SentenceTagger(tagModel())
    expect(sentences.length).toBeGreaterThan(6)
    for (const { forms } of sentences) {
      const tags = new Uint8Array(forms.length)
      tagger.tag(forms, 0, forms.length, tags)
      expect([...tags].map((tag, i) => `${forms[i]!.text} ${TAGS[tag]}`)).toEqual(
        added(forms).map((tag, i) => `${forms[i]!.text} ${TAGS[tag]}`),
      )
    }
  })
  it('gives a word the same tag wherever its sums are kept', () => {
    const [once, twice] = [new SentenceTagger(tagModel()), new SentenceTagger(tagModel())]
    for (const { forms } of [...sentences].reverse()) once.tag(forms, 0, forms.length, new Uint8Array(64))
    for (const { forms } of sentences) {
      const [a, b] = [new Uint8Array(forms.length), new Uint8Array(forms.length)]
      once.tag(forms, 0, forms.length, a)
      twice.tag(forms, 0, forms.length, b)
      expect(a).toEqual(b)
    }
  })
})
