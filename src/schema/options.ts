import * as z from 'zod/mini'
import { BOILERPLATE_CATEGORIES } from './blocks.ts'
import { ENTITY_TYPES } from './entities.ts'

const name = z.string().check(z.minLength(1))

/** The options of `createAnalyzer`; plain data, unknown keys refused. */
export const analyzerOptionsSchema = z.strictObject({
  /** Names that the reader knows: they win over every rule and model. */
  names: z.optional(
    z.array(
      z.strictObject({
        name,
        type: z.enum(ENTITY_TYPES),
        aliases: z.optional(z.array(name)),
        /** ISO 3166-1 alpha-2 or alpha-3 code. */
        country: z.optional(z.string().check(z.regex(/^[A-Za-z]{2,3}$/))),
      }),
    ),
  ),
  /** Further verbs that report speech, in their base form. */
  reportingVerbs: z.optional(z.array(name)),
  /** Phrases that mark a block as boilerplate. */
  boilerplatePhrases: z.optional(
    z.array(
      z.strictObject({
        phrase: name,
        category: z.enum(BOILERPLATE_CATEGORIES),
      }),
    ),
  ),
  /** Words with their tone, from -1 to 1. */
  sentimentWords: z.optional(z.record(name, z.number().check(z.minimum(-1), z.maximum(1)))),
  /** How readily a doubtful block is called boilerplate; the default is `'balanced'`. */
  boilerplate: z.optional(z.enum(['keep-more', 'balanced', 'cut-more'])),
  /** Whether `mainText` begins with the headline that the page shows. */
  mainTextTitle: z.optional(z.boolean()),
  /** Quotations whose `confidence` is lower are left out, from 0 (none is) to 1; the default leaves out those that are rather wrong than right. */
  minConfidence: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  /** Whether results carry `reasons`. */
  explain: z.optional(z.boolean()),
})

export interface AnalyzerOptions extends z.infer<typeof analyzerOptionsSchema> {}
