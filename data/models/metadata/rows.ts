/** What the rankers read of an article, whatever their answers are: the title is taken as the first of its candidates. */

import type { Rows } from '../../fit/model.ts'
import { authorTask } from './authors.ts'
import { dateTask } from './dates.ts'
import type { GoldPage } from './gold-page.ts'
import { judgeLaid } from './judged.ts'
import { publisherTask } from './publishers.ts'
import { layOut, titleTask } from './titles.ts'

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
    const doc = judgeLaid(laid, { width: titles.rows[0]?.length ?? 0, sum: () => 1 })
    for (const { rows: own } of [
      titles,
      authorTask(page, doc),
      publisherTask(page, doc),
      dateTask(page, doc),
    ])
      for (const row of own) row.forEach(put)
  },
}
