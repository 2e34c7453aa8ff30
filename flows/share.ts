/**
 * Where a customer stands (0 up to 1) in a split by chance: always the same for the same split and seed, and evenly
 * spread over seeds. After FNV-1a, 32 bits, with the finishing mix of MurmurHash3; not for secrets.
 */
export function placeOf(split: string, seed: string): number {
  let hash = 0x811c9dc5;
  for (const letter of `${split}\u0000${seed}`) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}
