/** The options of the command, of which its help, its reader of arguments and its completions are made. */
import { GIVEN_FORMATS } from '../schema/input.ts'

export interface OptionSpec {
  readonly name: string
  /** What follows the name, as the help calls it; null for a switch. */
  readonly value: string | null
  /** The words that may follow it, where they are few. */
  readonly words?: readonly string[]
  /** Whether a file or folder follows it. */
  readonly file?: boolean
  readonly help: string
}

/** Inputs of many articles, by the ending of their name. */
export const MANY = ['jsonl', 'csv', 'tsv'] as const
export const INPUT_FORMATS = [...GIVEN_FORMATS, ...MANY] as const
export const ROW_KINDS = ['entities', 'quotations', 'paragraphs', 'blocks', 'values'] as const
export const OFFSETS = ['utf16', 'codepoints', 'utf8'] as const
export const SHELLS = ['bash', 'zsh', 'fish'] as const

/** What is written of each article; one of them. */
export const OUTPUTS = ['json', 'jsonl', 'text', 'tokens', 'rows', 'table', 'view', 'html'] as const
export type Output = (typeof OUTPUTS)[number]

export const OPTIONS: readonly (readonly [heading: string, options: readonly OptionSpec[]])[] = [
  [
    'Input',
    [
      {
        name: 'format',
        value: 'FORMAT',
        words: INPUT_FORMATS,
        help: 'how the input is written, where its name does not tell: auto (default), text, markdown, html, jsonl, csv, tsv',
      },
      {
        name: 'encoding',
        value: 'LABEL',
        help: 'how its characters are written: windows-1252, shift_jis, … (default: told from its bytes)',
      },
    ],
  ],
  [
    'Output, one of these',
    [
      { name: 'json', value: null, help: 'the analysis; of several articles one a line (default)' },
      {
        name: 'jsonl',
        value: null,
        help: 'one analysis a line; where the name does not say otherwise, one article a line is read',
      },
      { name: 'table', value: null, help: 'a report, as wide as the terminal' },
      { name: 'view', value: null, help: 'the article to read in a terminal, marked' },
      { name: 'html', value: null, help: 'a page to look at' },
      { name: 'text', value: null, help: 'the article alone, without what surrounds it on the page' },
      {
        name: 'tokens',
        value: null,
        help: 'a line a word: its sentence, tag, lemma and place, parted by tabs',
      },
      {
        name: 'rows',
        value: 'KIND',
        words: ROW_KINDS,
        help: 'a line of JSON for each of the entities, quotations, paragraphs, blocks or values',
      },
    ],
  ],
  [
    'What is written of it',
    [
      {
        name: 'csv',
        value: null,
        help: 'rows (of entities, where no kind is named) or tokens, parted by commas, under a head',
      },
      { name: 'tsv', value: null, help: 'the same, parted by tabs' },
      {
        name: 'fields',
        value: 'LIST',
        help: 'these columns of rows or tokens alone, in this order: speaker,text',
      },
      {
        name: 'only',
        value: 'LIST',
        help: 'these keys of an analysis alone: entities,quotations (with several articles, id too)',
      },
      {
        name: 'offsets',
        value: 'UNIT',
        words: OFFSETS,
        help: 'what start and end count: utf16 (default), codepoints (Python) or utf8 (bytes: Rust, Go)',
      },
      { name: 'explain', value: null, help: 'with the reasons for each answer (JSON alone has them)' },
    ],
  ],
  [
    'Many articles',
    [
      { name: 'workers', value: 'N', help: 'in N threads' },
      { name: 'out', value: 'FILE', file: true, help: 'into a file, packed where its name ends in .gz' },
      {
        name: 'skip-done',
        value: 'FILE',
        file: true,
        help: 'pass over articles whose id has an analysis in FILE; where it is also that of --out, the run goes on behind it',
      },
    ],
  ],
  [
    'Other',
    [
      { name: 'version', value: null, help: 'the version of broadsheet' },
      { name: 'help', value: null, help: 'this page' },
    ],
  ],
]

export const ALL_OPTIONS: readonly OptionSpec[] = OPTIONS.flatMap(([, options]) => options)
