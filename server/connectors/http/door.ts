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
    throw new NotSent(
      `Only ${door.protocols.join(", ").replaceAll(":", "")} is reached, not ${url.protocol}`,
    );
  }
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const family = isIP(host);
  const addresses = family ? [{ address: host, family }] : await resolved(door, host);
  const [first] = addresses;
  if (!first || !addresses.every(({ address }) => door.lets(address))) {
    throw new NotSent(`${host} is not on the public internet.`);
  }
  return first;
}

async function resolved(door: Door, host: string): Promise<LookupAddress[]> {
  try {
    return await Promise.race([door.resolve(host), tooLate()]);
  } catch {
    throw new NotSent(`There is no ${host}.`);
  }
}

/** A resolver that hangs must not use up the time in which it would still be known that nothing was sent. */
async function tooLate(): Promise<never> {
  await sleep(4_000, undefined, { ref: false });
  throw new Error("No answer from the resolver.");
}
