/** The mentions of newsmtsc and sentfin, and a teacher's, with the features of each. */
import { Syntax } from '../../../src/grammar/index.ts'
import { parseArticle, tokenize } from '../../../src/index.ts'
import { feature } from '../../../src/models/kit/linear.ts'
import { sentimentModel } from '../../../src/models/sentiment.ts'
import { decodeTargetTone } from '../../../src/models/target-tone.ts'
import { toneNet } from '../../../src/models/tone-net.ts'
import type { Token } from '../../../src/schema/tokens.ts'
import { NetReader } from '../../../src/sentiment/net.ts'
import { Reading } from '../../../src/sentiment/reading.ts'
import { sharesOf } from '../../../src/sentiment/shares.ts'
import { type Put, readMention, wordFeatures } from '../../../src/sentiment/target-features.ts'
import { OddsReader } from '../../../src/sentiment/target-weights.ts'
import { type ToneFacts, toneFacts } from '../../../src/sentiment/tone-facts.ts'
import { turnFar } from '../../../src/sentiment/turns/index.ts'
import { readTable } from '../../../src/words/table.ts'
import type { Inputs } from '../../fit/inputs.ts'
import type { Rows } from '../../fit/model.ts'
import { type Line, mentionIn, readLines, sentencesOf } from '../tone-net/lines.ts'

export interface Row extends Line {
  readonly ids: readonly number[]
  /** What the mention does or what is done to it; 0 for neither. */
  readonly role: number
  /** What the network as it ships adds to the odds of negative and positive, its share taken. */
  readonly net: readonly [number, number]
}

const NO_LINEAR = decodeTargetTone('2 1\n\n\n')
/** A template that no mention has in reading: what sets the other corpora apart from the first. */
const OTHER_SET = 99

/** The features of mentions in one sentence, and what the network says of each. */
function readSentence(tokens: readonly Token[], from: number, to: number, text: string) {
  const table = readTable({ tokens })
  const reading = new Reading(table, toneFacts())
  const net = new NetReader(toneNet(), reading)
  const { score, scale } = sharesOf(sentimentModel(), reading, net, from, to, text, null)
  const turned =
    score + turnFar(reading, new Syntax(table, (tokens[to - 1]?.sentence ?? 0) + 1), from, to) / scale
  const around = { reading, from, to, score: Math.max(-1, Math.min(1, turned)) }
  return (first: number, last: number): Pick<Row, 'ids' | 'role' | 'net'> => {
    const ids: number[] = []
    let role = 0
    const put: Put = (template, a, b, c) => ids.push(feature(template, a, b, c))
    readMention(around, first, last, {
      word: (k, content, place) =>
        wordFeatures(reading.facts[k] as ToneFacts, content, reading.negated[k]!, place, put),
      heard: () => undefined,
      put: (_, template, a, b, c) => put(template, a, b, c),
      role: (_, number) => {
        role = number
      },
    })
    const { negative, positive } = new OddsReader(NO_LINEAR, reading, net).read(around, first, last, scale)
    return { ids, role, net: [negative, positive] }
  }
}

export const readMentions = (inputs: Inputs): Row[] =>
  readLines(inputs, 'linear').flatMap((line) => {
    const { tokens, sentences } = tokenize({ text: line.text, format: 'text' })
    const mention = line.target && mentionIn(tokens, line.target)
    if (!mention) return []
    const { from, to, first, last } = mention
    const text = sentences[tokens[from]?.sentence ?? 0]?.text ?? ''
    const { ids, ...read } = readSentence(tokens, from, to, text)(first, last)
    return [{ ...line, ...read, ids: line.set > 0 ? [...ids, feature(OTHER_SET, line.set)] : ids }]
  })

export const rows: Rows = {
  read: (article, put) => {
    const { tokens, sentences } = parseArticle(article)
    for (const [from, to] of sentencesOf(tokens)) {
      const read = readSentence(tokens, from, to, sentences[tokens[from]?.sentence ?? 0]?.text ?? '')
      // Names are for another model to find: every proper noun passes for a mention.
      for (let k = from; k < to; k++) {
        if (tokens[k]?.pos !== 'PROPN') continue
        const { ids, role } = read(k, k + 1)
        ids.forEach(put)
        put(role)
      }
    }
  },
}
