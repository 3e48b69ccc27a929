import { ALL_OPTIONS, OPTIONS, type OptionSpec } from './options.ts'

/** Columns of the names of options. */
const NAMES = 20
const WIDTH = 100

/** A text in lines that begin in a column. */
function wrapped(text: string, column: number): string {
  const lines = ['']
  for (const word of text.split(' ')) {
    const last = lines.length - 1
    if (lines[last]!.length + word.length >= WIDTH - column && lines[last] !== '') lines.push(word)
    else lines[last] = lines[last] === '' ? word : `${lines[last]} ${word}`
  }
  return lines.join(`\n${' '.repeat(column)}`)
}

const line = ({ name, value, help }: OptionSpec) =>
  `  ${`--${name}${value === null ? '' : ` ${value}`}`.padEnd(NAMES)} ${wrapped(help, NAMES + 3)}`

export const HELP = `broadsheet reads news articles: entities, quotations with speakers, tone, values, boilerplate.

  broadsheet analyze INPUT...        files, folders, patterns in quotation marks, or - for standard input
  broadsheet completions SHELL       what bash, zsh or fish complete: eval "$(broadsheet completions bash)"

Files are read by their ending: .txt .md .html .htm of one article, .jsonl .csv .tsv of many (keys or columns: text, and
id, url, title, authors, publisher, publishedAt as they are known), each of them also with .gz. UTF-8, UTF-16 and
Windows-1252 are told from the bytes; a PDF, a Word file or a picture is refused.

${OPTIONS.map(([heading, options]) => `${heading}:\n${options.map(line).join('\n')}\n`).join('\n')}
Examples:
  broadsheet analyze story.html --view
  broadsheet analyze story.html --html > story-view.html
  curl -s https://paper.example/story | broadsheet analyze - --text
  broadsheet analyze articles/ --rows quotations --fields article,speaker,text --csv > quotations.csv
  broadsheet analyze 'archive/**/*.html' --only entities,countries --out found.jsonl.gz --skip-done found.jsonl.gz
  broadsheet analyze articles.jsonl.gz --workers 4 --out analyses.jsonl

Exit codes: 0 all went well; 1 some of several articles failed; 2 wrong use, or what cannot be read or written;
130 interrupted: what was written are whole lines.
`

export const OPTION_NAMES: readonly string[] = ALL_OPTIONS.map(({ name }) => `--${name}`)
