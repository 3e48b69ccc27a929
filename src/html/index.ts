/**
 * Views of an analysis, for people: the article with its names, speakers and tones beside a margin of what was found, as HTML without
 * script and without requests, and the same for terminals.
 * @module broadsheet/html
 */
import { checkAnalysis } from '../acceptance.ts'
import type { ArticleAnalysis } from '../schema/analysis.ts'
import { articleColumn } from './article.ts'
import { html, SafeHtml } from './escape.ts'
import { margin } from './margin.ts'
import { checkTextOptions, type HtmlPlan, htmlPlan, type RenderOptions, type TextOptions } from './options.ts'
import { sheetOf } from './sheet.ts'
import { STYLE, STYLE_HASH } from './style.ts'
import { drawText } from './terminal/index.ts'

export type { Layer, Palette, RenderOptions, TextOptions } from './options.ts'

/** The analysis, which has been checked, as a fragment or a page. */
function render(analysis: ArticleAnalysis, plan: HtmlPlan): string {
  const { metadata } = analysis
  const { page, palette, nonce } = plan
  const lang = plan.lang ?? metadata.language ?? 'en'
  const sheet = sheetOf(analysis, plan)
  const look = palette ? ` bs-${palette}` : ''
  const style = html`<style${nonce && html` nonce="${nonce}"`}>${new SafeHtml(STYLE)}</style>\n`
  const fragment = html`<div class="broadsheet${look}" lang="en">
${style}<div class="bs-columns">
${articleColumn(sheet, lang)}<section class="bs-margin"${page ? html` id="bs-margin"` : null} aria-label="What was found">
${margin(sheet)}</section>
</div>
</div>`
  if (!page) return fragment.html
  const policy = `default-src 'none'; style-src '${nonce ? `nonce-${nonce}` : STYLE_HASH}'; img-src data:; base-uri 'none'; form-action 'none'`
  return html`<!doctype html>
<html lang="en" class="bs-page${look}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${(metadata.title ?? 'Article').replace(/\s+/g, ' ')}</title>
</head>
<body>
<a class="bs-skip" href="#bs-margin">Skip to what was found</a>
<main>
${fragment}
</main>
</body>
</html>
`.html
}

/**
 * The analysis as HTML: a fragment with scoped styles, or a whole page. Everything is escaped, an analysis that was stored and changed
 * since too; there is no script, no style attribute and no request.
 *
 * @param analysis what `analyze` returned, or that read back from JSON
 * @throws BroadsheetError `bad-input` if it is no whole analysis of this schema's major version; `bad-options`
 * @example
 * import { analyze } from 'broadsheet'
 * import { renderHtml } from 'broadsheet/html'
 * renderHtml(analyze('<b> said Ana Ruiz.')).includes('&#60;b&#62;') //=> true
 */
export function renderHtml(analysis: ArticleAnalysis, options: RenderOptions = {}): string {
  const plan = htmlPlan('renderHtml', options)
  return render(checkAnalysis('renderHtml', analysis), plan)
}

/**
 * The analysis for a terminal or a text file: the article in lines of `width` columns, names and speakers marked, and what was found
 * below. Control characters of the article are shown as U+FFFD, so that it cannot steer the terminal.
 *
 * @param analysis what `analyze` returned, or that read back from JSON
 * @throws BroadsheetError `bad-input` if it is no whole analysis of this schema's major version; `bad-options`
 * @example
 * import { analyze } from 'broadsheet'
 * import { renderText } from 'broadsheet/html'
 * renderText(analyze('“It is safe,” said Ana Ruiz.'), { width: 40 }).includes('[1] Ana Ruiz') //=> true
 */
export function renderText(analysis: ArticleAnalysis, options: TextOptions = {}): string {
  const plan = checkTextOptions(options)
  return drawText(sheetOf(checkAnalysis('renderText', analysis), htmlPlan('renderText')), plan)
}

const JUPYTER = Symbol.for('Jupyter.display')

/**
 * An object that draws itself in a Jupyter notebook of JavaScript.
 *
 * @throws BroadsheetError `bad-input` at once, as `renderHtml` does
 * @example
 * import { analyze } from 'broadsheet'
 * import { display } from 'broadsheet/html'
 * Object.keys(display(analyze('Hello.'))[Symbol.for('Jupyter.display')]()) //=> ['text/html']
 */
export function display(analysis: ArticleAnalysis): { [key: symbol]: () => { 'text/html': string } } {
  const drawn = render(checkAnalysis('display', analysis), htmlPlan('display'))
  return { [JUPYTER]: () => ({ 'text/html': drawn }) }
}
