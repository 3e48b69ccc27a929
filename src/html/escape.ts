const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML shows it, in elements and in quoted attributes; characters that HTML forbids become U+FFFD. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (mark) => ESCAPES[mark]!)
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '\ufffd')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
}

/** HTML that is written as it is; whatever else goes into a page is escaped. */
export class SafeHtml {
  readonly html: string

  constructor(html: string) {
    this.html = html
  }
}

/** What a template of HTML is filled with; null leaves its place empty. */
export type Filling = SafeHtml | string | number | null | readonly Filling[]

function write(value: Filling): string {
  if (value instanceof SafeHtml) return value.html
  if (value === null) return ''
  if (typeof value === 'object') return value.map(write).join('')
  return escapeHtml(String(value))
}

/** A template of HTML: all that is filled in is escaped, but for `SafeHtml`. */
export function html(parts: TemplateStringsArray, ...values: readonly Filling[]): SafeHtml {
  let out = parts[0]!
  for (let i = 0; i < values.length; i++) out += write(values[i]!) + parts[i + 1]!
  return new SafeHtml(out)
}
