import * as z from 'zod/mini'
import { BOILERPLATE_CATEGORIES } from './blocks.ts'
import { ENTITY_TYPES } from './entities.ts'
import { described } from './span.ts'

const name = z.string().check(z.minLength(1))

/** The options of `createAnalyzer`; plain data, unknown keys refused. */
export const analyzerOptionsSchema = z.strictObject({
  names: described(
    z.optional(
      z.array(
        z.strictObject({
          name: described(name, 'The name in full, as an article may write it.'),
          type: described(z.enum(ENTITY_TYPES), 'What it is.'),
          aliases: described(z.optional(z.array(name)), 'What else it is called.'),
          country: described(
            z.optional(z.string().check(z.regex(/^[A-Za-z]{2,3}$/))),
            'Its state: ISO 3166-1 alpha-2 or alpha-3 code.',
          ),
        }),
      ),
    ),
    'Names that the caller knows: they win over every rule and model.',
  ),
  reportingVerbs: described(
    z.optional(z.array(name)),
    'Further verbs that report speech, in their base form.',
  ),
  boilerplatePhrases: described(
    z.optional(
      z.array(
        z.strictObject({
          phrase: described(name, 'Words of a block, without regard to case and marks.'),
          category: described(
            z.enum(BOILERPLATE_CATEGORIES),
            'The kind of boilerplate that a block with them is.',
          ),
        }),
      ),
    ),
    'Phrases that mark a block as boilerplate.',
  ),
  sentimentWords: described(
    z.optional(z.record(name, z.number().check(z.minimum(-1), z.maximum(1)))),
    'Words with their tone, from -1 to 1.',
  ),
  boilerplate: described(
    z.optional(z.enum(['keep-more', 'balanced', 'cut-more'])),
    "How readily a doubtful block is called boilerplate; the default is 'balanced'.",
  ),
  mainTextTitle: described(
    z.optional(z.boolean()),
    'Whether `mainText` begins with the headline that the page shows; the default is false.',
  ),
  minConfidence: described(
    z.optional(z.number().check(z.minimum(0), z.maximum(1))),
    'Quotations whose `confidence` is lower are left out, from 0 (none is) to 1; the default leaves out those that are rather wrong than right.',
  ),
  explain: described(z.optional(z.boolean()), 'Whether results carry `reasons`; the default is false.'),
})

export interface AnalyzerOptions extends z.infer<typeof analyzerOptionsSchema> {}
