/** Both lists as one in the order of `seq`; what arrives twice (by stream and by answer) stands once. */
export function mergeBySeq<Item extends { seq: number }>(known: Item[], arrived: Item[]): Item[] {
  const fresh = arrived.filter((item) => !known.some(({ seq }) => seq === item.seq));
  if (fresh.length === 0) return known;
  const once = new Map([...known, ...fresh].map((item) => [item.seq, item]));
  return [...once.values()].sort((a, b) => a.seq - b.seq);
}
