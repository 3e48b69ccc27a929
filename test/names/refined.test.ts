import { extractEntities } from 'broadsheet'
import { describe, expect, test } from 'vitest'

/** Kind and name of each, those of one thing joined by "=". */
const read = (text: string) =>
  extractEntities({ text, format: 'text' }).map(({ type, mentions }) => {
    const names = mentions.filter(({ form }) => form === 'name' || form === 'short')
    return `${type}: ${[...new Set(names.map(({ text: name }) => name))].join(' = ')}`
  })

/** Invented lines, each with all that it names; what follows a rule's lines looks like them and is something else. */
type Lines = readonly (readonly [text: string, names: readonly string[]])[]

const check = (lines: Lines) =>
  test.each(lines)('%s', (text, names) => {
    expect(read(text).sort()).toEqual([...names].sort())
  })

describe('titles of works', () => {
  check([
    ['The thriller “Cold Ferry,” in which nobody dies, won.', ['work: Cold Ferry']],
    ['“The Salt Road,” a slow drama about a ferry, won. “The Salt Road” ran long.', ['work: The Salt Road']],
    ['He sang on the albums “My Mile” and “Out of the Reeds”.', ['work: My Mile', 'work: Out of the Reeds']],
    ['She wrote a book titled “Waiting for Ana Ruiz” on the train.', ['work: Waiting for Ana Ruiz']],
    ['“Great Work,” a film director said.', []],
    ['He said the film “was great” and left.', []],
    ['They hope to show “Total Strength” to the world.', []],
    ['The makers of the film said “No Comment.”', []],
  ])
})

describe('names that begin before their capitals tell', () => {
  check([
    ['The Prevention of Cruelty Act was passed.', ['work: Prevention of Cruelty Act']],
    [
      'A judge read the Protection of Children from Street Harm Act aloud.',
      ['work: Protection of Children from Street Harm Act'],
    ],
    ['Under Freedom of Rivers Act rules, all pay.', ['work: Freedom of Rivers Act']],
    ['Tanks of the 47th Mechanized Brigade burned.', ['organization: 47th Mechanized Brigade']],
    ['The minister for the Clean Rivers Act left.', ['work: Clean Rivers Act']],
    ['On the 19th Greenpeace met in Lyon.', ['organization: Greenpeace', 'location: Lyon']],
  ])
})

describe('meetings and treaties', () => {
  check([
    ['He spoke at the Republican National Convention.', ['event: Republican National Convention']],
    ['All states signed the Tornby River Convention.', ['work: Tornby River Convention']],
    ['It won at the Riga International Film Festival.', ['event: Riga International Film Festival']],
  ])
})

describe('names joined by small words', () => {
  check([
    [
      'The Pakistan Tehreek-e-Insaf (PTI) met in Lahore. PTI lost.',
      ['organization: Pakistan Tehreek-e-Insaf = PTI', 'location: Lahore'],
    ],
    ['The Tehreek-i-Watan Pakistan denied it.', ['organization: Tehreek-i-Watan Pakistan']],
    ['They drove along Shahrah-i-Faisal to Lahore.', ['location: Lahore']],
  ])
})

describe('where titles end', () => {
  check([
    ['Datuk Seri Azlan Karim came. Azlan left.', ['person: Azlan Karim = Azlan']],
    ['Lord Justice Fulbrook agreed.', ['person: Fulbrook']],
    ['Dr Sultan Al Marri spoke. Al Marri left.', ['person: Sultan Al Marri = Al Marri']],
    ['Sultan Haitham bin Tariq spoke.', ['person: Haitham bin Tariq']],
    ['Datuk Sri Azlan left.', ['person: Sri Azlan']],
  ])
})
