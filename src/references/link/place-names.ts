/** Cities that newspapers call by two names; the newer one first. */
const CITIES = [
  'Kyiv|Kiev',
  'Kharkiv|Kharkov',
  'Odesa|Odessa',
  'Lviv|Lvov',
  'Dnipro|Dnepropetrovsk',
  'Beijing|Peking',
  'Guangzhou|Canton',
  'Mumbai|Bombay',
  'Kolkata|Calcutta',
  'Chennai|Madras',
  'Bengaluru|Bangalore',
  'Ho Chi Minh City|Saigon',
  'Yangon|Rangoon',
  'Astana|Nur-Sultan',
  'Jakarta|Djakarta',
  'Basel|Basle',
  'Marseille|Marseilles',
  'Lyon|Lyons',
  'Tehran|Teheran',
  'Mecca|Makkah',
  'Gdansk|Gdańsk',
  'Bogotá|Bogota',
  'Medellín|Medellin',
  'São Paulo|Sao Paulo',
  'Brasília|Brasilia',
  'Zurich|Zürich',
  'Malmö|Malmo',
  'Düsseldorf|Dusseldorf',
  'Yaoundé|Yaounde',
]
let names: Map<string, string> | undefined

/** One name for each city. */
export function placeName(name: string): string {
  if (!names) {
    names = new Map()
    for (const city of CITIES) {
      const [now = '', before = ''] = city.split('|')
      if (!names.has(now)) names.set(before, now)
    }
  }
  return names.get(name) ?? name
}
