/** Where customers live: what delivering there costs (cents) and takes (working days), and who they are. */
export interface Country {
  code: string;
  language: string;
  /** Roughly how many of a hundred customers. */
  share: number;
  shipping: { standard: number; express: number; freeFrom: number };
  days: { standard: [number, number]; express: [number, number] };
  carrier: string;
  cities: [name: string, postcode: string][];
  streets: string[];
  first: string[];
  last: string[];
}

const home = {
  shipping: { standard: 450, express: 900, freeFrom: 8000 },
  days: { standard: [1, 2], express: [1, 1] },
};
const britain = {
  shipping: { standard: 790, express: 1500, freeFrom: 12000 },
  days: { standard: [2, 4], express: [1, 2] },
};
const union = {
  shipping: { standard: 890, express: 1700, freeFrom: 12000 },
  days: { standard: [3, 5], express: [1, 2] },
};
const alpine = {
  shipping: { standard: 1400, express: 2600, freeFrom: 20000 },
  days: { standard: [4, 7], express: [2, 3] },
};
const america = {
  shipping: { standard: 1900, express: 3900, freeFrom: 20000 },
  days: { standard: [6, 10], express: [3, 4] },
};
const far = {
  shipping: { standard: 2400, express: 4800, freeFrom: 25000 },
  days: { standard: [8, 14], express: [4, 6] },
};

type Zone = { shipping: Country["shipping"]; days: { standard: number[]; express: number[] } };

function country(zone: Zone, rest: Omit<Country, "shipping" | "days">): Country {
  return { ...rest, shipping: zone.shipping, days: zone.days as Country["days"] };
}

const list = (words: string) => words.split(", ");

