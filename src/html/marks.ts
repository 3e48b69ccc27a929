import type { Block } from '../schema/blocks.ts'
import { ENTITY_TYPES, type Entity } from '../schema/entities.ts'
import { QUOTATION_KINDS } from '../schema/quotations.ts'
import { type Filling, html, type SafeHtml } from './escape.ts'
import type { Sheet } from './sheet.ts'
import { type MarkedPiece, type MarkedStretch, piecesOf } from './stretches.ts'
import type { Voice } from './voices.ts'
import { count, denied, flagOf, percent, titled, toneOf, toneSign } from './words.ts'

/** The class of a name of a list, and none for what no list has: no other word of an analysis gets into a class. */
export const classOf = (word: string, list: readonly string[]) => `bs-${list.includes(word) ? word : 'other'}`

/** Colours of speakers that the style sheet has; the number tells those apart that share one. */
const COLOURS = 6
export const colourOf = (voice: Voice | undefined) =>
  `bs-n bs-c${voice ? ((voice.number - 1) % COLOURS) + 1 : 0}`

/** The sign of a tone, and its word for those who do not see it; nothing for one that is neither good nor bad. */
export const toneMark = (label: string | undefined) =>
  label === 'positive' || label === 'negative'
    ? html` <span class="bs-${label}" role="img" aria-label="${label} tone">${toneSign(label)}</span>`
    : null

/** What is shown when a stretch is pointed at, tapped or reached by keyboard. */
export const card = (head: Filling, ...lines: readonly Filling[]) =>
  html`<span class="bs-card"><b>${head}</b>${lines.filter(Boolean).map((line) => html`<span>${line}</span>`)}</span>`

/** What is known of an entity. */
export function linesOf(entity: Entity, { towardIds }: Sheet): Filling[] {
  const { id, type, country, mentions, salience, confidence } = entity
  const tone = towardIds.get(id)
  return [
    `${type}, ${count(mentions.length, 'mention')}, salience ${percent(salience)}`,
    country && `${flagOf(country.alpha2)} ${country.name}`,
    tone && `${toneOf(tone)} toward it`,
    `${percent(confidence)} sure`,
  ]
}

/** The element around a stretch. */
function elementOf(
  { quotation, entity, said, stop, note }: MarkedStretch,
  inner: Filling,
  sheet: Sheet,
): SafeHtml {
  if (quotation !== undefined) {
    const { kind, negated, via, cue, confidence } = sheet.analysis.quotations[quotation]!
    const voices = sheet.voices.of[quotation]!
    const tone = sheet.ofQuotations[quotation]
    const shown = card(
      voices.map(({ name }) => name).join(', ') || 'Nobody named',
      `${denied(negated)}${kind === 'thought' ? 'a thought that is told' : `${kind} quotation`}${cue ? `, “${cue.text}”` : ''}`,
      via && `by way of ${via.name}`,
      tone && toneOf(tone),
      `${percent(confidence)} sure`,
    )
    const look = colourOf(voices[0])
    return html`<q class="${classOf(kind, QUOTATION_KINDS)} ${look.slice(5)}">${inner}</q><span class="${look}" tabindex="0">${sheet.voices.numbers[quotation]}${shown}</span>`
  }
  if (entity) {
    const { type } = entity
    const shown = card(titled(entity), ...linesOf(entity, sheet))
    const look = `bs-m ${classOf(type, ENTITY_TYPES)}${said ? ' bs-said' : ''}`
    return html`<mark class="${look}" tabindex="${stop ? 0 : -1}">${inner}${shown}</mark>`
  }
  return html`<span class="bs-m bs-value" tabindex="0">${inner}${card(...note!)}</span>`
}

/** The words of a block, its stretches as elements. */
export function markUp(sheet: Sheet, block: Block): Filling {
  const draw = (piece: MarkedPiece): Filling =>
    typeof piece === 'string' ? piece : elementOf(piece[0], piece[1].map(draw), sheet)
  return piecesOf(sheet.analysis.text, block, sheet.stretches[block.index]!).map(draw)
}
