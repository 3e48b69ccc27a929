/** Raw scores of texts, as the library reads them, by weights that did not learn from them. */
import { Syntax } from '../../../src/grammar/index.ts'
import { tokenize } from '../../../src/index.ts'
import { decodeSentimentModel } from '../../../src/models/sentiment.ts'
import { type ToneNet, toneNet } from '../../../src/models/tone-net.ts'
import { NetReader } from '../../../src/sentiment/net.ts'
import { Reading } from '../../../src/sentiment/reading.ts'
import { meanOf, type RawTone } from '../../../src/sentiment/score.ts'
import { sharesOf } from '../../../src/sentiment/shares.ts'
import { factsOfModel, type ToneFacts } from '../../../src/sentiment/tone-facts.ts'
import { turnFar } from '../../../src/sentiment/turns/index.ts'
import type { Spelling } from '../../../src/words/spelling.ts'
import { readTable } from '../../../src/words/table.ts'
import { sentencesOf } from '../tone-net/lines.ts'

/** Reads the raw score of a text and the number of its sentences, by the weights given as text; the network says nothing. */
export function rawReader(weights: string): (text: string) => RawTone {
  const model = decodeSentimentModel(weights)
  const silent: ToneNet = { ...toneNet(), rowOf: () => 0 }
  const make = factsOfModel(model, silent)
  // Not kept with the spelling itself: the weights that ship keep theirs there.
  const kept = new Map<Spelling, ToneFacts>()
  const factsOf = (spelling: Spelling): ToneFacts => {
    let facts = kept.get(spelling)
    if (!facts) kept.set(spelling, (facts = make(spelling)))
    return facts
  }
  return (text) => {
    const { tokens, sentences } = tokenize({ text, format: 'text' })
    const table = readTable({ tokens })
    const reading = new Reading(table, factsOf)
    const syntax = new Syntax(table, sentences.length)
    const net = new NetReader(silent, reading)
    const parts = [...sentencesOf(tokens)].map(([from, to]) => {
      const own = sentences[tokens[from]?.sentence ?? 0]?.text ?? ''
      const { score, scale } = sharesOf(model, reading, net, from, to, own, null)
      const turned = score + turnFar(reading, syntax, from, to) / scale
      return { score: Math.max(-1, Math.min(1, turned)), words: to - from }
    })
    return meanOf(parts) ?? { raw: 0, sentences: 1 }
  }
}
