/** Raw news, labelled by the chain and the network that are compiled in, before any rule has its say. */
import { namesModel } from '../../../src/models/names.ts'
import { namesNet } from '../../../src/models/names-net.ts'
import { scoresOf } from '../../../src/names/tagger/index.ts'
import type { Teacher } from '../../fit/silver.ts'
import { labelsByScores } from './scored.ts'
import { seeText } from './texts.ts'

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
    return labelsByScores(seeText(text), (scores, view, stretch) =>
      scores.set(scoresOf(models, view, stretch)),
    )
  },
}
