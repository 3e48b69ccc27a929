/** Elements by what they do to the visible text, in the terms of the HTML standard's rendering section. */
const set = (names: string) => new Set(names.split(' '))

/** Elements that nobody sees, or whose words are no part of the page's text. */
export const UNSEEN = set(
  'script style template noscript select datalist iframe object embed svg math canvas audio video map head title textarea noembed noframes',
)

/** Elements that begin and end a block. */
export const BLOCK = set(
  'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table caption tbody thead tfoot tr ul option button',
)

/** Elements without content or closing tag. */
export const VOID = set(
  'area base br col embed hr img input link meta param source track wbr basefont frame keygen',
)

/** Elements inside which white space counts. */
export const PREFORMATTED = set('pre textarea listing xmp')

/** A tag that closes an open `p`: all blocks but those a paragraph may hold. */
export const CLOSES_PARAGRAPH = set(
  'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section table ul',
)

/** An opening tag closes an open element of these names, up to the nearest of its scope. */
export const IMPLIED_END: Readonly<
  Record<string, { readonly closes: ReadonlySet<string>; readonly scope: ReadonlySet<string> }>
> = {
  li: { closes: set('li'), scope: set('ul ol menu dir') },
  dt: { closes: set('dt dd'), scope: set('dl') },
  dd: { closes: set('dt dd'), scope: set('dl') },
  tr: { closes: set('tr td th'), scope: set('table') },
  td: { closes: set('td th'), scope: set('table tr') },
  th: { closes: set('td th'), scope: set('table tr') },
  option: { closes: set('option'), scope: set('select datalist') },
}
