/**
 * Dates, money, quantities, percentages, numbers of telephones, web and e-mail addresses, handles and hashtags, from every block. A value lies in one block,
 * none lies over another: the earliest wins, then the longest.
 */
import type { Doc } from '../document.ts'
import type { ValueWords } from '../language/value-words.ts'
import type { Metadata } from '../schema/metadata.ts'
import type { Value } from '../schema/values.ts'
import type { Stage } from '../stage.ts'
import { round } from '../text/round.ts'
import { parseIsoDay } from './calendar.ts'
import type { Facts, ValueDraft } from './draft.ts'
import { scan, scanLanguage } from './scan.ts'

export const values: Stage<Doc<'text' | 'metadata' | 'blocks'>, Doc<'values'>> = {
  name: 'values',
  run: ({ text, blocks, metadata }, { language }) => {
    const words = language.values
    const known = scanLanguage(words)
    const drafts = blocks.map((block) => scan(block.text, known, block.boilerplate?.category === 'contact'))
    const facts = weigh(text, drafts, metadata, words)
    const found: Value[] = []
    drafts.forEach((ofBlock, index) => {
      const { start: from } = blocks[index]!
      for (const { start, end, read } of ofBlock)
        found.push(
          written(from + start, from + end, text.slice(from + start, from + end), index, read(facts)),
        )
    })
    return { values: found }
  },
}

/** Each kind as a literal of its own: twice as fast as objects that are spread into one. */
function written(
  start: number,
  end: number,
  text: string,
  block: number,
  content: ReturnType<ValueDraft['read']>,
): Value {
  switch (content.kind) {
    case 'date': {
      const { kind, iso, isoEnd, precision } = content
      return { start, end, text, block, kind, iso, isoEnd, precision }
    }
    case 'money': {
      const { kind, amount, amountTo, currency, approximate } = content
      return {
        start,
        end,
        text,
        block,
        kind,
        amount: even(amount),
        amountTo: even(amountTo),
        currency,
        approximate,
      }
    }
    case 'percentage':
      return { start, end, text, block, kind: content.kind, amount: even(content.amount) }
    case 'quantity':
      return { start, end, text, block, kind: content.kind, amount: even(content.amount), unit: content.unit }
    case 'phone':
      return { start, end, text, block, kind: content.kind, number: content.number }
    default:
      return { start, end, text, block, kind: content.kind }
  }
}

function even(amount: number | null): number | null {
  return amount === null ? null : round(amount)
}

/** What the whole article says of how its values are meant. */
function weigh(text: string, drafts: readonly ValueDraft[][], metadata: Metadata, words: ValueWords): Facts {
  let dayFirst = 0
  let dollars = 0
  let euros = 0
  let plain = 0
  for (const ofBlock of drafts)
    for (const draft of ofBlock) {
      dayFirst += draft.dayFirst ?? 0
      if (draft.plain) plain++
      if (draft.currency === 'EUR') euros++
      else if (draft.currency === 'USD') dollars++
    }
  // "All figures in Canadian dollars."
  const said =
    plain > 0 ? [...words.money.dollarsOfArticle].find(([phrase]) => text.includes(phrase)) : undefined
  const dollar = said?.[1] ?? 'USD'
  const cent = plain > 0 && euros > dollars && !text.includes('$') ? 'EUR' : dollar
  return {
    published: parseIsoDay(metadata.publishedAt),
    dayFirst: dayFirst === 0 ? dayFirstOf(metadata, words) : dayFirst > 0,
    dollar,
    cent,
  }
}

const HOST = /^[a-z]{2,5}:\/\/[^/?#]*?\.([a-z]{2})(?::\d+)?(?:[/?#]|$)/i

/** Whether the outlet writes the day first, by the region of its language tag or the end of its host name. */
function dayFirstOf({ language, url }: Metadata, { dates }: ValueWords): boolean | null {
  const region = /^[a-z]{2,3}-([a-z]{2})$/i.exec(language ?? '')?.[1] ?? HOST.exec(url ?? '')?.[1] ?? ''
  const of = region.toLowerCase()
  return dates.dayFirst.has(of) ? true : dates.monthFirst.has(of) ? false : null
}
