import * as z from 'zod/mini'
import { block, described, spanSchema } from './span.ts'

const at = { ...spanSchema.shape, block }
const kind = <Kind extends string>(name: Kind, meaning: string) => described(z.literal(name), meaning)

export const PRECISIONS = ['day', 'week', 'month', 'quarter', 'season', 'year', 'decade'] as const

/** A date, amount or address written in the text. */
export const valueSchema = z.union([
  z.object({
    ...at,
    kind: kind('date', 'A day or a longer time.'),
    iso: described(
      z.nullable(z.string()),
      'ISO 8601 (YYYY, YYYY-MM or YYYY-MM-DD), null where it cannot be told. Of a range the first day, month or year; of a week, a quarter, a season or a decade the first day.',
    ),
    isoEnd: described(
      z.nullable(z.string()),
      'The last day, month or year where the date names more than one, as in `iso`; else null.',
    ),
    precision: described(
      z.enum(PRECISIONS),
      'How exact the words are: "two weeks ago" is a day in `iso`, known to the week.',
    ),
  }),
  z.object({
    ...at,
    kind: kind('money', 'A sum of money.'),
    amount: described(
      z.nullable(z.number()),
      'The sum in whole units of the currency ("$2 million" is 2000000); of a range the lower end, null where none is named.',
    ),
    amountTo: described(z.nullable(z.number()), 'The upper end of a range ("$2-3 million"), else null.'),
    currency: described(z.nullable(z.string()), 'ISO 4217, null where the words do not tell ("pesos").'),
    approximate: described(
      z.boolean(),
      'Whether words beside it say that the sum is not exact ("nearly", "more than", "or so").',
    ),
  }),
  z.object({
    ...at,
    kind: kind('percentage', 'A share.'),
    amount: described(z.nullable(z.number()), 'In hundredths ("one in five" is 20), null for a range.'),
  }),
  z.object({
    ...at,
    kind: kind('quantity', 'A measure, or a count of things.'),
    amount: described(z.nullable(z.number()), 'How many of the unit; null for a range.'),
    unit: described(
      z.string(),
      'Code of UCUM ("km", "Cel", "a" for years), or the plural of what is counted ("people").',
    ),
  }),
  z.object({
    ...at,
    kind: described(
      z.enum(['url', 'email', 'handle', 'hashtag']),
      'A web or mail address, an @name or a #topic.',
    ),
  }),
  z.object({
    ...at,
    kind: kind('phone', 'A number of a telephone.'),
    number: described(
      z.string(),
      'Its figures, after "+" where the code of the country is written, and ";ext=" before those of an extension (RFC 3966).',
    ),
  }),
])

export type Value = z.infer<typeof valueSchema>
export type Precision = (typeof PRECISIONS)[number]
