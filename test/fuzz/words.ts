/** Names, clauses and marks that the generated articles are made of. All are invented. */

/** What every object of the language has: a table that is a plain object takes them for entries. */
export const KEYS =
  'constructor|toString|valueOf|hasOwnProperty|isPrototypeOf|__proto__|prototype|toLocaleString|__defineGetter__|length|name|then|toJSON'.split(
    '|',
  )

export const NAMES =
  'Ana Ruiz|Maria de la Cruz|Ida Brandt|Tomas Vell, Jr.|Ministry of Health|Bank of England|University of Oslo|Department of Trade and Industry|Norvia Rail|Harbour Post|Mayor Ida Brandt|Mr. Vell|Ms. Ruiz|the Kremlin|Russia|Russian|Russians|Norway|Oslo|London|the United States|U.S.|US|Grant Pierce|company D|The company|The Company|Yahoo!|Will Power|St. John’s|O’Neill|Al Noor|Sun|The Sun|His Dark Materials|The Ferry|Brandt’s|“Tiny” Ruiz|World Cup|European Union|the Prime Minister|President Vell'.split(
    '|',
  )

/** What may be given as a name and is a word like others. */
export const ODD_NAMES =
  'He|She|I|It|They|his|D|X|a|the|The|said|“Tiny”|“|,|Ruiz said|said “It|of Health data|de la|data, 5|Ana  Ruiz|ANA RUIZ|ana ruiz|😀|ʼ|St.|. The|of'.split(
    '|',
  )

export const NOUNS =
  'the mayor|a spokesman|a spokeswoman for the board|officials|the report|she|he|it|they|I|we|his brother|her lawyer|the board|the company|the former minister|residents|Ministry of Health data|a Bank of England report|the 56-year-old|others|nobody|who|that|a 34-year-old teacher of Oslo|the country|the capital'.split(
    '|',
  )

export const CUES =
  'said|says|told reporters|claimed|noted|conceded|added|warned|argued|wrote|believes|fears that|is confident that|was told|denied that|asked|announced|has said that|yodelled|showed|according to|to say|saying|laid out|called it|made clear'.split(
    '|',
  )

export const CLAUSES =
  'the bridge was safe|prices rose|5 people died|it is a terrible disgrace|nobody was hurt|the ferry will open in May|we did not lie|I donʼt know|it was a wonderful success|the war in Russia is over|Ana Ruiz left Oslo|Oslo denied the charges|the plan failed because of the storm|they paid $5 million on May 3, 2019|unemployment fell by 5 per cent|the mayor of Oslo met the mayor of London|the board of company D met|of Health data|to leave|more and more and more'.split(
    '|',
  )

/** Lines that are often boilerplate, some with marks and reports within. */
export const FURNITURE =
  'Subscribe to our newsletter|© 2026 Harbour Post|©\t\t\tHarbour Post. All rights reserved.|Read more: “The ferry is safe,” says mayor|Share on Facebook|Advertisement|By Ana Ruiz|By Ana Ruiz and Tomas Vell|LONDON, May 3 (Reuters) -|OSLO (AP) — |— Ida Brandt, 34, teacher|― Tomas Vell said that he agrees|Follow @ana on Twitter|14 comments|Ana Ruiz is a reporter at Harbour Post.|Photo: Tom Lie|Published May 3, 2026|Skip to main content|WHAT NOW|Related: Ruiz said it was “a lie”|https://post.example/a_(b)?q=1|Contact ana@post.example|1 / 5'.split(
    '|',
  )

/** Pairs of quotation marks, as different hands set them. */
export const MARKS: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
  ['«', '»'],
  ['»', '«'],
  ['„', '“'],
  ['„', '”'],
  ['‚', '‘'],
  ['‹', '›'],
  ['「', '」'],
  ['``', "''"],
  ['“', ''],
  ['', '”'],
  ['"', ''],
  ['”', '”'],
]

/** Characters that end lines, join words or are no characters. */
export const ODD_CHARACTERS = [
  '\ufeff',
  '\u2028',
  '\u2029',
  '\u0085',
  '\r',
  '\t',
  '\u00a0',
  '\u200b',
  '\u00ad',
  '\u02bc',
  '\ud83d',
  '\ude00',
  '\u0000',
  '\u0301',
  '\u202e',
  '\u000b',
]

export const TAGS =
  'p|div|span|b|i|a|h1|h2|li|ul|ol|td|tr|table|section|article|blockquote|pre|code|svg|title|script|style|template|noscript|textarea|select|option|br|hr|img|figcaption|nav|footer|aside|header|main|button|dl|dt|dd|math|iframe|body|html|head|meta|plaintext|x-y'.split(
    '|',
  )

export const ATTRIBUTES = 'class|id|href|role|title|style|lang|itemprop|hidden|aria-label|data-x'.split('|')
export const META_NAMES =
  'author|og:title|article:author|article:published_time|og:site_name|description|date|og:url'.split('|')
