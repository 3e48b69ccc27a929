/**
 * Four rankers of boosted trees: softmax over a page's candidates and none for title, publisher and date, a logit for each name for
 * authors. The last three read blocks that were judged with a title found by trees that had not learned from the page's site.
 */
import { LEAST_TITLE } from '../../../src/blocks/title.ts'
import { chosenAuthors } from '../../../src/metadata/authors.ts'
import { LEAST_DATE } from '../../../src/metadata/dates.ts'
import { LEAST_PUBLISHER } from '../../../src/metadata/publisher.ts'
import {
  decodeRanker,
  RANKED,
  type Ranked,
  type Ranker,
  type WrittenTrees,
} from '../../../src/models/metadata.ts'
import type { Inputs } from '../../fit/inputs.ts'
import { fitTrees, type TreeSettings } from '../../fit/trees.ts'
import { authorTask } from './authors.ts'
import { dateTask } from './dates.ts'
import { readGold } from './gold.ts'
import type { GoldPage } from './gold-page.ts'
import { judgeLaid } from './judged.ts'
import { sameSet } from './labels.ts'
import { publisherTask } from './publishers.ts'
import type { Task } from './tasks.ts'
import { layOut, titleTask } from './titles.ts'

interface Settings {
  readonly folds: number
  readonly trees: TreeSettings
  /** What a page counts whose answers are guessed from its markup. */
  readonly guessed: number
}

/** The tasks of one kind, one a page. */
type Tasks = readonly Task[]

function learn(kind: Ranked, tasks: Tasks, pages: readonly GoldPage[], inputs: Inputs): WrittenTrees {
  const { trees: settings } = inputs.settings<Settings>()
  const used = tasks.flatMap((task, i) =>
    !task.skip && task.rows.length > 0 ? [{ task, weight: pages[i]?.weight ?? 1 }] : [],
  )
  const width = used[0]?.task.rows[0]?.length ?? 0
  const rows = used.flatMap(({ task, weight }) =>
    task.rows.map((row, k) => ({ row, label: Number(task.right[k]), weight })),
  )
  const values = new Float32Array(rows.length * width)
  rows.forEach(({ row }, i) => {
    values.set(row, i * width)
  })
  const { depth, base, features, thresholds, leaves } = fitTrees(
    {
      count: rows.length,
      width,
      values,
      labels: rows.map(({ label }) => label),
      weights: rows.map(({ weight }) => weight),
      ...(kind === 'author' ? {} : { choices: used.map(({ task }) => task.rows.length) }),
    },
    settings,
    inputs.seeds,
  )
  return {
    width,
    depth,
    base: Number(base.toPrecision(5)),
    features: [...features],
    thresholds: Array.from(thresholds, (threshold) => Number(threshold.toPrecision(5))),
    leaves: Array.from(leaves, (leaf) => Math.round(leaf * 100)),
  }
}

const LEAST = { title: LEAST_TITLE, publisher: LEAST_PUBLISHER, date: LEAST_DATE }

/** Whether the ranker's answer is right. */
function isRight(kind: Ranked, task: Task, { sum }: Ranker): boolean {
  const scores = task.rows.map((row) => sum(Float32Array.from(row)))
  if (kind === 'author') {
    const chosen = chosenAuthors(scores).map((i) => task.names?.[i] ?? '')
    return (task.sets ?? []).some((set) => sameSet(set, chosen))
  }
  const best = scores.reduce((most, score, i) => (score > (scores[most] ?? LEAST[kind]) ? i : most), -1)
  const told = best >= 0 && (scores[best] as number) > LEAST[kind]
  return told ? (task.as ?? task.right)[best] === true : task.none
}

export function fit(inputs: Inputs): string {
  const { folds, guessed } = inputs.settings<Settings>()
  const pages = readGold(inputs, folds, guessed).filter(({ text }) => text.trim() !== '')
  const laid = pages.map(layOut)
  const byFold = (kind: Ranked, tasks: Tasks): Ranker[] =>
    Array.from({ length: folds }, (_, fold) => {
      const others = pages.flatMap(({ fold: own }, i) => (own === fold ? [] : [i]))
      return decodeRanker(
        learn(
          kind,
          others.map((i) => tasks[i] as Task),
          others.map((i) => pages[i] as GoldPage),
          inputs,
        ),
      )
    })
  const titles = pages.map((page, i) => titleTask(page, laid[i] as (typeof laid)[number]))
  const titleFolds = byFold('title', titles)
  const docs = laid.map((one, i) => judgeLaid(one, titleFolds[pages[i]?.fold ?? 0] as Ranker))
  const each = (make: (page: GoldPage, doc: (typeof docs)[number]) => Task): Task[] =>
    pages.map((page, i) => make(page, docs[i] as (typeof docs)[number]))
  const tasks: Record<Ranked, Task[]> = {
    title: titles,
    author: each(authorTask),
    publisher: each(publisherTask),
    date: each(dateTask),
  }
  const right = new Map<Ranked, boolean[]>()
  for (const kind of RANKED) {
    const rankers = kind === 'title' ? titleFolds : byFold(kind, tasks[kind])
    right.set(
      kind,
      pages.map(({ fold }, i) => isRight(kind, tasks[kind][i] as Task, rankers[fold] as Ranker)),
    )
  }
  report(pages, right, inputs)
  return `${RANKED.map((kind) => JSON.stringify(learn(kind, tasks[kind], pages, inputs))).join('\n')}\n`
}

/** Shares of right answers on pages whose sites were not learned from, file by file. */
function report(pages: readonly GoldPage[], right: ReadonlyMap<Ranked, boolean[]>, { log }: Inputs): void {
  for (const file of new Set(pages.filter(({ sure }) => sure).map((page) => page.file))) {
    const own = pages.flatMap((page, i) => (page.file === file ? [i] : []))
    const share = (is: (i: number) => boolean) => (own.filter(is).length / own.length).toFixed(3)
    const each = RANKED.map((kind) => `${kind} ${share((i) => right.get(kind)?.[i] === true)}`).join(', ')
    const all = share((i) => RANKED.every((kind) => right.get(kind)?.[i] === true))
    log(`${file}, sites not learned from: ${each}; all four ${all}`)
  }
}
