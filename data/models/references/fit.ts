/** The ranker of references learns what was said before a place from answers, as reading has answers and no gold. */
import { encodeLinear } from '../../../src/models/kit/linear.ts'
import { choose } from '../../../src/references/resolver/ranker.ts'
import type { Answer } from '../../fit/calibration.ts'
import { type ChoiceSettings, fitChoices, isRight, scoresOf } from '../../fit/choices.ts'
import type { Inputs } from '../../fit/inputs.ts'
import { calibrate } from '../../fit/linear.ts'
import { type GoldText, type Parsed, readGold } from './gold.ts'
import { type Question, questionsOf } from './rows.ts'

interface Settings extends ChoiceSettings {
  /** A weight that is so many steps of the text form, or less, is left out. */
  readonly cut: number
}

const CHAINS = 'coref/gum.train.jsonl'
const TREES = 'syntax/gum.train.jsonl'

/** How the best with a name stands, and whether it is right. */
function answersOf(questions: readonly Question[], weights: Float32Array, pronouns: boolean): Answer[] {
  return questions.flatMap((question): Answer[] => {
    if ((question.asked.spot.pronoun !== null) !== pronouns) return []
    const { named, odds } = choose(question.asked, scoresOf(weights, question))
    return named < 0 ? [] : [[odds, isRight(question, named)]]
  })
}

export function fit(inputs: Inputs): string {
  const settings = inputs.settings<Settings>()
  const { seeds, log } = inputs
  const parsed = new Map(inputs.corpus<Parsed>(TREES).map((text) => [text.id, text]))
  const texts = inputs.corpus<GoldText>(CHAINS).map((gold) => readGold(gold, parsed.get(gold.id) as Parsed))
  const all = texts.map((read, i) => questionsOf(read, i % 2, null))
  log(`${all.flat().length} choices`)
  const halves = [0, 1].map((half) =>
    fitChoices(all.filter((_, i) => i % 2 === half).flat(), settings, seeds),
  )
  // Confidence is read off answers to texts that were not learned from, each after what was answered before it.
  const other = (i: number) => halves[1 - (i % 2)] as Float32Array
  const asked = texts.map((read, i) => questionsOf(read, i % 2, other(i)))
  const answers = (pronouns: boolean) =>
    asked.flatMap((questions, i) => answersOf(questions, other(i), pronouns))
  const pronouns = calibrate('pronouns', answers(true), log)
  const descriptions = calibrate('descriptions', answers(false), log)
  // Pronouns are asked for twice: after the gold's answers, and after a model's own, on which the next ones hang.
  const again = asked.flat().filter((question) => question.asked.spot.pronoun !== null)
  return encodeLinear(
    fitChoices([...all.flat(), ...again], settings, seeds),
    settings.cut,
    pronouns,
    descriptions,
  )
}
