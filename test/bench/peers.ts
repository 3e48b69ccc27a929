/** What the stages are measured against, on the same texts in the same run. */
import compromise from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'

const nlp = winkNLP(model)

/** wink-nlp's own whole pipeline, everything it finds read out: the yardstick of every budget. */
export function winkWhole(text: string): number {
  const { its, as } = nlp
  const doc = nlp.readDoc(text)
  const tokens = doc.tokens().out()
  const tags = doc.tokens().out(its.pos)
  const sentences = doc.sentences().out()
  const entities = doc.entities().out(its.detail) as unknown[]
  const sentiment = doc.out(its.sentiment) as unknown as number
  void as
  return tokens.length + tags.length + sentences.length + entities.length + Math.abs(sentiment)
}

/** compromise's sentences with terms, people, places, organizations and quotations. */
export function compromiseWhole(text: string): number {
  const doc = compromise(text)
  const lists = [
    doc.json(),
    doc.people().json(),
    doc.places().json(),
    doc.organizations().json(),
    doc.quotations().json(),
  ]
  return lists.reduce((sum, list) => sum + list.length, 0)
}
