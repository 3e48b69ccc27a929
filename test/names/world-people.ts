/** Invented people by region: given and family names as they are borne there, put together at will. Seven women, then seven men. */
export const WORLD_PEOPLE: Readonly<Record<string, { readonly f: string; readonly m: string }>> = {
  'Britain and Ireland': {
    f: 'Harriet Pemberley, Siobhán Ó Dálaigh, Gwen Prosser-Lloyd, Morag MacAskill, Imogen Thackeray, Aoife Ní Riain, Bethan Cadwallader',
    m: 'Nigel Ashcombe, Cormac O’Hanrahan, Rhodri ap Gwilym, Fergus McIlroy, Alistair Blenkinsop, Declan Mac Giolla, J. P. Hartnoll',
  },
  'North America and Australia': {
    f: 'Brandi Kowalczuk, Latoya Prudhomme, Mary-Kate Ellison, Shondra Beauchamp, Kaylee Dunstan, Marjorie T. Holbrook, Tawny Redfern',
    m: 'Chet Lindqvist Jr., DeShawn Mabry, Wendell K. Stubbs, Beau Thibodeaux, Tyrell McAdoo, Lachlan Woolcott, Hank Oberholtzer III',
  },
  'Western Europe': {
    f: 'Annemarie van der Heijden, Cécile Delacroix-Vidal, Greet De Smedt, Marlies Oberhauser, Sandrine Le Bihan, Ursula von Tannheim, Floor Hoogendijk',
    m: 'Joost van Wijngaarden, Jean-Baptiste Morvan, Klaus-Dieter Pfitzner, Pieter De Clercq, Gauthier d’Arcimoles, Urs Zgraggen, Luc Vandenbossche',
  },
  'Northern Europe': {
    f: 'Solveig Bjørnstad, Guðrún Hallgrímsdóttir, Päivi Lehtosaari, Kjersti Ødegård, Annika Söderqvist, Birgitte Nørskov, Sigríður Einarsdóttir',
    m: 'Torbjørn Haugsvær, Ólafur Ragnarsson, Jukka-Pekka Hietala, Rasmus Kirkegaard-Holm, Åke Lindblad, Eyvind Skoglund, Mikko Väänäläinen',
  },
  'Central Europe': {
    f: 'Agnieszka Wróbelska, Zsuzsanna Fekete-Nagy, Ľubica Hronská, Katarzyna Dąbkowska, Jarmila Vopičková, Ildikó Szentmihályi, Tjaša Zupanek',
    m: 'Krzysztof Szczepanek, Győző Baranyai, Bohumil Hradecký, Zdzisław Gawroński, Ondřej Kubíček, Blaž Hočevar, Przemysław Żurek',
  },
  'Balkans and Baltics': {
    f: 'Snežana Milovanović, Dragana Tasevska, Rasa Vaitkutė, Mirela Hadžiosmanović, Ilze Ozoliņa, Violeta Dumitrache, Teuta Krasniqaj',
    m: 'Branimir Vukčević, Ivaylo Stoyanchev, Gediminas Urbanavičius, Besnik Gjonaj, Andris Kalniņš, Gheorghe Munteanescu, Zvonimir Perković',
  },
  'Iberia and Italy': {
    f: 'María del Carmen Aguirrezabal, Ginevra Sant’Angelo, Inês de Almeida Queirós, Núria Puigdomènech, Ornella Della Corte, Conceição Bragança, Itziar Goikoetxea',
    m: 'Íñigo Urrutikoetxea, Gianfranco De Marchis, João Pedro Vasconcelos, Josep Lluís Farrerons, Ruggero D’Aloisio, Nuno dos Anjos, Xoán Carballeira',
  },
  'Latin America': {
    f: 'Yesenia Quispe Mamani, Rosângela da Conceição, Xiomara Zambrano, Luz Marina Echeverri, Guadalupe Tzul, Thais de Oliveira Prates, Nayeli Xicoténcatl',
    m: 'Evaristo Choquehuanca, Washington dos Santos Lemos, Hernán De la Cruz, José Ángel Ixchop, Wilmer Pacheco Bravo, Raimundo Nonato Barros, Efraín Huamaní',
  },
  Caribbean: {
    f: 'Shanique Brathwaite, Marie-Ange Dorsainvil, Keisha Baptiste-Charles, Yanelis Cabrera, Althea Mottley, Ketsia Toussaint-Pierre, Indra Ramkissoon',
    m: 'Delroy Cunningham, Jean-Robert Estimé, Kemar Pinnock, Yoandry Despaigne, Winston Dookeran-Roberts, Wendell Alleyne, Fritz-Gérald Désir',
  },
  Turkic: {
    f: 'Gülşen Karahanoğlu, Aynura Mammadzade, Zulfiya Tursunova, Aigerim Bekzhanova, Elif Su Yıldırımer, Gulnara Abdykadyrova, Ogulsapar Berdiyeva',
    m: 'Oğuzhan Çetinkayalı, Rashad Huseynli, Nurlan Seitkaziyev, Bakyt Toktogulov, Ümit Şahinbaş, Jahongir Rakhmatullaev, Dovlet Annagurbanov',
  },
  'West Africa': {
    f: 'Ngozi Chukwuemeka-Obi, Aminata Diabaté, Abena Owusu-Ansah, Fatoumata Binta Camara, Folasade Adeyeye, Awa Ndiaye Seck, Akosua Boatengmaa',
    m: 'Babajide Olanrewaju, Kwabena Asare-Bediako, Mamadou Lamine Sané, Chinedu Nwachukwu, Ibrahima Sory Keïta, Yaw Frimpong-Manso, Sulaiman Danladi',
  },
  'East Africa': {
    f: 'Wanjiku Kamau-Njoroge, Tsehay Gebremariam, Achieng Odhiambo, Immaculée Uwimana, Halima Abdirahman Warsame, Neema Mwakasege, Nakato Ssempijja',
    m: 'Kipchumba arap Lagat, Tewodros Haileselassie, Otieno Okello, Jean-Claude Nsengiyumva, Abdullahi Sheikh Muse, Juma Mwinyipembe, Kato Lubwama-Sserunjogi',
  },
  'Southern Africa': {
    f: 'Nomvula Dlamini-Khoza, Thandiwe Mokgalagadi, Rumbidzai Chikwanha, Annelize van Schalkwyk, Lindiwe Ntuli, Chipo Mutasa-Banda, Boitumelo Kgositsile',
    m: 'Sipho Mthethwa, Tendai Mavhunga, Kagiso Modise, Bakili wa Chilumpha, Hendrik Labuschagne, Mzwandile kaMagwaza, Lazarus Mwanawina',
  },
  'South Asia': {
    f: 'Sharmila Venkataraghavan, Nusrat Jahan Chowdhury, Harpreet Kaur Dhaliwal, Priyanka Wickramanayake, Sushma Thapa Magar, Ayesha Bibi Khattak, Meenakshi Iyengar',
    m: 'Rajagopalan Subramaniam, Md. Anisur Rahman, Gurdeep Singh Sandhu, Chaminda Jayasundara, Bishnu Prasad Koirala, Ghulam Mustafa Jatoi, K. S. Narasimhan',
  },
  China: {
    f: 'Xu Meiling, Ouyang Zhenhua, Lü Xiaoqing, Zhuge Rong, Chan Siu-ling, Tsai Yu-hsuan, Qiu Yan',
    m: 'Zhao Qingshan, Guo Bo, Xie Jianguo, Sima Haoran, Leung Kwok-wah, Hsieh Chih-cheng, Yu Minghao',
  },
  Japan: {
    f: 'Yukiko Tamagawa, Haruka Shimomura, Ayumi Oguri, Misaki Hashizume, Sachie Ōtsubo, Chiharu Nagamine, Rei Inokuma',
    m: 'Kenjiro Hatoyashiki, Daisuke Mizuguchi, Shun Akabane, Takehiko Onodera, Ryūnosuke Kudō, Jun’ichi Sakazaki, Ichiro Kamei',
  },
  Korea: {
    f: 'Bae Soo-jin, Ryu Mi-kyung, Eun-ji Hwang, Noh Hye-rim, Kim Yong-sun, Seo Da-eun, Yoon Ji-won',
    m: 'Kang Dong-hyuk, Ri Myong-chol, Sung-ho Lim, Nam Tae-sik, Pak Chol-su, Jeong In-woo, Moon Seung-Hwan',
  },
  Vietnam: {
    f: 'Nguyễn Thị Kim Oanh, Tran Thi Bich Hang, Le Ngoc Diep, Phạm Thu Hương, Vo Thi My Linh, Dang Thuy An, Bui Minh Chau',
    m: 'Hoang Van Quyet, Đỗ Quang Vinh, Ngo Xuan Truong, Trinh Cong Duc, Phan Huu Nghia, Lý Quốc Bảo, Duong Tan Loc',
  },
  'Indonesia and Malaysia': {
    f: 'Siti Nurhaliza binti Osman, Dewi Kusumaningrum, Ni Luh Putu Ariani, Wan Rosmah Jusoh, Tri Wahyuningsih, Nur Aisyah Ramli, Lim Sook Peng',
    m: 'Mohd Hafiz bin Kamaruddin, Bambang Sudarmono, I Made Suardika, Azlan Shahrir, Agus Hartawan, Teuku Iskandar, Syed Fadzil Al-Habshi',
  },
  'Philippines, Thailand and Burma': {
    f: 'Maria Corazon Dimaculangan, Siriporn Thongprasert, Daw Khin Myat Thway, Liezl Magbanua, Nittaya Wongsakul, Ei Phyu Zin, Rosario de Guzman-Abella',
    m: 'Rodelio Macaraeg, Somchai Rattanakosin, Ko Min Thura, Crisanto Villaflores Jr., Prawit Chaiyasit, Kyaw Zaw Htun, Benigno dela Peña',
  },
  Arab: {
    f: 'Hanan al-Masri, Rim Bint Khalid al-Suwaidi, Noura El-Badawy, Souad Benabdallah, Maysoon Abu Rahmeh, Amal Bou Karroum, Lulwah Al Qattami',
    m: 'Mustafa Abdel-Hamid, Faisal bin Turki al-Harbi, Yassine Oulhaj, Ziad Abu Hamdan, Abd al-Rahman Shuqairi, Hisham El Guindi, Nizar ben Youssef',
  },
  'Iran and Afghanistan': {
    f: 'Parvaneh Golestaneh, Shirin Jafarzadeh, Zarghona Stanekzai, Mahnaz Pourmohammadi, Farkhunda Wardak, Nasrin Tabrizi-Nia, Bibi Gul Noorzai',
    m: 'Keyvan Rostamkhani, Ali Ansarian, Gul Agha Popalzai, Behrouz Daneshvar, Abdul Qadir Hotak, Seyyed Reza Mousavinejad, Farhad Karimpour',
  },
  'Russia, Caucasus, Greece and Israel': {
    f: 'Lyudmila Prokhorchenko, Nino Kvaratskhelashvili, Anahit Hambardzumyan, Despina Papathanasiou, Orly Ben-Harush, Oksana Hrytsayenko, Yevgeniya Zavyalova',
    m: 'Vyacheslav Dobrynin, Mykhailo Pidhornyi, Davit Gelashvili, Stavros Karamitsos, Eliezer Bar-Yosef, Garegin Ter-Petrossian, Yehuda Ben Shimon',
  },
  Pacific: {
    f: 'Litia Tuivanuavou, Mele Fifita Taumoepeau, Hinemoa Te Rangi, Sina Leilua, Lupe Faʻaleava, Jacinta Waqanibete, Ani Kahukiwi',
    m: 'Sitiveni Ratumaitavuki, Semisi Tuʻipulotu, Wiremu Te Awhitu, Peter Kaupa, Tavita Seumanutafa, Job Namaliu, Ratu Epeli Cakobau',
  },
}

/** News sentences; NAME stands for the whole name. */
export const PEOPLE_SENTENCES: readonly string[] = [
  'NAME said the harbour would stay closed until the end of the week.',
  'The court in the capital heard on Tuesday that NAME, a former accountant, had kept two sets of books.',
  '“Nobody asked us about the road,” NAME told reporters after the vote.',
  'Engineers led by NAME found the leak under the old pumping station.',
  'The prize went to NAME for a study of river silt.',
  'According to NAME, prices rose faster than wages.',
]
