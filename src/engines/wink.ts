/** The only file that imports wink-nlp. */
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'

let engine: ReturnType<typeof winkNLP> | undefined

/** Tokens, tags and lemmas; built on first use. */
export function wink(): ReturnType<typeof winkNLP> {
  engine ??= winkNLP(model, ['sbd', 'pos'])
  return engine
}
