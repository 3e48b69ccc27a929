/** “The clerk said it was late. She said”: a pronoun of which the article does not tell whom it means goes on with whoever spoke last, where sex and number agree. */
import type { Doc } from '../document.ts'
import { isNoHolder } from '../language/en/reported-contents.ts'
import { lazy } from '../language/lists/lists.ts'
import type { EntityType } from '../schema/entities.ts'
import type { Quotation, Speaker } from '../schema/quotations.ts'
import { round } from '../text/round.ts'
import { describedAs } from './described.ts'
import { goesOnAsBefore } from './going-on.ts'
import { introducedBefore, saidBy } from './introduced.ts'
import { type Linked, type Links, mentionIn } from './links.ts'
import { namesWithin } from './own-names.ts'
import type { Phrase } from './phrases.ts'
import { LIKELY, UNTOLD } from './resolve.ts'
import type { RowContext } from './rows.ts'
import { sexOf } from './sexes.ts'

/** A row with the phrase that speaks. */
export interface Told {
  readonly row: Quotation
  readonly phrase: Phrase | undefined
}

/** How far back, in characters and blocks, whoever spoke last may have spoken. */
const REACH = 500
const BLOCKS = 3

/** The rows, in order of their place, with those speakers told. */
export function tellUntold(
  all: readonly Told[],
  { entities }: Doc<'entities'>,
  reading: RowContext,
): Quotation[] {
  let last: Told | null = null
  const types = lazy(() => new Map(entities.map(({ id, type }) => [id, type])))
  return all.map((one) => {
    const { row, phrase } = one
    if (!row.speaker) return row
    const acting = phrase?.form === 'pronoun' ? introducedBefore(reading, row) : null
    if (acting && acting.entity.id !== row.speaker.entityId && suits(row, acting)) {
      last = { row: saidBy(row, acting, LIKELY), phrase }
      return last.row
    }
    const described =
      phrase && phrase.form !== 'pronoun' && row.speaker.entityId === null
        ? describedAs(reading, row, phrase, last?.row ?? null)
        : null
    if (described) {
      last = { row: saidBy(row, described, LIKELY), phrase }
      return last.row
    }
    // “…,” she said. “…”: one pronoun, one speaker.
    const isSame = last?.row.speaker?.mention.start === row.speaker.mention.start
    if (isSame && phrase?.form === 'pronoun' && last!.row.speaker!.entityId !== row.speaker.entityId) {
      last = { row: spokenBy(row, last!.row), phrase }
      return last.row
    }
    const isUntold = row.speaker.entityId === null && row.speaker.name === row.speaker.mention.text
    const before = last
    const goesOn =
      isUntold || (before?.phrase?.form !== 'pronoun' && before && goesOnAsBefore(reading, before.row, row))
    if (phrase?.form === 'pronoun' && namesWithin(reading, row, row.speaker.entityId))
      return withoutOwnName(reading, row, before, types)
    if (!before || phrase?.form !== 'pronoun' || !goesOn) {
      last = isUntold && phrase?.form === 'pronoun' ? last : one
      return row
    }
    if (isUntold && (row.start - before.row.start > REACH || row.block - before.row.block > BLOCKS))
      return row
    if (!agrees(row.speaker.mention.text.toLowerCase(), before, types)) {
      if (!isUntold) last = one
      return row
    }
    last = { row: spokenBy(row, before.row), phrase: before.phrase }
    return last.row
  })
}

/** “Vell, he said, was ill”: whom the words name before “he said” is not the one who says them, so that the pronoun is told by nobody. */
export function besideHimself(told: Told, links: Links): Told {
  const { row, phrase } = told
  const { speaker, cue, start, end } = row
  if (phrase?.form !== 'pronoun' || !speaker?.entityId || row.kind !== 'indirect' || !cue) return told
  if (cue.start < start || cue.start > end) return told
  const named = mentionIn(links, start, start + 1, start)
  const isNamed = named?.mention.form === 'name' && named.mention.start === start
  if (!isNamed || named.entity.id !== speaker.entityId) return told
  return { phrase, row: byNobody(row) }
}

/** The words as those of whoever spoke before, where he may be meant and is not named in them; else of nobody. */
function withoutOwnName(
  reading: RowContext,
  row: Quotation,
  before: Told | null,
  types: () => ReadonlyMap<string, EntityType>,
): Quotation {
  const isNear =
    before !== null && row.start - before.row.start <= REACH && row.block - before.row.block <= BLOCKS
  const speaker = before?.row.speaker
  const mayBe =
    speaker && speaker.entityId !== row.speaker!.entityId && !namesWithin(reading, row, speaker.entityId)
  return isNear && mayBe && agrees(row.speaker!.mention.text.toLowerCase(), before, types)
    ? spokenBy(row, before.row)
    : byNobody(row)
}

/** The row as words of a pronoun of which nobody knows whom it means. */
function byNobody(row: Quotation): Quotation {
  const had = row.speaker!
  const nobody = {
    ...had,
    name: had.mention.text,
    entityId: null,
    confidence: round(had.confidence * UNTOLD),
  }
  return { ...row, speaker: nobody, speakers: [nobody], confidence: round(row.confidence * UNTOLD) }
}

function suits(row: Quotation, { entity }: Linked): boolean {
  const sex = sexOf(entity.name)
  return row.speaker!.mention.text.toLowerCase() === 'he' ? sex !== 'f' : sex !== 'm'
}

/** Whether whoever spoke may be he, she, it or they. */
function agrees(
  pronoun: string,
  { row, phrase }: Told,
  types: () => ReadonlyMap<string, EntityType>,
): boolean {
  const { speaker, speakers } = row
  if (!speaker || !phrase || isNoHolder(speaker.name.toLowerCase())) return false
  const type = types().get(speaker.entityId ?? '')
  const isMany = speakers.length > 1 || phrase.plural
  switch (pronoun) {
    case 'he':
      return !isMany && isPerson(phrase, type) && sexOf(speaker.name) !== 'f'
    case 'she':
      return !isMany && isPerson(phrase, type) && sexOf(speaker.name) !== 'm'
    case 'they':
      return isMany
    case 'it':
      return (
        !isMany &&
        (type ? type === 'organization' : phrase.source === 'institution' || phrase.source === 'document')
      )
    default:
      return false
  }
}

const isPerson = ({ source }: Phrase, type: string | undefined): boolean =>
  type ? type === 'person' : source === 'person'

/** The row as words of whoever spoke before. */
function spokenBy(row: Quotation, { speaker, speakers }: Quotation): Quotation {
  const own = row.speaker!
  const share = own.entityId === null ? LIKELY / UNTOLD : 1
  const told = ({ name, entityId }: Speaker): Speaker => ({
    name,
    entityId,
    mention: own.mention,
    confidence: round(own.confidence * share),
  })
  return {
    ...row,
    speaker: told(speaker!),
    speakers: speakers.map(told),
    confidence: round(row.confidence * share),
  }
}
