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
  Caribbean: { f: 'Althea Keisha Marisol', m: 'Delroy Errol Winston' },
  'Turkey and Central Asia': { f: 'Zulfiya Gulnara Gülşen', m: 'Oğuzhan Timur Rustam' },
  'West Africa': { f: 'Ngozi Aminata Akosua', m: 'Mamadou Kwabena Babajide' },
  'East Africa': { f: 'Fatuma Halima Neema', m: 'Tewodros Juma Mohamud' },
  'Southern Africa': { f: 'Thandiwe Lindiwe Zanele', m: 'Sipho Hendrik Thabo' },
  'South Asia': { f: 'Sushma Priyanka Lakshmi', m: 'Rajesh Imran Sanjay' },
  China: { f: 'Xiaoyan Meiling Xiaoling', m: 'Weiguo Zhiqiang Qiang' },
  Japan: { f: 'Yukiko Haruka Chiharu', m: 'Kenjiro Daisuke Takehiko' },
  Korea: { f: 'Misook Youngsook Soonja Yuna', m: 'Sungho Kyungho Youngho' },
  Vietnam: { f: 'Thuy Nhung Trang', m: 'Tuan Hung Quang' },
  'Indonesia and Malaysia': { f: 'Siti Ratna Aishah', m: 'Agung Agus Azlan' },
  'Philippines, Thailand and Burma': { f: 'Arlene Malee Marites', m: 'Rodelio Somchai Benigno' },
  Arab: { f: 'Noura Souad Maysoon', m: 'Mustafa Yassine Hisham' },
  'Iran and Afghanistan': { f: 'Parvaneh Shirin Mahnaz', m: 'Keyvan Behrouz Farhad' },
  'Russia, Caucasus, Greece and Israel': { f: 'Lyudmila Anahit Despina', m: 'Vyacheslav Levon Stavros' },
  Pacific: { f: 'Jacinta Mereana Aroha', m: 'Sione Tevita Keanu' },
}

/** Either's, a family's that stands first, or told by too few. */
export const OPEN_NAMES = 'Jean Kim Robin Wei Xi Nguyen Qxzv'
