import type { ArticleAnalysis } from '../schema/analysis.ts'
import { escapeHtml } from './escape.ts'

/** A stretch of text inside an element; stretches nest or stand apart, never cross. */
export interface MarkedStretch {
  readonly start: number
  readonly end: number
  readonly open: string
  readonly close: string
}

/** The stretches of an analysis: quotations around mentions, by start, the longer first. */
export function stretches({ entities, quotations }: ArticleAnalysis): MarkedStretch[] {
  const found: MarkedStretch[] = []
  quotations.forEach(({ start, end, kind, speaker, cue }, i) => {
    const who = speaker ? speaker.name : 'nobody named'
    const title = [kind, who, cue?.text].filter(Boolean).join(' · ')
    found.push({
      start,
      end,
      open: `<q class="${kind}" id="q${i + 1}" title="${escapeHtml(title)}">`,
      close: `</q><span class="speaker">${escapeHtml(speaker ? `${i + 1} ${who}` : String(i + 1))}</span>`,
    })
  })
  for (const { id, type, name, mentions } of entities) {
    for (const { start, end, form } of mentions) {
      found.push({
        start,
        end,
        open: `<mark class="${type} ${form}" data-entity="${escapeHtml(id)}" title="${escapeHtml(`${type} · ${name}`)}">`,
        close: '</mark>',
      })
    }
  }
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
    if (stretch.start < start || stretch.end > end || stretch.start < at) continue
    closeUntil(stretch.start)
    const top = open[open.length - 1]
    if (top && stretch.end > top.end) continue
    out.push(escapeHtml(text.slice(at, stretch.start)), stretch.open)
    at = stretch.start
    open.push(stretch)
  }
  closeUntil(end)
  out.push(escapeHtml(text.slice(at, end)))
  return out.join('')
}
