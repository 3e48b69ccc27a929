/**
 * Writes data/language/en/lemmas.tsv: words whose lemma in the treebanks is not the one that the rules give (src/words/lemmas.ts):
 * `npm run lemmas -- --corpora DIR`, or BROADSHEET_CORPORA. Single words alone, of two documents or more; no names in
 * the singular, figures or foreign words.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Lexeme } from '../../src/engines/lexemes.ts'
import type { UniversalPos } from '../../src/schema/tokens.ts'
import { withStraight } from '../../src/text/apostrophes.ts'
import { lemmaOf } from '../../src/words/lemmas.ts'
import { readSentences, type TreebankText } from '../models/tags/gold.ts'
import { writeList } from './list.ts'

const { values } = parseArgs({ options: { corpora: { type: 'string' } } })
const folder = values.corpora ?? process.env['BROADSHEET_CORPORA']
if (!folder) throw new Error('Give --corpora DIR, or set BROADSHEET_CORPORA.')

interface Met {
  readonly form: Lexeme
  readonly tag: UniversalPos
  readonly word: string
  /** Times and documents by lemma. */
  readonly lemmas: Map<string, { times: number; documents: Set<string> }>
}

const PASSED_OVER: ReadonlySet<string> = new Set(['NUM', 'PUNCT', 'SYM', 'X'])
const WORD = /^['\p{L}][\p{L}'.-]*$/u
const ONCE = 2
/** The treebanks' lemma must be met so many times as often as that of the rules. */
const SURE = 1.5

const met = new Map<string, Met>()
for (const file of ['gum.train.jsonl', 'ewt.train.jsonl'])
  for (const line of readFileSync(join(folder, 'syntax', file), 'utf8').split('\n')) {
    if (!line) continue
    const { id, text, tokens, upos, lemma } = JSON.parse(line) as TreebankText
    const places = new Map(tokens.map(([start, end], i) => [`${start} ${end}`, i]))
    for (const { forms, starts, ends } of readSentences({ text, format: 'text' }))
      forms.forEach((form, i) => {
        const at = places.get(`${starts[i]} ${ends[i]}`)
        if (at === undefined) return
        const tag = upos[at] as UniversalPos
        const word = withStraight(form.text).toLowerCase()
        const gold = (lemma[at] as string).toLowerCase()
        if (PASSED_OVER.has(tag) || !WORD.test(word) || !WORD.test(gold)) return
        const key = `${tag} ${word}`
        const known: Met = met.get(key) ?? { form, tag, word, lemmas: new Map() }
        met.set(key, known)
        const counted = known.lemmas.get(gold) ?? { times: 0, documents: new Set<string>() }
        known.lemmas.set(gold, counted)
        counted.times++
        counted.documents.add(id)
      })
  }

const forms = new Map<string, string[]>()
for (const { form, tag, word, lemmas } of met.values()) {
  const [gold, { times, documents }] = [...lemmas].sort((a, b) => b[1].times - a[1].times)[0] as [
    string,
    { times: number; documents: Set<string> },
  ]
  const mine = lemmaOf(form, tag, new Map())
  if (gold === mine || documents.size < ONCE || times <= (lemmas.get(mine)?.times ?? 0) * SURE) continue
  const key = `${tag}\t${gold}`
  forms.set(key, [...(forms.get(key) ?? []), word])
}

writeList(
  'lemmas.tsv',
  {
    source: 'counts over UD English EWT 2.16 and GUM 11.1, of data/README.md',
    licence: 'CC BY-SA 4.0 (EWT), CC BY 4.0 (GUM)',
    retrieved: '2026-11-29',
    feeds: 'src/language/en/words.ts',
    by: 'data/lists/lemmas.ts',
    columns: 'tag, words under that tag parted by bars, their lemma',
  },
  [...forms].map(([key, words]) => {
    const [tag, lemma] = key.split('\t')
    return `${tag}\t${words.sort().join('|')}\t${lemma}`
  }),
)
