/**
 * `tsx data/build/tone-fold.ts --corpora DIR [--silver DIR] --fold K`: what the network of tone says of the texts of one fold when it
 * learned from the others, to .cache/tone-fold-K.json.
 */
import { type Fold, foldNumber, keepFold } from './tone-mix.ts'
import { learn, MENTIONS, type Row, rows } from './tone-rows.ts'

const fold = foldNumber()
const isOut = (row: Row) => row.fold === fold && row.set <= MENTIONS
const net = learn(rows.filter((row) => !isOut(row)))
const said: Fold = { scores: {}, mentions: {} }
for (const row of rows) {
  if (!isOut(row)) continue
  const { score, odds } = net.read(row)
  if (row.places) {
    const [n, p] = net.weights.odds.value.subarray(row.set * 2, row.set * 2 + 2) as unknown as [
      number,
      number,
    ]
    said.mentions[row.key] = [odds[0] + n, odds[1] + p]
  } else said.scores[row.key] = score + (net.weights.means.value[0] as number)
}
keepFold(fold, said)
