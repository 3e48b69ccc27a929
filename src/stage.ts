import type { LanguagePack } from './language/pack.ts'
import type { AnalyzerOptions } from './schema/options.ts'
import type { Reason } from './schema/span.ts'

/** What a stage may know beside the document. One context belongs to one analyzer. */
export interface Context {
  readonly options: Readonly<AnalyzerOptions>
  /** The language that texts are read in. */
  readonly language: LanguagePack
}

/** Reads what earlier stages found; returns only what it adds. Pure: same document and context, same answer. */
export interface Stage<In, Adds extends object> {
  readonly name: string
  // A property, not a method: the parameters of methods are compared loosely, and a stage moved before what it reads
  // would compile.
  readonly run: (doc: In, context: Context) => Adds
}

/** The document with what the stage adds to it. */
export function advance<In extends object, Adds extends object>(
  doc: In,
  stage: Stage<In, Adds>,
  context: Context,
): In & Adds {
  return { ...doc, ...stage.run(doc, context) }
}

/** The reasons of an answer, built only when the analyzer was asked to explain itself. */
export function explain(context: Context, reasons: () => Reason[]): Reason[] {
  return context.options.explain ? reasons() : []
}
