/** Whether two plain values say the same, whatever the order of their keys; a key without value is none. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, at) => same(one, b[at]))
    );
  }
  const [left, right] = [entriesOf(a), new Map(entriesOf(b))];
  return (
    left.length === right.size && left.every(([key, value]) => right.has(key) && same(value, right.get(key)))
  );
}

function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, held]) => held !== undefined);
}
