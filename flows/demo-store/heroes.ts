import { item } from "./catalog.ts";
import { countryOf } from "./countries.ts";
import type { Address, Customer, Item, Order, Subscription } from "./store.ts";
import { addDays, addWorkdays, atHour, workdayBefore } from "./time.ts";

/** People and orders that stories, examples and screens speak of: written by hand, at fixed distances from `now`. */
export interface Heroes {
  customers: Customer[];
  orders: Order[];
  subscriptions: Subscription[];
}

export function heroes(now: string, placedAt: (number: number) => string): Heroes {
  const ago = (days: number) => addDays(now, -days);
  // nobody packs at weekends
  const sent = (days: number) => workdayBefore(ago(days));
  const customers = people.map(([name, email, country, address, more], index) => ({
    id: `C-${101 + index}`,
    name,
    email,
    language: countryOf(country).language,
    vip: false,
    tags: [],
    since: ago(400 + index * 31),
    lifetimeOrders: 2 + (index % 4),
    address: place(country, address),
    ...more,
  }));
  const order = (number: number, email: string, items: Item[], rest: Partial<Order>): Order => {
    const customer = customers.find((candidate) => candidate.email === email);
    if (customer === undefined) throw new Error(`Order ${number} belongs to nobody.`);
    const { shipping, carrier } = countryOf(customer.address.country);
    const goods = items.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
    const fee = goods >= shipping.freeFrom ? 0 : shipping.standard;
    return {
      number: String(number),
      customer: customer.id,
      status: "shipped",
      placedAt: placedAt(number),
      items,
      shipping: fee,
      total: goods + fee,
      refunded: 0,
      currency: "EUR",
      address: customer.address,
      method: "standard",
      carrier,
      tracking: `${carrier.slice(0, 2).toUpperCase()}${number}4${number * 7}`,
      shippedAt: null,
      expectedAt: null,
      deliveredAt: null,
      note: "",
      ...rest,
    };
  };
  const waiting = { carrier: null, tracking: null };
  const orders = [
    order(1017, "maya.reyes@example.com", [item("BRW-GULLY-3")], {
      status: "returned",
      shippedAt: sent(53),
      expectedAt: ago(50),
      deliveredAt: ago(50),
      refunded: 3490,
      note: "Handle loose; returned and refunded.",
    }),
    order(1031, "maya.reyes@example.com", [item("COF-TARN-1000"), item("BRW-CAIRN-4")], {
      status: "delivered",
      shippedAt: sent(52),
      expectedAt: ago(50),
      deliveredAt: ago(50),
    }),
    order(1042, "maya.reyes@example.com", [item("WEA-CORRIE"), item("WEA-SOCKS-2")], {
      shippedAt: sent(9),
      expectedAt: ago(4),
      note: "Made to order, six weeks.",
    }),
    order(1077, "jon.keller@example.com", [item("WEA-HAAR")], {
      status: "delivered",
      shippedAt: sent(43),
      expectedAt: ago(41),
      deliveredAt: ago(41),
    }),
    order(1181, "ben.achterberg@example.org", [item("WEA-BECKET")], {
      status: "returned",
      shippedAt: sent(24),
      expectedAt: ago(21),
      deliveredAt: ago(21),
      refunded: 17900,
      note: "Returned unworn; refunded two days ago.",
    }),
    order(1232, "marcus.dahl@example.net", [item("PCK-FELL-45"), item("CMP-TORCH")], {
      shippedAt: sent(14),
      expectedAt: ago(9),
    }),
    order(1244, "eleanor.finch@example.org", [item("CMP-BOTHY-2")], {
      shippedAt: sent(12),
      expectedAt: ago(6),
    }),
    order(1250, "priya.raman@example.com", [item("BRW-RIDGE"), item("COF-HUILA-250", 2)], {
      shippedAt: sent(7),
      expectedAt: ago(2),
    }),
    order(1262, "yuki.tanabe@example.com", [item("CMP-EMBER")], { shippedAt: sent(8), expectedAt: ago(3) }),
    order(1266, "fatima.zahra@example.com", [item("WEA-WETHER")], {
      status: "delivered",
      shippedAt: sent(8),
      expectedAt: ago(5),
      deliveredAt: ago(5),
    }),
    order(1269, "noor.haddad@example.com", [item("PCK-TARN-20")], {
      status: "delivered",
      shippedAt: sent(7),
      expectedAt: ago(2),
      deliveredAt: ago(2),
    }),
    order(1272, "rob.tanner@example.com", [item("COF-SCREE-250", 3), item("BRW-BECK-09")], {
      status: "delivered",
      shippedAt: sent(6),
      expectedAt: ago(3),
      deliveredAt: ago(3),
    }),
    order(1275, "lea.park@example.com", [item("COF-TARN-250", 2)], {
      status: "delivered",
      shippedAt: sent(6),
      expectedAt: ago(5),
      deliveredAt: ago(5),
      note: "Subscription S-201.",
    }),
    order(1279, "ines.duarte@example.org", [item("BRW-CAIRN-4")], {
      status: "delivered",
      shippedAt: sent(5),
      expectedAt: ago(0.2),
      deliveredAt: ago(0.2),
    }),
    order(1283, "carla.mendes@example.com", [item("CMP-SKERRY")], {
      status: "delivered",
      shippedAt: sent(4.9),
      expectedAt: ago(1),
      deliveredAt: ago(1),
    }),
    order(1287, "sofia.lind@example.net", [item("WEA-SOCKS-2", 2), item("COF-CAMP-12")], {
      shippedAt: sent(4),
      expectedAt: ago(-2),
    }),
    order(1291, "aisha.bello@example.com", [item("PCK-DRY-3")], { shippedAt: sent(3), expectedAt: ago(-1) }),
    order(1293, "grace.whitcombe@example.com", [item("BRW-GULLY-3"), item("COF-TARN-250")], {
      shippedAt: sent(1),
      expectedAt: ago(-1),
    }),
    order(1298, "tomasz.nowak@example.org", [item("COF-TARN-1000")], {
      status: "out for delivery",
      shippedAt: sent(2),
      expectedAt: ago(-0.2),
    }),
    order(1300, "dario.costa@example.com", [item("WEA-BECKET")], {
      status: "processing",
      expectedAt: ago(-4),
      ...waiting,
    }),
  ];
  const next = atHour(addWorkdays(now, 6), 6);
  const subscriptions: Subscription[] = [
    {
      id: "S-201",
      customer: "C-103",
      item: item("COF-TARN-250", 2),
      everyWeeks: 2,
      status: "active",
      startedAt: ago(290),
      nextAt: next,
      pausedUntil: null,
      skipped: [],
      currency: "EUR",
    },
    {
      id: "S-202",
      customer: "C-101",
      item: item("COF-HUILA-250"),
      everyWeeks: 4,
      status: "active",
      startedAt: ago(512),
      nextAt: addDays(next, 3),
      pausedUntil: null,
      skipped: [ago(120)],
      currency: "EUR",
    },
  ];
  return { customers, orders, subscriptions };
}

