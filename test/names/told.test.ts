import { extractEntities } from 'broadsheet'
import { describe, expect, test } from 'vitest'
import { check } from './lines.ts'

describe('storms', () => {
  check([
    ['Cyclone Gabrielle hit the coast on Monday.', ['event: Cyclone Gabrielle']],
    ['Tropical Storm Odile hit the coast. Odile killed six.', ['event: Tropical Storm Odile = Odile']],
    ['Hurricane Season began. A Hurricane Relief Fund grew.', []],
    ['Hurricane Harvey hit the coast. Ana Harvey left.', ['event: Hurricane Harvey', 'person: Ana Harvey']],
  ])
})

describe('people joined by an article', () => {
  check([
    ['Former captain Misbah-ur-Rasheed watched.', ['person: Misbah-ur-Rasheed']],
    ['He met Noor-ul-Ain Khan in the hall.', ['person: Noor-ul-Ain Khan']],
    ['Students left Raza-i-Azam University.', ['organization: Raza-i-Azam University']],
    ['Eid-ul-Adha fell on Monday.', []],
    ['Operation Azm-e-Nijat began.', []],
  ])
})

describe('seats', () => {
  check([
    ['Rep. Jane Dole, R-Sioux City, agreed.', ['person: Jane Dole', 'location: Sioux City']],
    ['The Member of Parliament for Tarn Ridge spoke.', ['location: Tarn Ridge']],
    ['A Parliament for Scotland met.', ['organization: Parliament for Scotland']],
  ])
})

describe('capitals that name no body', () => {
  check([
    ['The SACCOs and MCAs met on Monday.', []],
    ['The OECD and the AFP met.', ['organization: OECD', 'organization: AFP']],
    ['She fell aboard the MV Loch Tarnby. The USS Carl Brandt sailed.', []],
    ['The MV Foundation gave money.', ['organization: MV Foundation']],
    ['Valley residents flee.', []],
    [
      'Executive Secretary Atty. Lucio Berdin and Deputy Minister Dato’ Irwan Lubis met.',
      ['person: Lucio Berdin', 'person: Irwan Lubis'],
    ],
    ['The goal was ruled out by VAR. The USDC fell.', []],
    ['The law is like FOIA, and unlike NAFTA.', ['work: FOIA', 'work: NAFTA']],
    ['Voters left the Tarn People’s Party (TPP). The TPP lost.', ['organization: Tarn People’s Party = TPP']],
    ['The Clean Rivers Act (CRA) passed. The CRA helps.', ['work: Clean Rivers Act = CRA']],
  ])
})

describe('bodies by their nouns', () => {
  check([
    ['The charity Tena Lehulum gave food.', ['organization: Tena Lehulum']],
    ['The teachers’ union Kalemder left.', ['organization: Kalemder']],
    ['Walro, an environmental group, said so.', ['organization: Walro']],
    ['Serbo, which runs trains, sued.', ['organization: Serbo']],
    ['The charity Ana Ruiz founded grew.', ['person: Ana Ruiz']],
    ['Nowak, a party leader, left.', ['person: Nowak']],
    ['The Kafue, which runs through Zambia, rose.', ['location: Kafue', 'country: Zambia']],
  ])
})

describe('bodies, cups and tribes of other languages', () => {
  check([
    ['He taught at Colégio Dom Pedro II.', ['organization: Colégio Dom Pedro II']],
    ['Members of the Gram Swaraj Manch marched.', ['organization: Gram Swaraj Manch']],
    ['They won the Copa do Norte.', ['event: Copa do Norte']],
    ['Copa Airlines grew.', ['organization: Copa Airlines']],
    ['Ngāti Tarnwa said the river was theirs.', ['group: Ngāti Tarnwa']],
    ['Pupils of Lincoln Elementary sang.', ['organization: Lincoln Elementary']],
    ['They met on Bank Street.', ['location: Bank Street']],
  ])
})

describe('names that small words join', () => {
  check([
    ['Traders from Dumfries and Galloway met.', ['location: Dumfries and Galloway']],
    ['The leader of Argyll and Bute Council left.', ['organization: Argyll and Bute Council']],
    ['Traders from Dumfries and Perth met.', ['location: Dumfries', 'location: Perth']],
    ['The Conservative party lost.', ['organization: Conservative party']],
    ['Green party hats sold.', []],
    ['Nana Kofi Adu XV spoke in the hall.', ['person: Nana Kofi Adu XV']],
    ['In Season VI Ana Ruiz left.', ['person: Ana Ruiz']],
  ])
})

describe('places by what is said of them', () => {
  check([
    ['Kandrala, a village of 300 people, was hit.', ['location: Kandrala']],
    [
      'Residents of Ikemba, Ugwuleri and Tsohon Gari fled.',
      ['location: Ikemba', 'location: Ugwuleri', 'location: Tsohon Gari'],
    ],
    ['A ferry between Safaga and Dubra sank.', ['location: Safaga', 'location: Dubra']],
    ['Nowak, a village elder, left.', ['person: Nowak']],
    ['The gap between Nowak and Tilvar grew.', ['person: Nowak', 'person: Tilvar']],
  ])
})

describe('firms and papers', () => {
  check([
    ['Fawry also rose 3% on Monday, while Ezz lost 2 percent.', ['organization: Fawry', 'organization: Ezz']],
    ['He told The Hindu that rain fell.', ['organization: The Hindu']],
    ['The Scotsman reported on Friday that rain fell.', ['organization: The Scotsman']],
    [
      'Staff of Tarvo Millers struck. Tarvo’s managing director spoke.',
      ['organization: Tarvo Millers = Tarvo'],
    ],
    ['Staff of Clara Millers struck. Clara’s managing director spoke.', ['person: Clara Millers = Clara']],
    ['Nowak gained 3 percent of the vote.', ['person: Nowak']],
    ['The Dow lost 2 percent on Monday.', []],
    ['The Hindu faith grew, and The Australian team lost.', ['group: Hindu', 'group: Australian']],
  ])
})

describe('letters that an article gives a meaning', () => {
  const of = (text: string) =>
    extractEntities({ text, format: 'text' }).map(
      ({ type, name, country }) => `${type} ${name} ${country?.alpha2 ?? '-'}`,
    )
  test('are not what lists know them for', () => {
    expect(of('The Popular Renewal Congress (PRC) met. The PRC lost.')).toEqual([
      'organization Popular Renewal Congress -',
    ])
  })
  test('but are where they are short for it', () => {
    expect(of('The Bharatiya Janata Party (BJP) met. The BJP won.')).toEqual([
      'organization Bharatiya Janata Party IN',
    ])
    expect(of('The PRC lost.')).toEqual(['country PRC CN'])
  })
  check([
    ['The Bank of Ghana met. BoG staff left.', ['organization: Bank of Ghana = BoG']],
    ['PT Marapi Tanju Tbk rose. Marapi Tanju fell.', ['organization: PT Marapi Tanju Tbk = Marapi Tanju']],
    ['The Independent Harbour Authority met.', ['organization: Independent Harbour Authority']],
  ])
})
