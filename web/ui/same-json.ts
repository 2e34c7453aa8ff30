/** Whether two plain JSON values say the same; the order of an object's keys does not count. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const one = Object.entries(a);
  const other = new Map(Object.entries(b));
  return (
    one.length === other.size &&
    one.every(([key, value]) => other.has(key) && sameJson(value, other.get(key)))
  );
}
