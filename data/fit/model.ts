/** What the folder of a model gives the kit. */
import type { Format } from '../../src/index.ts'
import type { Answer } from './calibration.ts'
import type { Choice, ChoiceSettings } from './choices.ts'
import type { Inputs } from './inputs.ts'

/** An article of the sample, which tells whether the code still reads what a model was fitted to. */
export interface SampleArticle {
  readonly text: string
  readonly format: Format
}

/** data/models/NAME/rows.ts: what the model learns from, read by the code that reads it at run time. */
export interface Rows {
  /** Puts every number that today's code reads of an article for the model, whatever its weights are. */
  readonly read: (article: SampleArticle, put: (value: number) => void) => void
  /** The choices to learn from, where the model is a linear one that the kit fits (linear.ts). */
  readonly examples?: (inputs: Inputs) => readonly Example[]
  /** Of a choice's scores: the answer that confidence is read off. */
  readonly answer?: (scores: readonly number[], choice: Choice) => Answer
}

/** A choice of a text of a fold. */
export interface Example extends Choice {
  readonly fold: number
}

export interface LinearSettings extends ChoiceSettings {
  readonly folds: number
  /** How many of the folds are answered without having been learned from, for the calibration. */
  readonly judged: number
  /** A weight that is so many steps of the text form, or less, is left out. */
  readonly cut: number
}

/** data/models/NAME/fit.ts, where the kit's own will not do: the text of the weights. */
export type Fit = (inputs: Inputs) => string

export interface Model {
  readonly rows: Rows
  readonly fit: Fit
}
