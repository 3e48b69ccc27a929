import type { Block } from '../schema/blocks.ts'
import { type Filling, html, type SafeHtml } from './escape.ts'
import { card, markUp, toneMark } from './marks.ts'
import { type BlockRun, runsOf, type Sheet } from './sheet.ts'
import { factsOf, kindsOf, percent, toneOf } from './words.ts'

/** What stands in the gutter beside a paragraph that has a tone. */
function gutter({ ofBlocks }: Sheet, index: number): SafeHtml | null {
  const tone = ofBlocks.get(index)
  const mark = toneMark(tone?.label)
  return (
    mark &&
    html`<span class="bs-tone" tabindex="0">${mark}${card(toneOf(tone!), 'tone of the paragraph', `${percent(tone!.confidence)} sure`)}</span>`
  )
}

function drawnBlock(sheet: Sheet, block: Block): SafeHtml {
  const { role, kind } = block
  const words = markUp(sheet, block)
  if (role === 'title' || role === 'heading') return html`<h2>${words}</h2>\n`
  if (role !== 'body') return html`<p class="bs-note">${words}</p>\n`
  if (kind === 'code' || kind === 'table') return html`<pre>${words}</pre>\n`
  const told = [gutter(sheet, block.index), words]
  if (kind === 'list-item') return html`<li>${told}</li>\n`
  return kind === 'blockquote' ? html`<blockquote><p>${told}</p></blockquote>\n` : html`<p>${told}</p>\n`
}

function drawnRun(sheet: Sheet, { kind, blocks }: BlockRun): Filling {
  if (kind === 'boilerplate') {
    const folded = blocks.map((block) => html`<p>${markUp(sheet, block)}</p>\n`)
    return sheet.of('boilerplate', [
      html`<details class="bs-folded"><summary>Not the article: ${kindsOf(blocks)}</summary>\n${folded}</details>\n`,
    ])
  }
  const drawn = blocks.map((block) => drawnBlock(sheet, block))
  return kind === 'list' ? html`<ul>\n${drawn}</ul>\n` : drawn
}

/** The article column; the first block of role title is its headline. */
export function articleColumn(sheet: Sheet, lang: string): SafeHtml {
  const { analysis, headline } = sheet
  const { blocks, metadata, warnings } = analysis
  const facts = factsOf(analysis)
  return html`<article>
<header>
<h1 lang="${lang}">${headline ? markUp(sheet, headline) : (metadata.title ?? 'Article')}</h1>
${facts && html`<p class="bs-facts">${facts}</p>`}
${warnings.map(({ message }) => html`<p class="bs-warning">${message}</p>\n`)}</header>
<div class="bs-words" lang="${lang}">
${runsOf(blocks.filter((block) => block !== headline)).map((run) => drawnRun(sheet, run))}</div>
</article>
`
}
