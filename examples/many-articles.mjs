// A stream of articles over all cores; one bad article never stops the rest.
import { analyzeAll } from 'broadsheet/batch'

function* articles() {
  yield { id: 'a', text: 'Norway and Denmark signed a treaty on Tuesday, Ida Brandt said in Oslo.' }
  yield { id: 'b', text: 12 }
  yield { id: 'c', text: '“We opened on time,” said Maria Lindqvist, who runs Norvia Rail.' }
}

for await (const result of analyzeAll(articles(), { workers: 2 })) {
  if (result.ok) console.log(result.input.id, result.analysis.entities.map(({ name }) => name).join(', '))
  else console.log(result.input.id, result.error.code)
}
