import { BlockList, isIPv6 } from "node:net";

/**
 * Whether an address is one of the public internet's, by IANA's special-purpose registries: not this machine, not its
 * network, not a cloud's metadata service. Of IPv6, only what is globally routed and carries no IPv4 address inside.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv6(address)) return globalV6.check(address, "ipv6") && !special.check(address, "ipv6");
  return !special.check(address, "ipv4");
}

const special = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10], // shared by customers of one provider
  ["127.0.0.0", 8],
  ["169.254.0.0", 16], // link-local, and where clouds serve their metadata
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4], // multicast
  ["240.0.0.0", 4],
] as const) {
  special.addSubnet(network, prefix, "ipv4");
}
for (const [network, prefix] of [
  ["2001::", 23], // protocols, with Teredo's tunnels
  ["2001:db8::", 32],
  ["2002::", 16], // 6to4: an IPv4 address inside
  ["3fff::", 20],
] as const) {
  special.addSubnet(network, prefix, "ipv6");
}

const globalV6 = new BlockList();
globalV6.addSubnet("2000::", 3, "ipv6");
