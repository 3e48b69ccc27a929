/** Lists of words are data of the language pack (CONTRIBUTING.md): code outside it holds none of more than eight. */
import { describe, expect, it } from 'vitest'
import { literalLists } from './literal-lists.ts'
import { codeOf, files } from './source-files.ts'

const MOST = 8
const LONGEST_PATTERN = 400

/** What is not language, and stands beside its one use. */
const EXEMPT: Readonly<Record<string, string>> = {
  'blocks/features.ts': 'numbers of the templates of a model',
  'blocks/hints.ts': 'class names that site builders give elements, in pages of any language',
  'blocks/captions.ts': 'class names of the lines below a headline',
  'blocks/title-values.ts': 'class names that site builders give elements, and numbers of kinds of lines',
  'cli/decode.ts': 'what files of other kinds begin with, and advice for each',
  'cli/options.ts': 'what the help says of each option',
  'metadata/author-values.ts': 'paths of addresses and class names, as site builders give them',
  'metadata/markup.ts': 'names of meta elements',
  'metadata/site-names.ts': 'endings of domains',
  'metadata/language.ts': 'scripts of Unicode, each of one language',
  'metadata/word-senses.ts': 'numbers of kinds of words',
  'names/refine/silence.ts': 'a share of each rule',
  'names/rules.ts': 'numbers of the rules, which a model was taught',
  'names/tagger/templates.ts': 'numbers of the templates of a model',
  'query/page-text.ts': 'elements of HTML',
  'quotations/speaker-reasons.ts': 'what reasons say',
  'quotations/templates.ts': 'numbers of the templates of models',
  'references/index.ts': 'what reasons say of each rule',
  'references/link/spellings.ts': 'letters of Unicode that are no letter with an accent',
  'sentiment/target-features.ts': 'numbers of the templates of a model',
  'source/detect.ts': 'elements of HTML and marks of Markdown',
  'source/html-elements.ts': 'elements of HTML',
  'source/markdown-inline.ts': 'nodes of the Markdown parser',
  'source/markdown.ts': 'nodes of the Markdown parser',
  'text/marks.ts': 'quotation marks',
  'values/followers.ts': 'bits of kinds of words',
  'words/shapes.ts': 'marks',
}

const outside = files.filter((file) => !/^(?:language|schema)\//.test(file))
const listsOf = (file: string) => literalLists(file, codeOf(file), MOST)

describe('lists of words in code', () => {
  it.each(outside.filter((file) => !(file in EXEMPT)))('%s has none of more than eight', (file) => {
    expect(listsOf(file)).toEqual([])
  })

  it.each(Object.keys(EXEMPT))('%s is exempt, and needs to be', (file) => {
    expect(listsOf(file)).not.toEqual([])
  })

  it('no pattern is longer than a reader reads', () => {
    const long = files.flatMap((file) =>
      [...codeOf(file).matchAll(/\/(?:[^\n\\/[]|\\.|\[(?:[^\n\\\]]|\\.)*\])+\/[dgimsuvy]*/g)]
        .map(([pattern]) => pattern)
        .filter((pattern) => pattern.length >= LONGEST_PATTERN)
        .map((pattern) => `${file}: ${pattern.slice(0, 40)}`),
    )
    expect(long).toEqual([])
  })
})

describe('what counts as a list', () => {
  it.each([
    ["const a = ['1', '2', '3', '4', '5', '6', '7', '8', '9']", 'array'],
    ["const a = 'ash elm oak fir yew box may bay fig'.split(' ')", 'string'],
    ["const a = words('ash|elm|oak|fir|yew|box|may|bay|fig')", 'string'],
    ['const a = { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8, i: 9 }', 'object'],
    [
      "const a = new Map([['a', 1], ['b', 1], ['c', 1], ['d', 1], ['e', 1], ['f', 1], ['g', 1], ['h', 1], ['i', 1]])",
      'pairs',
    ],
    ['const a = /^(?:ash|elm|oak|fir|yew|box|may|bay|fig)$/', 'pattern'],
    ['const a = new RegExp(`^(?:ash|elm|oak|fir|yew|box|may|bay|fig)`)', 'pattern'],
  ])('%s', (code, kind) => {
    expect(literalLists('a.ts', code, MOST)).toMatchObject([{ kind, line: 1 }])
  })

  it.each([
    "const a = ['1', '2', '3']",
    'const a = /[a|b|c|d|e|f|g|h|i|j]/',
    "throw new Error('The text is a web address, and nothing is fetched here at all.')",
  ])('no list: %s', (code) => {
    expect(literalLists('a.ts', code, MOST)).toEqual([])
  })
})