export const countries: Country[] = [
  country(home, {
    code: "IE",
    language: "en",
    share: 22,
    carrier: "Brookline Post",
    cities: [
      ["Galway", "H91 K2P4"],
      ["Dublin", "D08 T3X1"],
      ["Cork", "T12 V8N2"],
      ["Limerick", "V94 E7R6"],
    ],
    streets: list("Quay Street, Mill Lane, Abbey Road, Harbour View, Chapel Hill"),
    first: list(
      "Aoife, Ciarán, Niamh, Oisín, Saoirse, Declan, Róisín, Eoin, Maeve, Fergal, Orla, Chidi, Agnieszka",
    ),
    last: list(
      "Kelleher, Brannigan, Ní Bhriain, Tuohy, Gallagher, O'Rourke, Fahy, Mulcahy, Okonkwo, Wójcik, Devane",
    ),
  }),
  country(britain, {
    code: "GB",
    language: "en",
    share: 20,
    carrier: "Skua Express",
    cities: [
      ["Leeds", "LS6 2AB"],
      ["Bristol", "BS3 1QT"],
      ["York", "YO24 4DF"],
      ["Glasgow", "G12 8QQ"],
      ["Cardiff", "CF11 9LJ"],
    ],
    streets: list("Albert Road, Station Terrace, Meadow Close, Victoria Street, Orchard Way"),
    first: list(
      "Imogen, Callum, Harriet, Dev, Zainab, Owen, Megan, Rhys, Freya, Kwame, Leila, Alistair, Bethan",
    ),
    last: list(
      "Ashworth, Pritchard, Sutherland, Patel, Hussain, Mensah, Thackeray, Lomax, Baines, Carrick, Osei",
    ),
  }),
  country(union, {
    code: "DE",
    language: "de",
    share: 12,
    carrier: "Northline Parcel",
    cities: [
      ["Hamburg", "20357"],
      ["Köln", "50674"],
      ["Leipzig", "04229"],
      ["Freiburg", "79104"],
    ],
    streets: list("Lindenstraße, Am Mühlbach, Gartenweg, Bahnhofstraße, Sonnenallee"),
    first: list("Anneke, Jonas, Leonie, Matthias, Elif, Tobias, Franziska, Emre, Katrin, Lukas, Svenja"),
    last: list("Brandt, Yıldız, Hoffmann, Petersen, Reuter, Kowalski, Engel, Voss, Schreiber, Aydın"),
  }),
  country(union, {
    code: "FR",
    language: "fr",
    share: 8,
    carrier: "Northline Parcel",
    cities: [
      ["Lyon", "69004"],
      ["Nantes", "44000"],
      ["Grenoble", "38000"],
      ["Rennes", "35000"],
    ],
    streets: list("Rue des Lilas, Rue du Moulin, Avenue Jean Jaurès, Place du Marché"),
    first: list("Camille, Hugo, Inès, Mathis, Amina, Théo, Élodie, Yacine, Margaux, Baptiste"),
    last: list("Lefèvre, Moreau, Benali, Garnier, Dubois, Rousseau, Chevalier, Traoré, Perrin"),
  }),
  country(union, {
    code: "NL",
    language: "nl",
    share: 6,
    carrier: "Northline Parcel",
    cities: [
      ["Utrecht", "3511 LN"],
      ["Groningen", "9711 PG"],
      ["Haarlem", "2011 RD"],
    ],
    streets: list("Oudegracht, Korenmarkt, Dijkweg, Prinsenstraat"),
    first: list("Sanne, Bram, Fleur, Daan, Noor, Joris, Mila, Sem, Lotte"),
    last: list("de Vries, Jansen, van Dijk, Bakker, El Idrissi, Visser, Hendriks, Mulder"),
  }),
  country(union, {
    code: "ES",
    language: "es",
    share: 5,
    carrier: "Northline Parcel",
    cities: [
      ["Bilbao", "48009"],
      ["Valencia", "46004"],
      ["Granada", "18009"],
    ],
    streets: list("Calle Mayor, Calle del Pozo, Avenida del Puerto, Calle Luna"),
    first: list("Lucía, Álvaro, Marta, Iker, Carmen, Pablo, Nerea, Javier"),
    last: list("Navarro, Etxeberria, Ruiz, Molina, Castaño, Vega, Ortega"),
  }),
  country(union, {
    code: "PT",
    language: "pt",
    share: 3,
    carrier: "Northline Parcel",
    cities: [
      ["Lisbon", "1200-109"],
      ["Porto", "4050-253"],
      ["Coimbra", "3000-150"],
    ],
    streets: list("Rua das Flores, Rua da Rosa, Travessa do Carmo"),
    first: list("Beatriz, Tiago, Inês, Rui, Joana, Miguel"),
    last: list("Carvalho, Figueiredo, Teixeira, Nogueira, Pinto"),
  }),
  country(union, {
    code: "IT",
    language: "it",
    share: 5,
    carrier: "Northline Parcel",
    cities: [
      ["Milan", "20144"],
      ["Turin", "10124"],
      ["Bologna", "40126"],
    ],
    streets: list("Via Garibaldi, Via dei Mille, Corso Regina, Via San Marco"),
    first: list("Giulia, Lorenzo, Chiara, Matteo, Sara, Davide, Elisa"),
    last: list("Bianchi, Ferrari, Greco, Marino, Conti, Fontana, Rinaldi"),
  }),
  country(union, {
    code: "PL",
    language: "pl",
    share: 4,
    carrier: "Northline Parcel",
    cities: [
      ["Kraków", "30-059"],
      ["Gdańsk", "80-244"],
      ["Poznań", "61-772"],
    ],
    streets: list("ulica Długa, ulica Lipowa, ulica Polna"),
    first: list("Magdalena, Piotr, Zofia, Jakub, Ewa, Krzysztof"),
    last: list("Zieliński, Kamiński, Lewandowska, Mazur, Dąbrowski"),
  }),
  country(union, {
    code: "SE",
    language: "sv",
    share: 4,
    carrier: "Northline Parcel",
    cities: [
      ["Gothenburg", "413 04"],
      ["Umeå", "903 27"],
      ["Malmö", "214 22"],
    ],
    streets: list("Storgatan, Skolgatan, Strandvägen"),
    first: list("Elsa, Oskar, Maja, Nils, Amira, Viktor"),
    last: list("Lindqvist, Bergström, Nyström, Hassan, Ekholm"),
  }),
  country(alpine, {
    code: "NO",
    language: "nb",
    share: 3,
    carrier: "PostVia",
    cities: [
      ["Oslo", "0175"],
      ["Bergen", "5003"],
      ["Tromsø", "9008"],
    ],
    streets: list("Fjellveien, Kirkegata, Strandgata"),
    first: list("Ingrid, Sindre, Thea, Håkon, Silje"),
    last: list("Solberg, Haugen, Lie, Bakke, Nygård"),
  }),
  country(alpine, {
    code: "CH",
    language: "de",
    share: 3,
    carrier: "PostVia",
    cities: [
      ["Zürich", "8004"],
      ["Bern", "3012"],
      ["Lausanne", "1005"],
    ],
    streets: list("Seestrasse, Bergweg, Rue du Lac"),
    first: list("Livia, Reto, Noemi, Urs, Céline"),
    last: list("Zbinden, Ammann, Favre, Widmer, Caduff"),
  }),
  country(america, {
    code: "US",
    language: "en",
    share: 5,
    carrier: "Atlas Freightways",
    cities: [
      ["Portland", "97214"],
      ["Denver", "80211"],
      ["Asheville", "28801"],
      ["Burlington", "05401"],
    ],
    streets: list("Cedar Street, Maple Avenue, Hawthorne Boulevard, Pine Ridge Road"),
    first: list("Tyler, Jasmine, Diego, Hannah, Wei, Brooke, Malik, Soledad"),
    last: list("Whitaker, Delgado, Nguyen, Brooks, Castellanos, Freeman, Chen"),
  }),
  country(america, {
    code: "CA",
    language: "en",
    share: 2,
    carrier: "Atlas Freightways",
    cities: [
      ["Vancouver", "V6B 1A1"],
      ["Montréal", "H2T 1S6"],
    ],
    streets: list("Birch Street, Rue Saint-Denis, Lakeshore Drive"),
    first: list("Simone, Étienne, Harpreet, Liam, Anjali"),
    last: list("Tremblay, Singh, MacLeod, Gagnon, Dhillon"),
  }),
  country(far, {
    code: "JP",
    language: "ja",
    share: 1,
    carrier: "PostVia",
    cities: [
      ["Kyoto", "604-8005"],
      ["Sapporo", "060-0061"],
    ],
    streets: list("Sanjo-dori, Kita 3-jo"),
    first: list("Haruka, Kenji, Aiko, Sota"),
    last: list("Mori, Fujimoto, Ishikawa, Arai"),
  }),
  country(far, {
    code: "AU",
    language: "en",
    share: 2,
    carrier: "PostVia",
    cities: [
      ["Hobart", "7000"],
      ["Melbourne", "3065"],
    ],
    streets: list("Banksia Road, Smith Street, Harbour Parade"),
    first: list("Lachlan, Matilda, Arjun, Georgia"),
    last: list("Doyle, Nguyen, Fitzpatrick, Rao"),
  }),
];

export function countryOf(code: string): Country {
  const found = countries.find((country) => country.code === code);
  if (found === undefined) throw new Error(`No country ${code} in the demo store.`);
  return found;
}
