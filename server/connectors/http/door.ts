import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { NotSent } from "../../conversations/not-sent.ts";
import { isPublicAddress } from "./public-address.ts";

/** What requests of a CX lead's choice may reach. */
export interface Door {
  protocols: readonly string[];
  resolve: (host: string) => Promise<LookupAddress[]>;
  lets: (address: string) => boolean;
}

/** Encrypted, and nothing but the public internet. */
export const publicDoor: Door = {
  protocols: ["https:"],
  resolve: (host) => lookup(host, { all: true, verbatim: true }),
  lets: isPublicAddress,
};

/**
 * The one address to connect to. A name that leads to any address that is refused is refused as a whole, and nobody
 * looks it up a second time: what was checked is what is connected to.
 */
export async function addressOf(door: Door, url: URL): Promise<LookupAddress> {
  if (!door.protocols.includes(url.protocol)) {
    const only = door.protocols.join(", ").replaceAll(":", "");
    throw new NotSent(`Only ${only} is reached, not ${url.protocol}`, refused);
  }
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const family = isIP(host);
  const addresses = family ? [{ address: host, family }] : await resolved(door, host);
  const [first] = addresses;
  if (!first || !addresses.every(({ address }) => isIP(address) !== 0 && door.lets(address))) {
    throw new NotSent(`${host} is not on the public internet.`, refused);
  }
  return first;
}

/** What we refuse ourselves is refused the next time too, and says nothing about whoever would have been asked. */
export const refused = { again: false, ailing: false };

async function resolved(door: Door, host: string): Promise<LookupAddress[]> {
  try {
    const found = await Promise.race([door.resolve(host), tooLate()]);
    // a copy: what is checked is what is connected to, whatever the resolver does with its own afterwards
    return found.map(({ address }) => ({ address, family: isIP(address) }));
  } catch {
    throw new NotSent(`There is no ${host}.`);
  }
}

/** A resolver that hangs must not use up the time in which it would still be known that nothing was sent. */
async function tooLate(): Promise<never> {
  await sleep(4_000, undefined, { ref: false });
  throw new Error("No answer from the resolver.");
}
