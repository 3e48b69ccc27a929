/** Raw news, labelled by the chain and the network that are compiled in, before any rule has its say. */
import { forwardBackward, LABELS, newLattice } from '../../../src/models/kit/chain.ts'
import { namesModel } from '../../../src/models/names.ts'
import { namesNet } from '../../../src/models/names-net.ts'
import { scoresOf } from '../../../src/names/tagger/index.ts'
import type { Teacher } from '../../fit/silver.ts'
import { PlaceWriter } from './places.ts'
import { seeText } from './texts.ts'

const lattice = newLattice()

export const teacher: Teacher = {
  file: 'names.gz',
  corpora: [
    'quotations/polnear.train.jsonl',
    'sentiment/persent-articles.train.jsonl',
    'sentiment/newsmtsc.train.jsonl',
    'sentiment/nyt-paragraphs.train.jsonl',
    'sentiment/emobank-news.train.jsonl',
    'sentiment/headlines.train.jsonl',
    'sentiment/sentfin.train.jsonl',
    'boilerplate/leftover-text.train.jsonl',
    'pages/pages-leftover-text.train.jsonl',
  ],
  apart: [
    'ner/conll2003.dev.jsonl',
    'ner/crossner-politics.dev.jsonl',
    'ner/gum.dev.jsonl',
    'ner/wnut17.dev.jsonl',
    'ner/worldwide.dev.jsonl',
    'articles/articles.dev.jsonl',
    'quotations/polnear.dev.jsonl',
    'quotations/gum.dev.jsonl',
    'coref/gum.dev.jsonl',
  ],
  label: ({ text }) => {
    const models = { chain: namesModel(), net: namesNet() }
    const { reading, view, stretches } = seeText(text)
    const writer = new PlaceWriter(reading.words)
    for (const stretch of stretches) {
      const length = stretch.last - stretch.first + 1
      lattice.scores.set(scoresOf(models, view, stretch).subarray(0, length * LABELS))
      forwardBackward(lattice, length, models.chain.transitionOdds)
      writer.add(stretch.first, stretch.last, lattice.marginals)
    }
    return writer.columns()
  },
}
