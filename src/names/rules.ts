/**
 * The rules that find names, each with the number that the tagger's features know it by. A rule may be called otherwise, in
 * reasons too; its number stays as it is, or the tagger reads what it was never taught. A new rule takes any number of its own.
 */
export const RULE_NUMBERS = {
  given: 98367357,
  title: 110371416,
  capitals: -59937781,
  'country-name': 1435210338,
  'former-state': 1736112181,
  demonym: 1551679295,
  'known-organization': -1513213059,
  'known-group': -736768139,
  'known-place': -728649219,
  'known-event': -738505840,
  'organization-word': -897563804,
  'state-body': -274282146,
  'event-word': 938280541,
  'place-word': -312042480,
  'place-and-more': 614618001,
  'first-name': -207161464,
  particle: 1188851334,
  law: 106914,
  homograph: -1883146747,
  'name-of-a-person-here': 1751464328,
  family: -1281860764,
  tagger: -881233542,
  'quoted-title': 702114863,
} as const

export type RuleName = keyof typeof RULE_NUMBERS
