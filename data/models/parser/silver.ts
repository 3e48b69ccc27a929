/** Raw news, parsed by several parsers of the treebanks alone and the one that is compiled in; they vote word by word. */
import { checkInput } from '../../../src/check.ts'
import { Syntax } from '../../../src/grammar/index.ts'
import { english } from '../../../src/language/en/index.ts'
import { tokenizeInput } from '../../../src/pipeline.ts'
import { RELATIONS } from '../../../src/schema/syntax.ts'
import { readTable, type WordTable } from '../../../src/words/table.ts'
import { Inputs } from '../../fit/inputs.ts'
import { readRecipe } from '../../fit/recipe.ts'
import { type Columns, type Teacher, textDigest } from '../../fit/silver.ts'
import { type Fitted, fitToGold } from './fit.ts'
import { toInstance } from './instances.ts'
import { pieces, sentenceOf, UNKNOWN } from './rows.ts'
import { type Link, linkColumns } from './silver-links.ts'

/** One text of so many is labelled. */
const ONE_OF = 2

/** Whether the text is one of those that are labelled. */
export const isAsked = (text: string): boolean =>
  Number.parseInt(textDigest(text).slice(0, 4), 16) % ONE_OF === 0
/** Seeds of the parsers that are fitted to the treebanks alone. */
const SEEDS = [1, 2, 3, 4]
/** So many of the parsers agree at least where there is an answer. */
const AGREED = 3
const CONTEXT = { options: {}, language: english }

/** Heads and relations of all words: -1 for a root. */
interface Parse {
  readonly heads: Int32Array
  readonly labels: Int32Array
}

function compiledParse(words: WordTable, sentences: number): Parse {
  const syntax = new Syntax(words, sentences)
  const heads = words.start.map((_, i) => syntax.head(i))
  return {
    heads: Int32Array.from(heads),
    labels: Int32Array.from(heads, (_, i) => RELATIONS.indexOf(syntax.relation(i))),
  }
}

function parseBy({ net, vocabulary }: Fitted, table: WordTable): Parse {
  const heads = new Int32Array(table.start.length)
  const labels = new Int32Array(table.start.length)
  for (const [from, to] of pieces(table)) {
    const found = net.parse(toInstance(sentenceOf(table, from, to), vocabulary))
    labels.set(found.labels, from)
    for (let i = from; i < to; i++) {
      const head = found.heads[i - from] as number
      heads[i] = head === to - from ? -1 : from + head
    }
  }
  return { heads, labels }
}

/** What most say; null where too few agree. The first of them has its say first. */
function vote(answers: readonly number[], least: number): number | null {
  let best: number | null = null
  let most = 0
  for (const answer of answers) {
    const count = answers.filter((other) => other === answer).length
    if (count > most) [best, most] = [answer, count]
  }
  return most >= least ? best : null
}

/** By word: the head that most parsers give, and the relation that most of those give. */
function voteLinks(parses: readonly Parse[], count: number): Link[] {
  return Array.from({ length: count }, (_, i): Link => {
    const head = vote(
      parses.map(({ heads }) => heads[i] as number),
      AGREED,
    )
    if (head === null) return { head: UNKNOWN, relation: 0 }
    const relation = vote(
      parses.filter(({ heads }) => heads[i] === head).map(({ labels }) => labels[i] as number),
      1,
    ) as number
    return { head, relation }
  })
}

let parsers: readonly Fitted[] | undefined

function fitParsers(folder: string): readonly Fitted[] {
  return fitToGold(new Inputs(readRecipe('parser'), folder, console.log), SEEDS)
}

function label(text: string, folder: string): Columns | null {
  if (!isAsked(text)) return null
  parsers ??= fitParsers(folder)
  const tokenized = tokenizeInput(checkInput({ text, format: 'text' }), CONTEXT)
  const table = readTable(tokenized)
  const parses = [
    compiledParse(table, tokenized.sentences.length),
    ...parsers.map((parser) => parseBy(parser, table)),
  ]
  return linkColumns(table, voteLinks(parses, table.start.length))
}

export const teacher: Teacher = {
  file: 'parser.gz',
  corpora: ['quotations/polnear.train.jsonl', 'ner/worldwide.train.jsonl'],
  apart: [
    'syntax/ewt.dev.jsonl',
    'syntax/gum.dev.jsonl',
    'quotations/polnear.dev.jsonl',
    'quotations/gum.dev.jsonl',
    'coref/gum.dev.jsonl',
    'articles/articles.dev.jsonl',
    'ner/worldwide.dev.jsonl',
  ],
  label: ({ text }, folder) => label(text, folder),
}
