/** How people are called, reached and housed in a country, for the sample. `#` is any digit. */
export type Country = {
  first: readonly string[]
  last: readonly string[]
  cities: readonly string[]
  phones: readonly string[]
  mobiles: readonly string[]
}

const w = (text: string) => text.split('|')

export const countries: Record<string, Country> = {
  'United States': {
    first: w(
      'Emma|Olivia|Ava|Grace|Hannah|Megan|Rachel|Denise|Latoya|Guadalupe|Priya|Mei|Soo-Jin|Aaliyah|Noah|Liam|Ethan|Marcus|DeShawn|Carlos|Miguel|Raj|Kevin|Brian|Patrick|Tyler|Samuel|Isaac|Omar|Walter|Judith|Marilyn|Zoë|René|Siobhán',
    ),
    last: w(
      'Johnson|Williams|Brown|Davis|Miller|Wilson|Moore|Taylor|Jackson|White|Harris|Martin|Thompson|Garcia|Martinez|Robinson|Lewis|Walker|Nguyen|Patel|Kim|O’Connor|O’Brien|McAllister|Nakamura|Goldberg|Rossi|Kowalski|Petersen|de la Cruz|Okafor|Núñez|Van Buren|St. James',
    ),
    cities: w('Chicago|Austin|Boston|Denver|Seattle|Atlanta|Columbus|Phoenix|Minneapolis|Charlotte|Portland|Nashville'),
    phones: w(
      '+1 (312) 555-01##|+1 (512) 555-01##|+1 (617) 555-01##|+1 (303) 555-01##|+1 (206) 555-01##|+1 (404) 555-01##|+1 (614) 555-01##',
    ),
    mobiles: w('+1 312-555-01##|+1 512 555 01##|+1 617.555.01##|+1 206 555 01##'),
  },
  Germany: {
    first: w('Anna|Katharina|Jürgen|Sören|Ulrike|Matthias|Heike|Lukas|Friederike|Björn|Annegret|Tobias'),
    last: w('Müller|Schmidt|Schröder|Weiß|Köhler|von Bülow|Großmann|Hoffmann|Krüger|Vogel|Jäger|Zimmermann'),
    cities: w('Hamburg|München|Köln'),
    phones: w('+49 40 5550##|+49 89 5550###|+49 221 5550##'),
    mobiles: w('+49 151 5550####'),
  },
  Japan: {
    first: w('Yuki|Haruto|Sakura|Kenji|Aiko|Takumi|Emi|Hiroshi|Naoko|Daichi'),
    last: w('Sato|Suzuki|Takahashi|Tanaka|Watanabe|Itō|Yamamoto|Kobayashi|Katō|Ōno'),
    cities: w('Tokyo|Osaka|Nagoya'),
    phones: w('+81 3 5550 ####|+81 6 5550 ####'),
    mobiles: w('+81 90 5550 ####'),
  },
  Italy: {
    first: w('Giulia|Francesca|Marco|Lorenzo|Chiara|Nicolò|Elena|Davide|Paola|Andrea'),
    last: w('Rossi|Bianchi|D’Angelo|De Luca|Esposito|Ferrari|Colombo|Ricci|Dell’Acqua|Moretti'),
    cities: w('Genova|Bari|Firenze'),
    phones: w('+39 010 555 0##|+39 055 555 0##'),
    mobiles: w('+39 333 555 0###'),
  },
  Norway: {
    first: w('Ingrid|Bjørn|Sigrid|Øyvind|Astrid|Håkon|Kari|Åse|Magnus|Solveig'),
    last: w('Hansen|Olsen|Ødegård|Berg|Haugen|Bjørnstad|Lie|Strand|Sørensen|Aas'),
    cities: w('Oslo|Bergen|Tromsø'),
    phones: w('+47 22 55 50 ##|+47 55 55 50 ##'),
    mobiles: w('+47 912 55 0##'),
  },
  Korea: {
    first: w('Ji-woo|Min-jun|Seo-yeon|Hyun-woo|Eun-ji|Dong-hyun|Soo-min|Jae-ho'),
    last: w('Kim|Lee|Park|Choi|Jung|Kang|Yoon|Lim'),
    cities: w('Seoul|Busan|Incheon'),
    phones: w('+82 2 555 0###|+82 51 555 0###'),
    mobiles: w('+82 10 5550 ####'),
  },
  Kenya: {
    first: w('Wanjiku|Akinyi|Kamau|Otieno|Njeri|Kipchoge|Mwende|Baraka|Achieng|Juma'),
    last: w('Mwangi|Odhiambo|Kariuki|Wambui|Kiprono|Ochieng|Njoroge|Mutua|Ng’ang’a'),
    cities: w('Nairobi|Mombasa|Kisumu'),
    phones: w('+254 20 555 00##'),
    mobiles: w('+254 712 555 0##'),
  },
  Philippines: {
    first: w('Maria Luz|José|Angelica|Paolo|Rosario|Ramon|Kristine|Benigno|Analyn|Jericho'),
    last: w('Santos|Reyes|Cruz|Bautista|Dela Cruz|Ocampo|Garcia|Villanueva|Peña|Tolentino'),
    cities: w('Manila|Cebu City|Davao City'),
    phones: w('+63 2 8555 00##'),
    mobiles: w('+63 917 555 00##'),
  },
  Jordan: {
    first: w('Layla|Omar|Rania|Khaled|Dana|Yousef|Hala|Tariq'),
    last: w('Al-Masri|Haddad|Khalil|Al-Zoubi|Nasser|Qasim|Obeidat|Sabbagh'),
    cities: w('Amman|Irbid|Aqaba'),
    phones: w('+962 6 555 00##'),
    mobiles: w('+962 79 555 00##'),
  },
  Brazil: {
    first: w('João|Mariana|Thiago|Fernanda|Antônio|Camila|Luís|Beatriz|Conceição'),
    last: w('Silva|dos Santos|Oliveira|Souza|Gonçalves|Araújo|Magalhães|Brandão'),
    cities: w('São Paulo|Curitiba|Recife'),
    phones: w('+55 11 5550-00##|+55 41 3555-00##'),
    mobiles: w('+55 11 95550-00##'),
  },
  Panama: {
    first: w('Isabel|Ricardo|Xiomara|Joaquín|Marisol|Rubén|Yadira|Tomás'),
    last: w('Arosemena|González|Quintero|De León|Castillo|Batista|Guardia|Ábrego'),
    cities: w('Panama City|David|Colón'),
    phones: w('+507 255-50##'),
    mobiles: w('+507 6555-50##'),
  },
  Belgium: {
    first: w('Lotte|Maxime|Amélie|Wout|Elise|Benoît|Noor|Jef|Margaux|Anaïs'),
    last: w('Peeters|Janssens|Dubois|Lambert|Van den Broeck|Claes|Lefèvre|Wouters|D’Hondt'),
    cities: w('Antwerp|Gent|Liège'),
    phones: w('+32 3 555 00 ##|+32 9 555 00 ##'),
    mobiles: w('+32 470 55 00 ##'),
  },
  Romania: {
    first: w('Ioana|Andrei|Mădălina|Ștefan|Elena|Radu|Cătălin|Simona'),
    last: w('Popescu|Ionescu|Dumitru|Stănescu|Gheorghiu|Munteanu|Țurcanu|Rusu'),
    cities: w('Cluj-Napoca|Iași|Timișoara'),
    phones: w('+40 264 555 0##|+40 232 555 0##'),
    mobiles: w('+40 721 555 0##'),
  },
  Poland: {
    first: w('Agnieszka|Paweł|Małgorzata|Łukasz|Katarzyna|Michał|Zofia|Grzegorz'),
    last: w('Nowak|Kowalska|Wiśniewski|Wójcik|Kamińska|Zieliński|Dąbrowska|Szymański'),
    cities: w('Warszawa|Kraków|Łódź'),
    phones: w('+48 22 555 00 ##|+48 12 555 00 ##'),
    mobiles: w('+48 501 555 0##'),
  },
  China: {
    first: w('Wei|Fang|Jing|Lei|Xiaoming|Yan|Hui|Jianguo|Lili'),
    last: w('Wang|Li|Zhang|Liu|Chen|Yang|Huang|Zhao'),
    cities: w('Shenzhen|Shanghai|Chengdu'),
    phones: w('+86 21 5555 00##|+86 755 5555 00##'),
    mobiles: w('+86 138 0555 00##'),
  },
}
