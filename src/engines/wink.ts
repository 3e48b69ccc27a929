/**
 * The only file that imports wink-nlp: parts of speech, lemmas and stop words for tokens that are already split. wink-nlp's
 * own tokenizer is cubic on some inputs, so it is only ever shown short, plain words parted by single spaces.
 */
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'

export interface Tagged {
  readonly pos: string
  readonly lemma: string
  readonly isStop: boolean
}

let engine: ReturnType<typeof winkNLP> | undefined

/** Longest word that is shown as it is. */
const LONGEST = 32
/** Words that wink-nlp reads as one or two tokens and in linear time. */
const PLAIN =
  /^(?:[\p{L}\p{M}\d]+(?:['’.][\p{L}\d]+){0,3}['’.]?|['’]\p{L}{1,2}|\d{1,3}(?:,\d{3})*(?:\.\d+)?|[\p{P}\p{S}])$/u
const NUMBER = /^\d/

/** What stands for a word that is not shown. */
function standIn(word: string): string {
  return NUMBER.test(word) ? '1' : 'thing'
}

/** Tags the words of a few sentences; one answer a word, in order. */
export function tagWords(words: readonly string[]): Tagged[] {
  engine ??= winkNLP(model, ['pos'])
  const { its } = engine
  const shown = words.map((word) => (word.length <= LONGEST && PLAIN.test(word) ? word : standIn(word)))
  const tokens = engine.readDoc(shown.join(' ')).tokens()
  const values = tokens.out(its.value) as string[]
  const tags = tokens.out(its.pos) as string[]
  const lemmas = tokens.out(its.lemma as never) as string[]
  const stops = tokens.out(its.stopWordFlag as never) as unknown as boolean[]
  const gaps = tokens.out(its.precedingSpaces as never) as unknown as string[]
  const answers: Tagged[] = new Array(words.length)
  let at = 0
  let k = 0
  let start = 0
  for (let i = 0; i < words.length; i++) {
    const word = shown[i] as string
    const end = start + word.length
    let best = -1
    while (k < values.length) {
      at += (gaps[k] as string).length
      const from = at
      if (from >= end) {
        at -= (gaps[k] as string).length
        break
      }
      at += (values[k] as string).length
      if (best < 0 || tags[best] === 'PUNCT') best = k
      k++
    }
    const same = word === words[i]
    answers[i] = {
      pos: best < 0 || tags[best] === 'SPACE' ? 'X' : (tags[best] as string),
      lemma:
        same && best >= 0 && (values[best] as string).length === word.length
          ? (lemmas[best] as string)
          : (words[i] as string).toLowerCase(),
      isStop: same && best >= 0 && Boolean(stops[best]),
    }
    start = end + 1
  }
  return answers
}
