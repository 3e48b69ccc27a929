import { describe, expect, it } from 'vitest'
import { extractQuotations } from '../../src/index.ts'

const speakers = (text: string) =>
  extractQuotations({ text: `${text}\n`, format: 'text' }).map(({ speaker }) => speaker?.name ?? 'nobody')

describe('pronouns that speak', () => {
  it.each([
    // Who said it goes on, and not who stands within the words.
    ['Ida Brandt, 34, left Harrow. Sam Vell said Tom Noor was ill. “He may stay,” he said.', 1, 'Sam Vell'],
    [
      'Tom Noor owns the mill. Another guard, Sam Vell, said it was old. “It may fall,” he said.',
      1,
      'Sam Vell',
    ],
    // What stands within what he says is no voice beside his.
    [
      'Sam Vell, the chairman of the Harrow club, said Tom Noor continued to hurt the cause. “It has not gone well,” he said.',
      1,
      'Sam Vell',
    ],
    [
      'Sam Vell said it would be hard to win unless Tom Noor does what guards say he must. “It has not gone well,” he said.',
      1,
      'Sam Vell',
    ],
    ['Sam Vell said it was late, but Tom Noor said it was early. “We left on time,” he said.', 2, 'Tom Noor'],
    // Nobody names himself in his own words.
    [
      'Ida Lund said the ferry was late. Ida Brandt, she said, knew. “Brandt was told about the leak in May,” she said.',
      2,
      'Ida Lund',
    ],
    [
      'Sam Vell said the ferry was late. It had rained all day in Harrow. “I do not expect that to change because Tom Noor bought a boat,” he continued.',
      1,
      'Sam Vell',
    ],
    // Nor does he speak whom he names behind his verb.
    [
      'The board met Sam Vell, who stood to ask Tom Noor about the rent at a meeting. He told Noor that his boat was lost.',
      0,
      'Sam Vell',
    ],
    ['Sam Vell agrees with Ida Lund that Tom Noor is the best. He also thinks Noor will win.', 1, 'Sam Vell'],
    [
      'The minister Arvind Vell has scolded the board. He said Manish Noor who is running the mill is a “truly careful” owner. He also said that the claims against Noor are lies.',
      1,
      'Arvind Vell',
    ],
    // But where it is told when he said it.
    ['Tom Noor wrote to the board. “It is late,” he said after Noor and the guards had left.', 0, 'Tom Noor'],
    // Whoever spoke goes on, and not who was only an object or owner since.
    [
      'Tom Noor bought nine boats. Noor kept them. Sam Vell, a driver from Harrow, said the boats were odd for a man like Noor. They leaked. “It is absurd,” he said.',
      1,
      'Sam Vell',
    ],
    [
      'Tom Noor is rich. Noor owns the mill. The writer Sam Vell joked that nobody wished Noor to sell. Two boats sank. “That is the plan,” he said at a fair.',
      1,
      'Sam Vell',
    ],
    [
      'Tom Noor owns the mill. One official said the river was low on the land of Noor. He had nine boats, he said.',
      1,
      'One official',
    ],
    [
      'Sam Vell said the well was dry. Tom Noor left the hall. He said the rain would come late.',
      1,
      'Tom Noor',
    ],
    [
      'Tom Noor bought nine boats. Noor kept them. Another pollster said his survey showed that support for Noor held.\n\n“Our tables changed little when Noor won,” he said.',
      1,
      'Another pollster',
    ],
    [
      'Sam Vell said the well was dry.\n\nTom Noor left the hall. “The rain will come late,” he said.',
      1,
      'Tom Noor',
    ],
    // Whoever acts in the sentence right before says it, and not who spoke before that.
    [
      'Sam Vell said the well was dry.\n\nTom Noor, who owns the mill, was less sure. “The rain will come late,” he said.',
      1,
      'Tom Noor',
    ],
    [
      'Ida Lund won the vote. Lund has nine seats.\n\nOne guard, the union leader Mary Vell, gave her vote to Lund so that Lund could get on with her work.\n\n“We need to bring this to an end,” she said.',
      0,
      'Mary Vell',
    ],
    [
      'Sam Vell said the well was dry.\n\nThen there is Tom Noor. “The rain will come late,” he said.',
      1,
      'Tom Noor',
    ],
    // Not where another says that sentence, acts in a clause joined to it, or speaks to him.
    [
      'Sam Vell said the well was dry. Tom Noor is the better guard, Vell argued. “He never sleeps,” he said.',
      2,
      'Sam Vell',
    ],
    [
      'Sam Vell owns the mill. Vell said it was old. Tom Noor threw stones at the mill, but Vell was calm. “It is only a mill,” he said.',
      1,
      'Sam Vell',
    ],
    [
      'Sam Vell said the well was dry. Tom Noor wrote a new plan. “It will not do,” he told Noor.',
      1,
      'Sam Vell',
    ],
    // One alone is not “they”.
    ['Ida Brandt left the hall. They shouted “shame on the board” at Ida Brandt.', 0, 'They'],
    // No place writes as “they”.
    ['Two guards wrote a book on France. In France, they write, “the road is never closed.”', 0, 'they'],
    // No name stands in for a thing that has none.
    ['The plan says the Harrow Works Act will be changed. It adds that the cost will be shared.', 1, 'It'],
    ['The court ruled that the pier was unsafe. It said the gate must be closed.', 1, 'The court'],
    ['The villagers said the well was dry. They said the rain would come late.', 1, 'The villagers'],
  ])('%s', (text, row, name) => {
    expect(speakers(text)[row]).toBe(name)
  })

  it.each([
    // A paragraph whose marks stay open is by whoever says the next.
    [
      'The plan was read to the board by Ida Lund. Tom Noor heard it in the hall.\n\n“The cost is too high for a town like this one, and the guards know it.\n\n“It will be paid by our children,” Sam Vell told the board.',
      0,
      'Sam Vell',
    ],
    [
      'Vell said the cuts had led to dark streets.\n\nLund said the guards had put a plan in place.\n\n“Besides the police who will be seen more, the watch will walk the streets at night.\n\n“We have put men on the two trains,” Tom Noor said.',
      2,
      'Tom Noor',
    ],
    // Closed marks end what he says, and each paragraph may tell its own.
    [
      'Vell said the cuts had led to dark streets.\n\nLund said the guards had put a plan in place.\n\n“Besides the police who will be seen more, the watch will walk the streets at night.”\n\n“We have put men on the two trains,” Tom Noor said.',
      2,
      'Lund',
    ],
    [
      'Lund said: “Besides the police who will be seen more, the watch will walk the streets at night.\n\n“We have put men on the two trains,” Tom Noor said.',
      0,
      'Lund',
    ],
  ])('%s', (text, row, name) => {
    expect(speakers(text)[row]).toBe(name)
  })

  it.each([
    // One pronoun has one speaker, on either side of it.
    [
      'Tom Noor was away. Sam Vell, 55, mends boats in Harrow. “I know every boat that Noor owns,” he said. “Most of them leak.”',
      1,
      'Sam Vell',
    ],
    [
      'Ida Lund lost the vote. Ida Brandt, 75, has a stall at the port. “I never liked Lund,” she said. “Nobody here did.”',
      1,
      'Ida Brandt',
    ],
    [
      'Tom Noor is ill. Sam Vell owns the mill. “It is old,” he said.\n\nNoor left. “I am tired,” he said.',
      1,
      'Tom Noor',
    ],
    // Nobody speaks of himself by name, but of his mills, as others do, and where he says who he is.
    ['The letter was to Tom Noor, who had owned the mill. “Noor was told about the leak,” he said.', 0, 'he'],
    [
      'Sam Vell asked for calm. The mill of Tom Noor is old. “I hope that Tom Noor will listen,” he said.',
      0,
      'Sam Vell',
    ],
    ['Tom Noor owned the mill for years. “I am Tom Noor of the old mill,” he said.', 0, 'Tom Noor'],
    ['Tom Noor owned the mill for years. “The Noor mills will never close,” he said.', 0, 'Tom Noor'],
    ['Tom Noor owned the mill. “They cried, ‘Noor is late,’ and left,” he said.', 0, 'Tom Noor'],
  ])('%s', (text, row, name) => {
    expect(speakers(text)[row]).toBe(name)
  })

  it('are not taken up by whom they cannot mean', () => {
    expect(speakers('Sam Vell said the well was dry. It said the rain would come late.')[1]).not.toBe(
      'Sam Vell',
    )
    expect(speakers('Tomas Vell said the well was dry. She said the rain would come late.')[1]).not.toBe(
      'Sam Vell',
    )
  })
})
