import type { ArticleAnalysis } from '../schema/analysis.ts'
import { ENTITY_TYPES } from '../schema/entities.ts'
import { QUOTATION_KINDS } from '../schema/quotations.ts'
import type { Score } from '../schema/sentiment.ts'
import type { HtmlPlan } from './check.ts'
import { escapeHtml, type Filling, html } from './escape.ts'
import type { Voice, Voices } from './voices.ts'
import { count, flagOf, percent, reading, signed, titled, toneSign } from './words.ts'

/** A stretch of the text inside an element; those that stand apart or inside a quotation are drawn. */
export interface MarkedStretch {
  readonly start: number
  readonly end: number
  /** Whether other stretches may lie in it. */
  readonly holds: boolean
  readonly open: string
  readonly close: string
}

/** The class of a name of a list, and none for what no list has: no other word of an analysis gets into a class. */
export const classOf = (word: string, list: readonly string[]) =>
  list.includes(word) ? `bs-${word}` : 'bs-other'

/** Colours of speakers that the style sheet has; the number tells those apart that share one. */
const COLOURS = 6
export const colourOf = (voice: Voice | undefined) =>
  voice ? `bs-c${((voice.number - 1) % COLOURS) + 1}` : 'bs-c0'

/** The sign of a tone, and its word for those who do not see it; nothing for one that is neither good nor bad. */
export const toneMark = (label: string) =>
  label === 'positive' || label === 'negative'
    ? html` <span class="bs-${label}" aria-hidden="true">${toneSign(label)}</span><span class="bs-hidden">${label}</span>`
    : null

/** A tone as its sign, word and number. */
export const toneOf = ({ label, score }: Pick<Score, 'label' | 'score'>) =>
  `${toneSign(label)} ${label} ${signed(score)}`

/** What is shown when a stretch is pointed at, tapped or reached by keyboard. */
const card = (head: Filling, lines: readonly Filling[]) =>
  html`<span class="bs-card"><b>${head}</b>${lines.filter(Boolean).map((line) => html`<span>${line}</span>`)}</span>`

