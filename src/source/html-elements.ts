/** Elements by what they do to the visible text, in the terms of the HTML standard's rendering section. */
const set = (names: string) => new Set(names.split(' '))

/** Elements that nobody sees, or whose words are no part of the page's text. */
export const UNSEEN = set(
  'script style template noscript select datalist iframe object embed svg math canvas audio video map title textarea noembed noframes',
)

/** Elements that begin and end a block. */
export const BLOCK = set(
  'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table caption tbody thead tfoot tr ul option button',
)

/** Elements without content or closing tag, as htmlparser2 has them. */
export const VOID = set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
)

/** Elements inside which white space counts. */
export const PREFORMATTED = set('pre textarea listing xmp')
