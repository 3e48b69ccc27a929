/** Invented organizations by kind, with sentences in which they stand; NAME stands for the name. */
export const WORLD_BODIES: Readonly<
  Record<string, { readonly names: string; readonly sentences: readonly string[] }>
> = {
  companies: {
    names:
      'Vantessa, Norrholm Foods, Kestrel & Daughters, Altamira Energía, Brightwell, Zentrix, Harlow Freight, Tessaro SpA, Mbeki Breweries, Lumenor, Oakridge Capital, Sunwave Motors, Doyle and Finch, Qantara Telecom, Pellworm AG, Hokuto Electric, Indravati Steel, Corvane Ltd., Greystone Mining, Novaline, BlueFen, Tarkwell Inc., Marisol Airways, Fenwick Pharma, Ostrava Glass',
    sentences: [
      'NAME said on Monday it would cut 400 jobs at its two plants.',
      'Shares of NAME fell 4 percent after the results.',
      'The contract to rebuild the bridge was won by NAME.',
    ],
  },
  'companies that open a sentence': {
    names:
      'Aldermoor, Pinecrest, Castellan, Veridian, Harbinger, Solvane, Trident Gas, Meridian Rail, Brannock, Orsini, Kallista, Weston Dairy, Delmore, Jansson Pulp, Rivertree',
    sentences: [
      'NAME, which makes pumps for mines, reported a loss of $30 million.',
      'NAME shares rose after the company said it would buy back stock.',
      'NAME plans to open three stores next year, its chief executive said.',
    ],
  },
  'newspapers and broadcasters': {
    names:
      'Lakeshore Tribune, Daily Sentinel, Radio Kivara, El Faro de Oriente, Morning Courier, Channel Nine News, Evening Standard-Herald, Westland Gazette, La Voz del Puerto, Northern Star',
    sentences: [
      'The minister denied it in an interview with NAME.',
      'He told the NAME that no money had changed hands.',
      'A reporter for the NAME was arrested on Friday.',
    ],
  },
  'universities and schools': {
    names:
      'University of Kestrova, Marlow College, Brandt Institute of Technology, Osei University, St. Brigid’s School of Nursing, Karimov State University, Technical University of Ellwangen, Hillcrest High School, Lakeland Medical College, Universidad del Litoral Sur',
    sentences: [
      'Researchers at NAME followed 2,000 patients for ten years.',
      'She studied law at the NAME before joining the firm.',
      'A spokesman for the NAME declined to comment.',
    ],
  },
  'parties and movements': {
    names:
      'People’s Renewal Party, Democratic Alliance for Reform, Movimiento Tierra Libre, National Unity Front, Green Workers’ Party, Union for the Fifth Republic, Patriotic Salvation Movement, Free Farmers League, Civic Platform for Change, PRD',
    sentences: [
      'The NAME won 34 of the 120 seats.',
      'Leaders of the NAME called for a boycott.',
      'He left the NAME in March to found a rival group.',
    ],
  },
  'ministries, agencies and courts': {
    names:
      'Ministry of Rural Affairs, National Ports Authority, Federal Bureau of Standards, Office for Tidal Energy, Department of Mines, Supreme Court of Appeal, Central Bank of Lorvia, Anti-Graft Commission, Financial Conduct Agency, Directorate of Fisheries, House of Deputies, Election Commission, State Forestry Board, General Audit Office, Coastal Guard Service',
    sentences: [
      'The NAME ordered an inquiry on Tuesday.',
      'Officials from the NAME visited the site last week.',
      'According to the NAME, exports fell for a third month.',
    ],
  },
  'unions, charities and churches': {
    names:
      'Dockworkers’ Union, Save the Wetlands, Nurses Association of Tolland, Hands for Hope Foundation, Amnesty Watch, Teachers’ Federation, Evangelical Church of Marvo, Rivers Without Walls, Muslim Council of Arden, International Fund for Seeds',
    sentences: [
      'The NAME said its members would strike on Monday.',
      'Aid workers of the NAME reached the valley on foot.',
      'The report was published by the NAME.',
    ],
  },
  'clubs and teams': {
    names:
      'Ashdown United, FC Nordheim, Kilmore Rovers, Atlético Sonora, Harbour City, Tamale Stars, Red Lions of Osaki, Brookfield Bears, Sporting Vilara, Dynamo Karsk',
    sentences: [
      'NAME beat their neighbours 2-1 on Saturday.',
      'The midfielder joined NAME on a three-year deal.',
      'Fans of NAME filled the square.',
    ],
  },
  'banks and insurers': {
    names:
      'Banco Pacífico Sur, Merchants Bank of Delgo, Helvia Insurance, Crescent Finance House, First Lakeland Bank, Sterling Mutual, Nordkapital, Awash Credit Union, Caisse Régionale, Bank Sentosa Jaya',
    sentences: [
      'NAME raised its forecast for growth to 3 percent.',
      'Analysts at NAME expect rates to rise in June.',
      'The loan was granted by NAME without security.',
    ],
  },
  'armed groups and armies': {
    names:
      'Karvan Liberation Army, Front for the Freedom of Tamur, Lorvian Navy, Sons of the Desert, Royal Marwan Air Force, Eastern Resistance Front, Popular Defence Forces, Third Armoured Brigade, Martyrs’ Brigade, National Guard of Belmar',
    sentences: [
      'The NAME claimed the attack in a statement.',
      'Fighters of the NAME withdrew from the town.',
      'The government accused the NAME of breaking the truce.',
    ],
  },
  'research bodies and think tanks': {
    names:
      'Centre for Coastal Studies, Brandeis-Hall Institute, Lorvian Academy of Sciences, Council on Trade Policy, Observatory for Human Rights, Pasternak Laboratory, Institute for Soil Research, Global Water Forum, Policy Exchange Group, Kestrel Research',
    sentences: [
      'A study by the NAME found that one well in five was dry.',
      'NAME put the number of dead at 40.',
      'She is a fellow at the NAME.',
    ],
  },
  letters: {
    names: 'NTRB, UFC-K, KPLO, ANDP, TUSCA, MBC, LRF, ZESCOM, CFTU, PNRA, SNTV, OBW, GHRC, IFAD-W, NACLA',
    sentences: [
      'NAME said it had opened an inquiry into the crash.',
      'The decision was welcomed by NAME and by several unions.',
      'A spokeswoman for NAME confirmed the figures.',
    ],
  },
}
