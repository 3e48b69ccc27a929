/** Invented articles, a line each, one of which is broken: `node make-articles.mjs COUNT > articles.jsonl`. */
const PEOPLE = ['Ana Ruiz', 'Tomas Vell', 'Maria Lindqvist', 'Kofi Adjei', 'Priya Nair']
const PLACES = ['Oslo', 'Orléans', 'Accra', 'Lisbon', 'Pune']
const pick = (list, i) => list[i % list.length]

const count = Number(process.argv[2] ?? 1000)
for (let i = 0; i < count; i++) {
  const [one, other] = [pick(PEOPLE, i), pick(PEOPLE, i * 3 + 1)]
  const place = pick(PLACES, i * 7)
  const text = [
    `${place} raises ferry fares for the ${i + 2}th time`,
    `The council of ${place} voted on Monday to raise the fares by ${(i % 9) + 1} percent, ${one} said.`,
    `“Nobody likes it, but the boats are old,” said ${one}, who runs the harbour. ${other} called the vote “a shame”.`,
    `The boats will cost $${(i % 40) + 5}m. ${other} fears that the last line will close in ${2027 + (i % 5)}.`,
  ].join('\n\n')
  console.log(i === count >> 1 ? `{"id":"a${i}","text":` : JSON.stringify({ id: `a${i}`, text }))
}
