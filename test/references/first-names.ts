/** First names by region whose gender must be known: women, then men. */
export const FIRST_NAMES: Readonly<Record<string, { readonly f: string; readonly m: string }>> = {
  'Britain and Ireland': { f: 'Gemma Niamh Morag Rhiannon', m: 'Nigel Rhodri Padraig Gareth' },
  'North America and Australia': { f: 'Brandi Shaniqua Mary-Kate', m: 'Chet DeShawn Lachlan' },
  'Western Europe': { f: 'Cécile Annemarie Liesbeth', m: 'Jean-Luc Joost Klaus-Dieter' },
  'Northern Europe': { f: 'Solveig Päivi Guðrún', m: 'Torbjørn Jukka Ólafur' },
  'Central Europe': { f: 'Agnieszka Zsuzsanna Jarmila', m: 'Krzysztof Gábor Bohumil' },
  'Balkans and Baltics': { f: 'Snežana Mirela Rasma', m: 'Zoran Gediminas Gheorghe' },
  'Iberia and Italy': { f: 'Conceição Núria Ornella', m: 'Íñigo Ruggero João' },
  'Latin America': { f: 'Yesenia Xiomara Guadalupe', m: 'Evaristo Hernán Raimundo' },
  Caribbean: { f: 'Althea Keisha Yanelis', m: 'Delroy Kemar Winston' },
  'Turkey and Central Asia': { f: 'Zulfiya Gulnara Gülşen', m: 'Oğuzhan Nurlan Rustam' },
  'West Africa': { f: 'Ngozi Aminata Akosua', m: 'Mamadou Kwabena Babajide' },
  'East Africa': { f: 'Wanjiru Halima Neema', m: 'Tewodros Juma Mohamud' },
  'Southern Africa': { f: 'Thandiwe Lindiwe Lerato', m: 'Sipho Hendrik Thabo' },
  'South Asia': { f: 'Sushma Priyanka Lakshmi', m: 'Rajesh Imran Sanjay' },
  China: { f: 'Xiaoyan Meiling Xiaoling', m: 'Weiguo Zhiqiang Zhigang' },
  Japan: { f: 'Yukiko Haruka Chiharu', m: 'Kenjiro Daisuke Takehiko' },
  Korea: { f: 'Soojin Minji Yuna Jieun', m: 'Sungho Jinwoo Youngho' },
  Vietnam: { f: 'Thuy Nhung Trang', m: 'Tuan Hung Quang' },
  'Indonesia and Malaysia': { f: 'Siti Ratna Aishah', m: 'Bambang Agus Azlan' },
  'Philippines, Thailand and Burma': { f: 'Arlene Malee Marites', m: 'Rodelio Somchai Benigno' },
  Arab: { f: 'Noura Souad Maysoon', m: 'Mustafa Yassine Hisham' },
  'Iran and Afghanistan': { f: 'Parvaneh Shirin Mahnaz', m: 'Keyvan Behrouz Farhad' },
  'Russia, Caucasus, Greece and Israel': { f: 'Lyudmila Anahit Despina', m: 'Vyacheslav Garegin Stavros' },
  Pacific: { f: 'Jacinta Mereana Aroha', m: 'Sione Tevita Viliami' },
}

/** Either's, a family's that stands first, or told by too few. */
export const OPEN_NAMES = 'Jean Kim Robin Wei Xi Nguyen Qxzv'
