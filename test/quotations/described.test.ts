import { describe, expect, it } from 'vitest'
import { extractQuotations } from '../../src/index.ts'

const lastSpeaker = (text: string) =>
  extractQuotations({ text: `${text}\n`, format: 'text' }).at(-1)?.speaker?.name ?? 'nobody'

describe('descriptions that speak', () => {
  it.each([
    [
      'Ida Brandt walked off the stage in Harrow. “We were robbed,” the former goalkeeper said.',
      'Ida Brandt',
    ],
    ['Sam Vell refused to look at the table. “It means nothing in May,” said the Norwegian.', 'Sam Vell'],
    ['Sam Vell would hear none of it. “You take us in circles,” said the Harrow MP.', 'Sam Vell'],
    [
      'Tom Noor, 61, was at home when the letter came. “I had to sit down,” the grazier told the Gazette.',
      'Tom Noor',
    ],
    ['“The rent is due,” Ida Brandt said. The businesswoman added that it would rise in May.', 'Ida Brandt'],
    [
      'Guards heard that Sam Vell had left the hall. The Harrow senator said he would be back in May.',
      'Sam Vell',
    ],
    [
      '“Are you serious?” Sam Vell asked on Monday.\n\nThe MP claimed that the files had been burned.',
      'Sam Vell',
    ],
  ])('%s: %s', (text, name) => {
    expect(lastSpeaker(text)).toBe(name)
  })

  it.each([
    // Two who act, a woman and a businessman, whoever asked, whoever is told.
    [
      'Guards heard that Sam Vell had left and that Tom Noor stayed. “It was late,” the former actor said.',
      'the former actor',
    ],
    [
      'Ida Brandt walked off the stage in Harrow. “We were robbed,” the Harrow businessman said.',
      'the Harrow businessman',
    ],
    ['“Is the gate shut?” Sam Vell asked on Monday. “It was never shut,” the senator said.', 'the senator'],
    ['Sam Vell walked into the hall on Monday. “Sit down,” the senator told Vell.', 'the senator'],
    ['Sam Vell walked into the hall on Monday. “Vell is late,” the former actor said.', 'the former actor'],
    [
      'Sam Vell walked into the hall on Monday. “It was late,” he said.\n\nThe president said the hall would close.',
      'The president',
    ],
    // Those who stand beside whoever is named, and another who was met by the noun.
    ['Sam Vell walked into the hall on Monday. “He has nothing to hide,” the lawyer said.', 'the lawyer'],
    [
      'A senator saw the boat leave. Sam Vell walked into the hall. “It was late,” the senator said.',
      'the senator',
    ],
    ['Ida Brandt asked the senator about the boat. The senator said it had left.', 'The senator'],
    [
      'Sam Vell walked into the hall on Monday. “It was late,” the head of the port said.',
      'the head of the port',
    ],
  ])('not of whoever is named before: %s: %s', (text, name) => {
    expect(lastSpeaker(text)).toBe(name)
  })
})
