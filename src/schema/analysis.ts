import * as z from 'zod/mini'
import { blockSchema } from './blocks.ts'
import { countrySchema, entitySchema } from './entities.ts'
import { formatSchema } from './input.ts'
import { metadataSchema, warningSchema } from './metadata.ts'
import { quotationSchema, quotedTermSchema } from './quotations.ts'
import { sentimentSchema } from './sentiment.ts'
import { offset } from './span.ts'
import { sentenceSchema, tokenSchema } from './tokens.ts'
import { valueSchema } from './values.ts'

/** `[text offset, source offset, source length]`: runs that cover the text. */
export const sourceMapSchema = z.array(z.tuple([offset, offset, offset]))

const page = {
  /** major.minor: a minor adds keys or list members, a major anything else. */
  schemaVersion: z.string(),
  /** The version of the package. */
  version: z.string(),
  id: z.nullable(z.string()),
  format: formatSchema,
  text: z.string(),
  metadata: metadataSchema,
  blocks: z.array(blockSchema),
  sentences: z.array(sentenceSchema),
}
const origin = { sourceMap: sourceMapSchema, warnings: z.array(warningSchema) }

/** A parsed article: what every other function starts from. */
export const articleSchema = z.object({
  ...page,
  tokens: z.array(tokenSchema),
  ...origin,
})

/** Everything that is read from an article, as plain JSON. */
export const articleAnalysisSchema = z.object({
  ...page,
  entities: z.array(entitySchema),
  countries: z.array(countrySchema),
  values: z.array(valueSchema),
  quotations: z.array(quotationSchema),
  quotedTerms: z.array(quotedTermSchema),
  sentiment: sentimentSchema,
  ...origin,
})

export type SourceMap = z.infer<typeof sourceMapSchema>
export interface Article extends z.infer<typeof articleSchema> {}
export interface ArticleAnalysis extends z.infer<typeof articleAnalysisSchema> {}
