/** Text whose lone surrogates are U+FFFD. */
export const wellFormed = (text: string) =>
  text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')

/** Text as HTML shows it, in elements and in quoted attributes; characters that HTML forbids become U+FFFD. */
export function escapeHtml(text: string): string {
  const harmless = text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '\ufffd')
  return wellFormed(harmless).replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
}

/** HTML that is written as it is; whatever else goes into a page is escaped. */
export class SafeHtml {
  readonly html: string

  constructor(html: string) {
    this.html = html
  }
}

/** What a template of HTML is filled with; false, null and undefined leave its place empty. */
export type Filling = SafeHtml | string | number | false | null | undefined | readonly Filling[]

function write(value: Filling): string {
  if (value instanceof SafeHtml) return value.html
  if (typeof value === 'object' && value) return value.map(write).join('')
  return value || value === 0 ? escapeHtml(String(value)) : ''
}

/** A template of HTML: all that is filled in is escaped, but for `SafeHtml`. */
export function html(parts: TemplateStringsArray, ...values: readonly Filling[]): SafeHtml {
  let out = parts[0]!
  for (let i = 0; i < values.length; i++) out += write(values[i]!) + parts[i + 1]!
  return new SafeHtml(out)
}
