import type { Chance } from "./chance.ts";
import { type Country, countries } from "./countries.ts";
import type { Customer } from "./store.ts";
import { addDays } from "./time.ts";

/** Invents one customer; e-mails stay unique through `taken`. */
export function person(chance: Chance, id: string, now: string, taken: Set<string>): Customer {
  const country = home(chance);
  const first = chance.pick(country.first);
  const last = chance.pick(country.last);
  const [city, postcode] = chance.pick(country.cities);
  const lifetimeOrders = 1 + Math.floor(chance.next() ** 3 * 18);
  const vip = lifetimeOrders > 11;
  return {
    id,
    name: `${first} ${last}`,
    email: email(chance, first, last, taken),
    language: country.language,
    vip,
    tags: tags(chance, vip, lifetimeOrders),
    since: addDays(now, -(90 + chance.whole(0, 1100))),
    lifetimeOrders,
    address: {
      line: `${chance.pick(country.streets)} ${chance.whole(1, 140)}`,
      postcode,
      city,
      country: country.code,
    },
  };
}

function home(chance: Chance): Country {
  const all = countries.reduce((sum, { share }) => sum + share, 0);
  let left = chance.next() * all;
  for (const country of countries) {
    left -= country.share;
    if (left < 0) return country;
  }
  return chance.pick(countries);
}

function tags(chance: Chance, vip: boolean, orders: number): string[] {
  const found = vip ? ["vip"] : [];
  if (orders === 1) found.push("first order");
  if (chance.maybe(0.06)) found.push("gift buyer");
  if (chance.maybe(0.04)) found.push("complained before");
  return found;
}

function email(chance: Chance, first: string, last: string, taken: Set<string>): string {
  const host = chance.pick(["example.com", "example.com", "example.org", "example.net"]);
  const name = chance.maybe(0.2) ? `${plain(first)[0]}.${plain(last)}` : `${plain(first)}.${plain(last)}`;
  for (let extra = 1; ; extra++) {
    const address = `${name}${extra === 1 ? "" : extra}@${host}`;
    if (taken.has(address)) continue;
    taken.add(address);
    return address;
  }
}

const letters: Record<string, string> = { ł: "l", ø: "o", ß: "ss", ı: "i", æ: "ae", đ: "d" };

function plain(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[łøßıæđ]/g, (letter) => letters[letter] ?? "")
    .replace(/[^a-z]/g, "");
}
