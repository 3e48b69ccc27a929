/** Tags and lemmas are those of wink-nlp's own pipeline, wherever it splits the text alike. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { tokenize } from '../../src/index.ts'
import { invented } from '../bench/texts.ts'

const nlp = winkNLP(model, ['pos'])
const { its } = nlp

/** By start and end: the tag and lemma. */
function winkReading(text: string): Map<string, string> {
  const found = new Map<string, string>()
  const tokens = nlp.readDoc(text).tokens()
  const words = tokens.out(its.value) as string[]
  const spaces = tokens.out(its.precedingSpaces) as string[]
  const tags = tokens.out(its.pos) as string[]
  const lemmas = tokens.out(its.lemma as never) as unknown as string[]
  let at = 0
  words.forEach((word, i) => {
    const start = text.indexOf(word, at + (spaces[i] ?? '').length)
    at = start + word.length
    found.set(`${start} ${at}`, `${tags[i]} ${lemmas[i]}`)
  })
  return found
}

it('are the same on the invented articles but for one word in a thousand', () => {
  let alike = 0
  const unlike: string[] = []
  for (const { text, format } of invented(join(import.meta.dirname, '..', '..'))) {
    if (format !== 'text') continue
    const { tokens, sentences } = tokenize({ text, format: 'text' })
    for (const { block } of sentences.filter((one, i) => one.block !== sentences[i - 1]?.block)) {
      const own = sentences.filter((sentence) => sentence.block === block)
      const start = own[0]!.start
      const read = winkReading(text.slice(start, own.at(-1)!.end))
      for (const token of tokens.filter((one) => sentences[one.sentence]!.block === block)) {
        const wink = read.get(`${token.start - start} ${token.end - start}`)
        if (wink === undefined) continue
        if (wink === `${token.pos} ${token.lemma}`) alike++
        else unlike.push(`${token.text}: ${token.pos} ${token.lemma}, not ${wink}`)
      }
    }
  }
  expect(alike).toBeGreaterThan(1500)
  expect(unlike.length / alike, unlike.join('\n')).toBeLessThan(0.001)
})
