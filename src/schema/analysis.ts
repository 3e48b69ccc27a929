import * as z from 'zod/mini'
import { blockSchema } from './blocks.ts'
import { countrySchema, entitySchema } from './entities.ts'
import { formatSchema } from './input.ts'
import { metadataSchema, warningSchema } from './metadata.ts'
import { quotationSchema, quotedTermSchema } from './quotations.ts'
import { sentimentSchema } from './sentiment.ts'
import { described, offset } from './span.ts'
import { sentences, tokens, visibleText } from './tokens.ts'
import { valueSchema } from './values.ts'

/** `[text offset, source offset, source length]`: runs that cover the text. */
export const sourceMapSchema = z.array(z.tuple([offset, offset, offset]))

const page = {
  schemaVersion: described(
    z.string(),
    'The version of this shape, major.minor: a minor adds keys or members of lists, a major anything else.',
  ),
  version: described(z.string(), 'The version of the package that wrote it.'),
  id: described(z.nullable(z.string()), 'The id that was given with the input, else null.'),
  format: described(formatSchema, 'What the input was read as.'),
  text: visibleText,
  metadata: described(
    metadataSchema,
    'What is known of the article; what was given wins over what is found.',
  ),
  blocks: described(
    z.array(blockSchema),
    'Paragraphs, headings, list items and whatever else the page holds, by start.',
  ),
  sentences,
}
const origin = {
  sourceMap: described(
    sourceMapSchema,
    'Where the text stood in the input: runs [offset in the text, offset in the input, length in the input], each up to the next; `toSource` reads it.',
  ),
  warnings: described(
    z.array(warningSchema),
    'What the caller should know of the input, such as that it is no article; else empty.',
  ),
}

/** A parsed article: what every other function starts from. */
export const articleSchema = z.object({
  ...page,
  tokens,
  ...origin,
})

/** Everything that is read from an article, as plain JSON. */
export const articleAnalysisSchema = z.object({
  ...page,
  entities: described(
    z.array(entitySchema),
    'People, organizations, countries, places, groups, events and works, by first mention.',
  ),
  countries: described(
    z.array(countrySchema),
    'The states that the article names or means, by salience; boilerplate left out.',
  ),
  values: described(z.array(valueSchema), 'Dates, money, percentages, quantities and addresses, by start.'),
  quotations: described(
    z.array(quotationSchema),
    'What is quoted or reported, with who said it, by start; boilerplate left out.',
  ),
  quotedTerms: described(
    z.array(quotedTermSchema),
    "What stands between quotation marks but is nobody's words here, by start.",
  ),
  sentiment: described(sentimentSchema, 'The tone of the article, its parts, and toward whom it names.'),
  ...origin,
})

export type SourceMap = z.infer<typeof sourceMapSchema>
export interface Article extends z.infer<typeof articleSchema> {}
export interface ArticleAnalysis extends z.infer<typeof articleAnalysisSchema> {}
