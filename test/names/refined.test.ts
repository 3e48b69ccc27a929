import { extractEntities } from 'broadsheet'
import { describe, expect, test } from 'vitest'
import { check } from './lines.ts'

describe('titles of works', () => {
  check([
    ['The thriller “Cold Ferry,” in which nobody dies, won.', ['work: Cold Ferry']],
    ['“The Salt Road,” a slow drama about a ferry, won. “The Salt Road” ran long.', ['work: The Salt Road']],
    ['He sang on the albums “My Mile” and “Out of the Reeds”.', ['work: My Mile', 'work: Out of the Reeds']],
    ['She wrote a book titled “Waiting for Ana Ruiz” on the train.', ['work: Waiting for Ana Ruiz']],
    ['She won for “Doosra Hill”, directed by Aditya Menon.', ['work: Doosra Hill', 'person: Aditya Menon']],
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
    [
      'They banned Jaish-e-Nur Pakistan Lashkar-e-Omar on Monday.',
      ['organization: Jaish-e-Nur Pakistan', 'organization: Lashkar-e-Omar'],
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

describe('rows of names', () => {
  check([
    [
      'They supply Nvidia, AMD and Ostrell.',
      ['organization: Nvidia', 'organization: AMD', 'organization: Ostrell'],
    ],
    [
      'Classes were suspended in Manila, Prosperel and San Francisco.',
      ['location: Manila', 'location: Prosperel', 'location: San Francisco'],
    ],
    [
      'The offices of Microsoft, Intel and Ostrell-Vack shut. Ostrell-Vack lost.',
      ['organization: Microsoft', 'organization: Intel', 'organization: Ostrell-Vack'],
    ],
    [
      'Google, Microsoft and Nowak agreed.',
      ['organization: Google', 'organization: Microsoft', 'person: Nowak'],
    ],
  ])
})

describe('firms by what is said beside them', () => {
  check([
    ['Hapag-Ost said it would resume calls in July. Hapag-Ost left.', ['organization: Hapag-Ost']],
    ['Nowak said it would cut the cost.', ['person: Nowak']],
    ['Brokerage Mandal Oswari cut its target.', ['organization: Mandal Oswari']],
    ['The lender Ana Ruiz left.', ['person: Ana Ruiz']],
    ['A Norbank-backed Farmley paid. Farmley left.', ['organization: Farmley']],
    ['Braskor, controlled by Oxfam, rose.', ['organization: Braskor', 'organization: Oxfam']],
    ['Chipmaker Arvalis paid. Arvalis left.', ['organization: Arvalis']],
    ['There were layoffs at Zaver on Monday.', ['organization: Zaver']],
  ])
})

describe('capitals that name nothing', () => {
  check([
    ['Profit in Q2 rose.', []],
    ['Brent traded at $74 a barrel.', []],
    ['Brent said the price of oil rose.', ['person: Brent']],
    ['The Minister of Labour and Employment, Chris Ade, spoke.', ['person: Chris Ade']],
    ['The Minister of Industry and Advanced Technology left.', []],
    ['Ministers of Oxfam and Labour met.', ['organization: Oxfam']],
  ])
})

describe('places and people', () => {
  check([
    ['They met along Ana Ruiz Way.', ['location: Ana Ruiz Way']],
    ['They voted for Mary Jane Way.', ['person: Mary Jane Way']],
    ['The shops of Mary Jane Avenue shut.', ['location: Mary Jane Avenue']],
    ['The mother of Mary Jane Lane slept.', ['person: Mary Jane Lane']],
    ['Prime Minister Ines Chan-o-cha left. Ines slept.', ['person: Ines Chan-o-cha = Ines']],
  ])
  const countryOf = (text: string, name: string) =>
    extractEntities({ text, format: 'text' }).find((entity) => entity.name === name)?.country?.alpha2
  test('a party is not of a state that the article does not speak of', () => {
    expect(countryOf('The Democratic Party lost in South Korea.', 'Democratic Party')).toBeUndefined()
    expect(countryOf('The Democratic Party lost in Ohio and in France.', 'Democratic Party')).toBe('US')
    expect(countryOf('The Democratic Party lost on Monday.', 'Democratic Party')).toBe('US')
  })
  test('nor is a town', () => {
    expect(countryOf('They flew to San Jose.', 'San Jose')).toBeUndefined()
    expect(countryOf('They flew to San Jose in Costa Rica.', 'San Jose')).toBe('CR')
  })
})