function place(country: string, address: string): Address {
  const [line = "", postcode = "", city = ""] = address.split(", ");
  return { line, postcode, city, country };
}

type Person = [name: string, email: string, country: string, address: string, more?: Partial<Customer>];

const people: Person[] = [
  [
    "Maya Reyes",
    "maya.reyes@example.com",
    "PT",
    "Rua da Rosa 58, 1200-387, Lisbon",
    { language: "en", vip: true, tags: ["vip", "made to order"], lifetimeOrders: 14 },
  ],
  [
    "Jon Keller",
    "jon.keller@example.com",
    "DE",
    "Lindenstraße 14, 20099, Hamburg",
    { language: "en", lifetimeOrders: 6 },
  ],
  [
    "Lea Park",
    "lea.park@example.com",
    "IE",
    "Portobello Road 7, D08 K7T2, Dublin",
    { tags: ["subscriber"], lifetimeOrders: 23 },
  ],
  ["Ben Achterberg", "ben.achterberg@example.org", "NL", "Oudegracht 211, 3511 NM, Utrecht"],
  ["Marcus Dahl", "marcus.dahl@example.net", "NO", "Kirkegata 30, 0153, Oslo"],
  ["Eleanor Finch", "eleanor.finch@example.org", "GB", "Orchard Way 3, YO24 1DA, York"],
  ["Priya Raman", "priya.raman@example.com", "GB", "Albert Road 88, LS6 3QX, Leeds"],
  ["Yuki Tanabe", "yuki.tanabe@example.com", "DE", "Sonnenallee 120, 12045, Berlin", { language: "en" }],
  ["Fatima Zahra", "fatima.zahra@example.com", "FR", "Rue du Moulin 9, 69004, Lyon"],
  ["Noor Haddad", "noor.haddad@example.com", "NL", "Korenmarkt 5, 9711 LV, Groningen"],
  ["Rob Tanner", "rob.tanner@example.com", "GB", "Victoria Street 41, BS3 4DL, Bristol"],
  ["Inês Duarte", "ines.duarte@example.org", "PT", "Rua das Flores 120, 4050-262, Porto"],
  ["Carla Mendes", "carla.mendes@example.com", "PT", "Travessa do Carmo 4, 1200-095, Lisbon"],
  ["Sofia Lind", "sofia.lind@example.net", "SE", "Skolgatan 16, 413 02, Gothenburg"],
  ["Aisha Bello", "aisha.bello@example.com", "GB", "Station Terrace 22, CF11 6EB, Cardiff"],
  ["Grace Whitcombe", "grace.whitcombe@example.com", "IE", "Harbour View 12, T12 A8F3, Cork"],
  ["Tomasz Nowak", "tomasz.nowak@example.org", "PL", "ulica Długa 31, 31-147, Kraków"],
  ["Dario Costa", "dario.costa@example.com", "IT", "Via dei Mille 18, 20129, Milan"],
];