const MARKS = /["'\p{Pi}\p{Pf}„‚「」『』]/u

/** The place behind the mark that closes what ends at `end`, and before the one that opens it. */
function withMarks(text: string, start: number, end: number): { start: number; end: number } {
  return {
    start: MARKS.test(text.charAt(start - 1)) ? start - 1 : start,
    end: MARKS.test(text.charAt(end)) ? end + 1 : end,
  }
}

function quotationStretches(analysis: ArticleAnalysis, voices: Voices, plan: HtmlPlan): MarkedStretch[] {
  const { text, quotations, sentiment } = analysis
  return quotations.map(({ start, end, kind, negated, via, cue, confidence }, i) => {
    const speakers = voices.of[i]!
    const tone = sentiment.quotations[i]
    const shown = card(speakers.length > 0 ? speakers.map(({ name }) => name).join(', ') : 'Nobody named', [
      `${negated ? 'denied: ' : ''}${kind === 'thought' ? 'a thought that is told' : `${kind} quotation`}${cue ? `, “${cue.text}”` : ''}`,
      via ? `by way of ${via.name}` : null,
      tone && plan.layers.has('tone') ? toneOf(tone) : null,
      `${percent(confidence)} sure`,
    ])
    const label = speakers.length > 0 ? speakers.map(({ number }) => number).join('+') : '?'
    const whole = kind === 'direct' || kind === 'partial' ? withMarks(text, start, end) : { start, end }
    return {
      ...whole,
      holds: true,
      open: `<q class="${classOf(kind, QUOTATION_KINDS)} ${colourOf(speakers[0])}">`,
      close: html`</q><span class="bs-n ${colourOf(speakers[0])}" tabindex="0">${label}${shown}</span>`.html,
    }
  })
}

function nameStretches(analysis: ArticleAnalysis, plan: HtmlPlan): MarkedStretch[] {
  const tones = new Map(analysis.sentiment.targets.map((target) => [target.entityId, target]))
  return analysis.entities
    .filter(({ type }) => plan.types.has(type) || !ENTITY_TYPES.includes(type))
    .flatMap((entity) => {
      const { id, type, country, mentions, confidence } = entity
      const tone = tones.get(id)
      const shown = card(titled(entity), [
        `${type}, ${count(mentions.length, 'mention')}`,
        country ? `${flagOf(country.alpha2)} ${country.name}` : null,
        tone && plan.layers.has('tone') ? `${toneOf(tone)} toward it` : null,
        `${percent(confidence)} sure`,
      ])
      let before = -1
      return mentions.map(({ start, end, form, block }) => {
        // One stop of the Tab key a paragraph and name; the others are reached by pointer and finger.
        const stop = block === before ? -1 : 0
        before = block
        const said = form === 'name' || form === 'short' ? '' : ' bs-said'
        return {
          start,
          end,
          holds: false,
          open: `<mark class="bs-m ${classOf(type, ENTITY_TYPES)}${said}" tabindex="${stop}">`,
          close: `${shown.html}</mark>`,
        }
      })
    })
}

function plainStretches(
  list: readonly { start: number; end: number; head: string; line: string }[],
): MarkedStretch[] {
  return list.map(({ start, end, head, line }) => ({
    start,
    end,
    holds: false,
    open: '<span class="bs-m bs-value" tabindex="0">',
    close: `${card(head, [line]).html}</span>`,
  }))
}

/** The stretches of an analysis by start, the longer first. */
export function stretchesOf(analysis: ArticleAnalysis, voices: Voices, plan: HtmlPlan): MarkedStretch[] {
  const { values, quotedTerms } = analysis
  const { layers } = plan
  const found = [
    ...(layers.has('quotations') ? quotationStretches(analysis, voices, plan) : []),
    ...(layers.has('names') ? nameStretches(analysis, plan) : []),
    ...(layers.has('values')
      ? plainStretches(
          values.flatMap((value) => {
            const head = reading(value)
            return head === null ? [] : [{ ...value, head, line: value.kind }]
          }),
        )
      : []),
    ...(layers.has('terms')
      ? plainStretches(
          quotedTerms.map(({ start, end, text, kind }) => ({
            start,
            end,
            head: text,
            line: `${kind}, nobody’s words`,
          })),
        )
      : []),
  ]
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** text[start, end) with its stretches as elements; one that crosses another, or the block's edge, is left out. */
export function markUp(text: string, start: number, end: number, list: readonly MarkedStretch[]): string {
  const out: string[] = []
  const open: MarkedStretch[] = []
  let at = start
  const closeUntil = (offset: number) => {
    for (let top = open[open.length - 1]; top && top.end <= offset; top = open[open.length - 1]) {
      out.push(escapeHtml(text.slice(at, top.end)), top.close)
      at = top.end
      open.pop()
    }
  }
  for (const stretch of list) {
    if (stretch.start < start || stretch.end > end || stretch.start < at || stretch.end <= stretch.start)
      continue
    closeUntil(stretch.start)
    const top = open[open.length - 1]
    if (top && (!top.holds || stretch.end > top.end || stretch.holds)) continue
    out.push(escapeHtml(text.slice(at, stretch.start)), stretch.open)
    at = stretch.start
    open.push(stretch)
  }
  closeUntil(end)
  out.push(escapeHtml(text.slice(at, end)))
  return out.join('')
}

/** The stretches that begin in [start, end) of a list sorted by start. */
export function within(list: readonly MarkedStretch[], start: number, end: number): MarkedStretch[] {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.start < start) low = middle + 1
    else high = middle
  }
  const found: MarkedStretch[] = []
  for (let i = low; i < list.length && list[i]!.start < end; i++) found.push(list[i]!)
  return found
}
