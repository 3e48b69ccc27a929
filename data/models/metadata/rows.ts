/** What the rankers read of an article, whatever their answers are: the title is taken as the first of its candidates. */

import type { Trees } from '../../../src/models/kit/trees.ts'
import type { Rows } from '../../fit/model.ts'
import { authorTask } from './authors.ts'
import { dateTask } from './dates.ts'
import type { GoldPage } from './gold-page.ts'
import { judgeLaid } from './judged.ts'
import { publisherTask } from './publishers.ts'
import { layOut, titleTask } from './titles.ts'

/** They answer 1 to all. */
const NO_TREES: Trees = {
  depth: 1,
  base: 1,
  trust: 0,
  features: new Uint8Array(),
  thresholds: new Float32Array(),
  leaves: new Float32Array(),
}

export const rows: Rows = {
  read: ({ text, format }, put) => {
    const meta = { title: null, authors: [], publisher: null, publishedAt: null }
    const page: GoldPage = {
      id: '',
      file: '',
      text,
      format,
      url: null,
      fold: 0,
      sure: true,
      weight: 1,
      pasted: false,
      meta,
      headlines: [],
    }
    const laid = layOut(page)
    const titles = titleTask(page, laid)
    const doc = judgeLaid(laid, {
      width: titles.rows[0]?.length ?? 0,
      sum: () => 1,
      trees: NO_TREES,
    })
    for (const { rows: own } of [
      titles,
      authorTask(page, doc),
      publisherTask(page, doc),
      dateTask(page, doc),
    ])
      for (const row of own) row.forEach(put)
  },
}
