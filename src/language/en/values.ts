import { readCurrencies } from '../currencies.ts'
import { lazy } from '../lists/lists.ts'
import { namedLists } from '../lists/named-lists.ts'
import { readValueWords } from '../value-words.ts'
import { endsAsDomain } from './domain-endings.ts'
import addressWords from './generated/address-words.ts'
import calendar from './generated/calendar.ts'
import currencies from './generated/currencies.ts'
import dateWords from './generated/date-words.ts'
import holidays from './generated/holidays.ts'
import moneyWords from './generated/money-words.ts'
import numberWords from './generated/number-words.ts'
import units from './generated/units.ts'

export const englishValues = lazy(() => {
  const lists = namedLists(addressWords, calendar, dateWords, holidays, moneyWords, numberWords, units)
  return readValueWords(lists, readCurrencies(currencies, lists.words('plural-ending')), endsAsDomain)
})
