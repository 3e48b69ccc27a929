/** The ranker of speakers learns what a run is told of the one before it from answers, as reading has answers and no gold. */
import { encodeLinear } from '../../../src/models/kit/linear.ts'
import { type ChoiceSettings, fitChoices } from '../../fit/choices.ts'
import { foldOf } from '../../fit/digests.ts'
import type { Inputs } from '../../fit/inputs.ts'
import { answersOf, calibrate } from '../../fit/linear.ts'
import type { LinearSettings } from '../../fit/model.ts'
import { type GoldText, readGold } from './gold.ts'
import { choicesOf, rows } from './rows.ts'

interface Settings extends LinearSettings {
  /** Of the two models that answer for the other half of the texts. */
  readonly first: ChoiceSettings
}

export function fit(inputs: Inputs): string {
  const settings = inputs.settings<Settings>()
  const { seeds, log } = inputs
  const texts = inputs.corpora.flatMap((name) => inputs.corpus<GoldText>(name)).map(readGold)
  const foldIn = (index: number): number => foldOf(texts[index]?.gold.id ?? '', settings.folds)
  const halves = [0, 1].map((half) =>
    fitChoices(
      texts.flatMap((read, i) => (i % 2 === half ? choicesOf(read, foldIn(i), null) : [])),
      settings.first,
      seeds,
    ),
  )
  const all = texts.flatMap((read, i) => choicesOf(read, foldIn(i), halves[1 - (i % 2)] as Float32Array))
  log(`${all.length} choices`)
  const answers = answersOf(all, settings, seeds, rows.answer)
  const sigmoid = calibrate('speakers', [...answers.values()], log)
  return encodeLinear(fitChoices(all, settings, seeds), settings.cut, sigmoid)
}
